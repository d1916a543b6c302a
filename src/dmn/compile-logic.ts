import type { Report } from '../xml/finding.ts';
import { child, children, type Node, text } from '../xml/node.ts';
import type { Cells } from './compile-cell.ts';
import { compileTable } from './compile-table.ts';
import type { Logic } from './model.ts';

/** What the logic of one decision is read with. */
export interface LogicReading {
  /** Id told where a part has none of its own. */
  readonly ownerId: string;
  /** Name of the result, which is the name of a table's only output. */
  readonly variable: string;
  readonly cells: Cells;
  /** Ids of the business knowledge that is required, by name. */
  readonly knowledge: ReadonlyMap<string, string>;
  readonly report: Report;
}

/** Reads the logic of a decision, or of a part of it; null for what is not played, which is reported. */
export function compileLogic(node: Node | null, reading: LogicReading): Logic | null {
  const { ownerId, cells, report } = reading;
  if (node === null) {
    tell(ownerId, 'decision-empty', '决策没有内容。', 'The decision has no logic.');
    return null;
  }
  switch (node.$type) {
    case 'dmn:LiteralExpression':
      return { kind: 'literal', expression: cells.expression(node) };
    case 'dmn:DecisionTable':
      return compileTable(node, reading.variable, cells, report);
    case 'dmn:Context':
      return context(node);
    case 'dmn:Invocation':
      return invocation(node);
    default: {
      const kind = node.$type.replace('dmn:', '');
      const en = `${kind} is not played; write it as a table, a literal expression, a context or an invocation.`;
      tell(text(node, 'id') ?? ownerId, 'decision-not-played', `不支持此决策内容：${kind}。`, en);
      return null;
    }
  }

  function context(boxed: Node): Logic | null {
    const entries: { name: string; logic: Logic }[] = [];
    let result: Logic | null = null;
    for (const entry of children(boxed, 'contextEntry')) {
      const variable = child(entry, 'variable');
      const name = variable && text(variable, 'name');
      const logic = compileLogic(child(entry, 'value'), { ...reading, variable: name ?? reading.variable });
      if (logic === null) return null;
      if (name === null) result = logic;
      else entries.push({ name, logic });
    }
    return { kind: 'context', entries, result };
  }

  function invocation(boxed: Node): Logic | null {
    const called = child(boxed, 'calledFunction');
    const name = called && text(called, 'text');
    const knowledge = reading.knowledge.get(name ?? '');
    if (knowledge === undefined) {
      const en = `The invocation calls ${name ?? 'nothing'}, which is no business knowledge the decision requires.`;
      tell(text(boxed, 'id') ?? ownerId, 'decision-requirement', `调用的业务知识“${name ?? ''}”不在决策的需求中。`, en);
      return null;
    }
    const bindings: { parameter: string; logic: Logic }[] = [];
    for (const binding of children(boxed, 'binding')) {
      const parameter = child(binding, 'parameter');
      const logic = compileLogic(child(binding, 'bindingFormula'), reading);
      if (logic === null) return null;
      bindings.push({ parameter: (parameter && text(parameter, 'name')) ?? '', logic });
    }
    return { kind: 'invocation', knowledge, bindings };
  }

  function tell(elementId: string, rule: string, zh: string, en: string): void {
    report({ rule, level: 'error', elementId, zh, en });
  }
}
