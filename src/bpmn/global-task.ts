import type { ElementApproval } from './approval.ts';
import type { ElementKind } from './model.ts';
import { around, children, idOf, type Node, text } from './node.ts';

const KINDS: Readonly<Record<string, ElementKind>> = {
  'bpmn:GlobalTask': 'task',
  'bpmn:GlobalUserTask': 'userTask',
  'bpmn:GlobalManualTask': 'manualTask',
  'bpmn:GlobalScriptTask': 'scriptTask',
  'bpmn:GlobalBusinessRuleTask': 'businessRuleTask',
};

/** What a call activity calls, as written: an expression after `=`, else the id of a process or global task. */
export function calledElement(call: Node): string | null {
  const written = text(call, 'calledElement');
  // The standard writes a qualified name, whose prefix says no more than the document it stands in.
  return written === null ? null : written.replace(/^[\w.-]+:(?=[\w.-]+$)/, '');
}

/** The global task of the same document that a call activity calls; null for any other node (BPMN 2.0.2 §10.3.6). */
export function globalTaskOf(node: Node): Node | null {
  if (node.$type !== 'bpmn:CallActivity') return null;
  const key = calledElement(node);
  const definitions = around(node, 'bpmn:Definitions');
  if (key === null || definitions === null) return null;
  return children(definitions, 'rootElements').find((root) => root.$type in KINDS && idOf(root) === key) ?? null;
}

/** A call activity becomes a task of the kind of the global task it calls. */
export function kindOfGlobalTask(task: Node): ElementKind {
  return KINDS[task.$type] ?? 'task';
}

/** What is said of a called global task: the call's own words go before those of the task. */
export function overlaid(task: ElementApproval, call: ElementApproval, isNamed: boolean): ElementApproval {
  const own = Object.fromEntries(Object.entries(call).filter(([, value]) => value !== null));
  return { ...task, ...own, publicName: isNamed ? call.publicName : task.publicName };
}
