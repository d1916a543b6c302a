/**
 * Writes docs/diagram-rules.md: every rule a diagram is checked by.
 * Usage: node scripts/diagram-rules.ts
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { rules } from '../src/bpmn/lint/rules.ts';
import { type ReadingRule, readingRules } from '../src/bpmn/reading-rules.ts';
import { decisionRules } from '../src/dmn/decision-rules.ts';

/** Where the page is. */
export const pagePath = fileURLToPath(new URL('../docs/diagram-rules.md', import.meta.url));

/** The page as the rules would have it. */
export function diagramRulesPage(): string {
  return `# Rules of diagrams

> 本页列出检查流程图的全部规则：规则编号、级别、中英文要求和依据。级别为“error”的流程图不能发布；“warning”只作提示。

Checking a diagram (the designer's checks, \`POST /diagram-checks\`, a deployment) names each finding by one of these rules, with the id of
the element and a sentence in Chinese and English that tells what to do. An *error* keeps a diagram from being put in service, a
*warning* does not. How to publish is in the [designer's guide](designer.md), the extension elements are in the
[vocabulary](diagram-vocabulary.md). This page is made from the rules: \`node scripts/diagram-rules.ts\`.

## What a diagram says

${table(rules)}

## How a document is written and put in service

${table(readingRules)}

## Decision models

Told of a \`.dmn\` file, with its name and the id of the cell; XML and expressions are checked as in a diagram.

${table(decisionRules)}
`;
}

function table(listed: readonly ReadingRule[]): string {
  const rows = listed.map(
    ({ id, level, section, demands }) => `| \`${id}\` | ${level} | ${demands.zh} | ${demands.en} | ${section} |`,
  );
  return [
    '| Rule | Level | 要求 | A diagram keeps it when | Source |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(pagePath, diagramRulesPage());
