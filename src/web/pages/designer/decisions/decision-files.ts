import type { Decisions } from '../draft/draft.ts';

function escaped(words: string): string {
  return words.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The file that holds a decision; null when none does. */
export function fileOf(decisions: Decisions, ref: string): string | null {
  const quoted = ref.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const tag = new RegExp(`<(?:[\\w-]+:)?decision\\s[^>]*\\bid\\s*=\\s*["']${quoted}["']`);
  return Object.entries(decisions).find(([, xml]) => tag.test(xml))?.[0] ?? null;
}

/** A decision table to begin with: one input, one output, no rule. */
export function emptyDecision(ref: string, name: string, output: string): string {
  const id = escaped(ref);
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="${id}-model" name="${escaped(name)}" namespace="https://lianban.org/decisions">
  <decision id="${id}" name="${escaped(name)}">
    <decisionTable id="${id}-table" hitPolicy="FIRST">
      <input id="${id}-input" label="条件">
        <inputExpression id="${id}-input-expression" typeRef="string"><text></text></inputExpression>
      </input>
      <output id="${id}-output" label="结果" name="${escaped(output)}" typeRef="string" />
    </decisionTable>
  </decision>
</definitions>
`;
}
