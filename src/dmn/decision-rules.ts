/** A rule that reading or compiling a decision model keeps, as the page of all rules tells it. */
export interface DecisionRule {
  readonly id: string;
  readonly level: 'error';
  /** The section of DMN 1.3 or the limit that is its reason. */
  readonly section: string;
  readonly demands: { readonly zh: string; readonly en: string };
}

const error = (id: string, section: string, zh: string, en: string): DecisionRule => ({
  id,
  level: 'error',
  section,
  demands: { zh, en },
});

/** What decision models are checked by, besides the rules for XML and for expressions, which are those of diagrams. */
export const decisionRules: readonly DecisionRule[] = [
  error('not-dmn', 'DMN §6', '文件是DMN 1.3、1.4或1.5决策模型。', 'The document is a DMN 1.3, 1.4 or 1.5 model.'),
  error('decision-none', 'DMN §6', '文件中至少有一个决策。', 'There is a decision at least.'),
  error('decision-id', 'DMN §6', '决策有编号。', 'A decision has an id.'),
  error('decision-duplicate', 'DMN §6', '各文件的决策编号不重复。', 'Files have no decision of the same id.'),
  error('decision-empty', 'DMN §6', '决策有内容。', 'A decision has its logic.'),
  error(
    'decision-not-played',
    'DMN §10',
    '决策写成决策表、表达式、上下文或调用。',
    'A decision is a table, a literal expression, a context or an invocation.',
  ),
  error('decision-language', 'DMN §6', '决策用FEEL编写。', 'Decisions are written in FEEL.'),
  error('decision-import', 'DMN §6', '不引用其他决策文件。', 'No other model is imported.'),
  error(
    'decision-requirement',
    'DMN §6',
    '所需的决策、输入和业务知识在同一文件中。',
    'What a decision requires or calls is in its file.',
  ),
  error('decision-cycle', 'DMN §6', '决策不依赖其自身。', 'No decision requires itself.'),
  error('decision-too-many', 'limit', '每个文件最多200个决策。', 'A file has 200 decisions at most.'),
  error('decision-too-many-rules', 'limit', '决策表最多2000条规则。', 'A table has 2,000 rules at most.'),
  error('decision-hit-policy', 'DMN §8', '命中策略是标准规定的。', 'The hit policy is one of the standard.'),
  error('decision-no-output', 'DMN §8', '决策表有输出列。', 'A table has an output.'),
  error(
    'decision-output-name',
    'DMN §8',
    '多个输出列各有不同的名称。',
    'Each of several outputs has a name of its own.',
  ),
  error('decision-rule-shape', 'DMN §8', '规则的单元格数与列数相同。', 'A rule has a cell for each column.'),
  error('decision-aggregation', 'DMN §8', '只汇总一个输出列。', 'Only the outputs of one column are aggregated.'),
  error(
    'decision-priority',
    'DMN §8',
    '按优先级选择的决策表列出输出值。',
    'A table that goes by priority lists its output values.',
  ),
];
