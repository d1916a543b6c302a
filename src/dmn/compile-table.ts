import type { Report } from '../xml/finding.ts';
import { child, children, idOf, type Node, text } from '../xml/node.ts';
import type { Cells } from './compile-cell.ts';
import { aggregators, type DecisionTable, type HitPolicy, hitPolicies, type Rule } from './model.ts';

/** Rules a decision table may have; nobody reads more, and each is looked at in every evaluation. */
export const MAXIMUM_RULES = 2_000;

/** Reads a decision table (DMN 1.3 §8); what is wrong goes to `report`. `variable` is the name of the decision's result. */
export function compileTable(node: Node, variable: string, cells: Cells, report: Report): DecisionTable | null {
  const rules = children(node, 'rule');
  const columns = { inputs: children(node, 'input'), outputs: children(node, 'output') };
  if (rules.length > MAXIMUM_RULES) {
    const zh = `决策表有${rules.length}条规则，最多${MAXIMUM_RULES}条。`;
    const en = `The table has ${rules.length} rules, ${MAXIMUM_RULES} are allowed.`;
    report({ rule: 'decision-too-many-rules', level: 'error', elementId: idOf(node), zh, en });
    return null;
  }
  const hitPolicy = hitPolicyOf(node, report);
  const table: DecisionTable = {
    kind: 'table',
    hitPolicy,
    aggregator: aggregators.find((word) => word === text(node, 'aggregation')) ?? null,
    inputs: columns.inputs.map((input) => {
      const said = child(input, 'inputExpression');
      const allowed = child(input, 'inputValues');
      return {
        id: idOf(input),
        label: text(input, 'label') ?? (said && text(said, 'text')) ?? idOf(input),
        expression: said === null ? cells.expression(null) : cells.input(said),
        allowed: allowed === null ? null : cells.tests(allowed),
      };
    }),
    outputs: columns.outputs.map((output) => ({
      id: idOf(output),
      name: text(output, 'name') ?? (columns.outputs.length === 1 ? variable : ''),
      allowed: cells.eachTest(child(output, 'outputValues')),
      standard: child(output, 'defaultOutputEntry') && cells.expression(child(output, 'defaultOutputEntry')),
    })),
    rules: rules.map((rule, index): Rule => {
      const tests = children(rule, 'inputEntry');
      const outputs = children(rule, 'outputEntry');
      if (tests.length !== columns.inputs.length || outputs.length !== columns.outputs.length) {
        const zh = `第${index + 1}条规则的单元格数与列数不符。`;
        const en = `Rule ${index + 1} has not as many cells as there are columns.`;
        report({ rule: 'decision-rule-shape', level: 'error', elementId: idOf(rule), zh, en });
      }
      return {
        id: idOf(rule),
        number: index + 1,
        tests: tests.map((cell) => cells.tests(cell)),
        outputs: outputs.map((cell) => cells.expression(cell)),
      };
    }),
  };
  checkOutputs(idOf(node), table, report);
  return table;
}

function hitPolicyOf(node: Node, report: Report): HitPolicy {
  const written = text(node, 'hitPolicy') ?? 'UNIQUE';
  const known = hitPolicies.find((policy) => policy === written);
  if (known !== undefined) return known;
  const zh = `命中策略“${written}”不存在，只能是：${hitPolicies.join('、')}。`;
  const en = `There is no hit policy ${written}; allowed are ${hitPolicies.join(', ')}.`;
  report({ rule: 'decision-hit-policy', level: 'error', elementId: idOf(node), zh, en });
  return 'UNIQUE';
}

function checkOutputs(elementId: string, { outputs, hitPolicy, aggregator }: DecisionTable, report: Report): void {
  const tell = (rule: string, zh: string, en: string) => report({ rule, level: 'error', elementId, zh, en });
  if (outputs.length === 0) tell('decision-no-output', '决策表没有输出列。', 'The table has no output.');
  const names = new Set(outputs.map(({ name }) => name));
  if (names.size < outputs.length || names.has('')) {
    tell('decision-output-name', '每个输出列须有各自的名称。', 'Each of several outputs needs a name of its own.');
  }
  if (aggregator !== null && hitPolicy === 'COLLECT' && outputs.length > 1) {
    tell('decision-aggregation', '汇总只能用于一个输出列。', 'Only the outputs of one column can be aggregated.');
  }
  const ranked = hitPolicy === 'PRIORITY' || hitPolicy === 'OUTPUT ORDER';
  if (ranked && outputs.every(({ allowed }) => allowed.length === 0)) {
    const zh = `命中策略${hitPolicy}须列出输出值，优先的在前。`;
    tell('decision-priority', zh, `${hitPolicy} needs a list of output values, the first before the others.`);
  }
}
