import { isForeignExpression } from '../feel/compile-foreign-expression.ts';
import { constant } from '../feel/constant.ts';
import type { ElementApproval } from './approval.ts';
import { attributes } from './attributes.ts';
import { compileApproval } from './compile-approval.ts';
import { compileEvents } from './compile-event.ts';
import { compileLoop } from './compile-loop.ts';
import type { Report } from './finding.ts';
import { calledElement, globalTaskOf, overlaid } from './global-task.ts';
import type { Called, Element, ElementKind, Mapping } from './model.ts';
import { body, child, children, extension, flag, idOf, integer, type Node, text } from './node.ts';

/** What of an element can be read from its own XML, without knowing its neighbours. */
export type OwnPart = Omit<
  Element,
  | 'index'
  | 'scope'
  | 'incoming'
  | 'outgoing'
  | 'defaultFlow'
  | 'attachedTo'
  | 'boundary'
  | 'body'
  | 'compensation'
  | 'data'
  | 'lane'
>;

/** Reads one flow node. */
export function compileElement(
  node: Node,
  kind: ElementKind,
  indexOf: ReadonlyMap<string, number>,
  report: Report,
): OwnPart {
  const read = attributes(idOf(node), report);
  const globalTask = globalTaskOf(node);
  return {
    id: idOf(node),
    kind,
    name: text(node, 'name') ?? '',
    events: compileEvents(node, indexOf, report),
    parallelMultiple: flag(node, 'parallelMultiple'),
    interrupting: interrupting(node, kind),
    loop: compileLoop(node, report),
    inputs: mappings('inputs'),
    outputs: mappings('outputs'),
    called: called(),
    script: script(globalTask ?? node, report),
    instantiate: flag(node, 'instantiate'),
    eventGatewayParallel: node.get('eventGatewayType') === 'Parallel',
    activationCondition: kind === 'complexGateway' ? read.formula(body(node, 'activationCondition')) : null,
    adHoc: kind === 'adHocSubProcess' ? adHoc() : null,
    startQuantity: integer(node, 'startQuantity') ?? 1,
    completionQuantity: integer(node, 'completionQuantity') ?? 1,
    isForCompensation: flag(node, 'isForCompensation'),
    approval: approval(),
  };

  function mappings(name: 'inputs' | 'outputs'): readonly Mapping[] {
    const io = extension(node, 'approval:Io');
    return (io === null ? [] : children(io, name)).flatMap((mapping) => {
      const source = read.formula(text(mapping, 'source'));
      const target = text(mapping, 'target');
      return source === null || target === null ? [] : [{ source, target }];
    });
  }

  function called(): Called | null {
    const key = kind === 'callActivity' ? read.textOrFormula(calledElement(node)) : null;
    if (key === null) return null;
    const binding = read.choice(node, 'approval:binding', ['latest', 'deployment', 'version', 'versionTag'], 'latest');
    const versionTag = text(node, 'approval:versionTag');
    return {
      key,
      binding,
      ...(binding === 'version' ? { version: read.number(node, 'approval:version', 0) } : {}),
      ...(binding === 'versionTag' && versionTag !== null ? { versionTag } : {}),
    };
  }

  function approval(): ElementApproval {
    const own = compileApproval(node, report);
    if (globalTask === null) return own;
    return overlaid(compileApproval(globalTask, report), own, text(node, 'name') !== null);
  }

  function adHoc(): Element['adHoc'] {
    return {
      ordering: node.get('ordering') === 'Sequential' ? 'sequential' : 'parallel',
      completionCondition: read.formula(body(node, 'completionCondition')),
      cancelRemaining: node.get('cancelRemainingInstances') !== false,
    };
  }
}

function interrupting(node: Node, kind: ElementKind): boolean {
  if (kind === 'boundaryEvent') return node.get('cancelActivity') !== false;
  if (kind === 'startEvent') return node.get('isInterrupting') !== false;
  return true;
}

function script(node: Node, report: Report): Element['script'] {
  const isGlobal = node.$type === 'bpmn:GlobalScriptTask';
  const written = isGlobal || node.$type === 'bpmn:ScriptTask' ? text(node, 'script') : null;
  if (written === null) return null;
  const format = text(node, isGlobal ? 'scriptLanguage' : 'scriptFormat')?.toLowerCase() ?? 'feel';
  if (!format.includes('feel') && !(format === 'juel' && isForeignExpression(written))) {
    report({
      rule: 'script-not-feel',
      level: 'error',
      elementId: idOf(node),
      zh: `脚本任务只能使用FEEL，不能使用“${format}”。`,
      en: `A script task can be written in FEEL only, not in ${format}.`,
    });
    return null;
  }
  const expression = attributes(idOf(node), report).formula(written) ?? constant(null);
  return { expression, resultVariable: text(node, 'approval:resultVariable') };
}

/** The activity a boundary event sits on. */
export function hostOf(node: Node): string | null {
  const host = node.$type === 'bpmn:BoundaryEvent' ? child(node, 'attachedToRef') : null;
  return host === null ? null : idOf(host);
}
