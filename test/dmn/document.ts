/** A DMN document around the given elements. */
export function model(inside: string, namespace = 'https://www.omg.org/spec/DMN/20191111/MODEL/'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="${namespace}" id="model" name="model" namespace="https://lianban.org/decisions">
${inside}
</definitions>`;
}

/** A decision around its logic; `requires` names decisions, `knows` business knowledge models, by their ids. */
export function decision(
  id: string,
  logic: string,
  { requires = [], knows = [] }: { readonly requires?: readonly string[]; readonly knows?: readonly string[] } = {},
): string {
  const required = requires.map(
    (each) => `<informationRequirement><requiredDecision href="#${each}" /></informationRequirement>`,
  );
  const known = knows.map(
    (each) => `<knowledgeRequirement><requiredKnowledge href="#${each}" /></knowledgeRequirement>`,
  );
  return `<decision id="${id}" name="${id}"><variable name="${id}" />${required.join('')}${known.join('')}${logic}</decision>`;
}

/** A text for XML. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A literal expression. */
export const literal = (text: string): string => `<literalExpression><text>${escaped(text)}</text></literalExpression>`;

interface TableText {
  /** `expression`, or `expression : type`, and after `|` the allowed values. */
  readonly inputs: readonly string[];
  /** `name`, after `|` the allowed values, after `||` the default. */
  readonly outputs: readonly string[];
  /** Cells of inputs, then of outputs. */
  readonly rules: readonly (readonly string[])[];
  /** Hit policy and aggregator: `COLLECT SUM`. */
  readonly policy?: string;
}

const aggregators = /^COLLECT (SUM|MIN|MAX|COUNT)$/;

/** A decision table. */
export function table({ inputs, outputs, rules, policy = 'UNIQUE' }: TableText): string {
  const [, aggregation] = aggregators.exec(policy) ?? [];
  const attributes = aggregation ? `hitPolicy="COLLECT" aggregation="${aggregation}"` : `hitPolicy="${policy}"`;
  const text = (tag: string, written: string) => `<${tag}><text>${escaped(written)}</text></${tag}>`;
  const input = (said: string, index: number) => {
    const [what = '', allowed] = said.split('|').map((part) => part.trim());
    const [expression = '', type] = what.split(' : ');
    const values = allowed === undefined ? '' : text('inputValues', allowed);
    const typed = type === undefined ? '' : ` typeRef="${type}"`;
    return `<input id="in${index}"><inputExpression${typed}><text>${escaped(expression)}</text></inputExpression>${values}</input>`;
  };
  const output = (said: string, index: number) => {
    const [front = '', standard] = said.split('||').map((part) => part.trim());
    const [name = '', allowed] = front.split('|').map((part) => part.trim());
    const values = allowed ? text('outputValues', allowed) : '';
    const otherwise = standard === undefined ? '' : text('defaultOutputEntry', standard);
    return `<output id="out${index}"${name === '' ? '' : ` name="${name}"`}>${values}${otherwise}</output>`;
  };
  const rule = (row: readonly string[], index: number) =>
    `<rule id="r${index + 1}">${row
      .map((cell, at) => text(at < inputs.length ? 'inputEntry' : 'outputEntry', cell))
      .join('')}</rule>`;
  return `<decisionTable id="table" ${attributes}>${inputs.map(input).join('')}${outputs
    .map(output)
    .join('')}${rules.map(rule).join('')}</decisionTable>`;
}
