import t from 'tap';
import { lint } from '../../../src/bpmn/compile.ts';
import type { Finding } from '../../../src/bpmn/finding.ts';
import { rules } from '../../../src/bpmn/lint/rules.ts';
import { readDiagram } from '../../../src/bpmn/read-diagram.ts';
import { document, process } from '../document.ts';
import { approvalCases } from './approval-cases.ts';
import { structureCases } from './structure-cases.ts';

const cases = [...structureCases, ...approvalCases];

async function findings(inside: string, rule: string): Promise<readonly Finding[]> {
  return lint(await readDiagram(process(inside))).filter((finding) => finding.rule === rule);
}

for (const { rule, at, breaks, keeps } of cases) {
  t.test(`${rule} is told at ${at ?? 'the document'} and only where it is broken`, async (t) => {
    const [told] = await findings(breaks, rule);
    t.equal(told?.elementId, at, breaks);
    t.match(told, { zh: /[\u4e00-\u9fff]/, en: /[a-z]/ });
    t.same(await findings(keeps, rule), [], keeps);
  });
}

t.test('executable-process is told of a document without one', async (t) => {
  const told = lint(await readDiagram(document('')));
  t.match(told, [{ rule: 'executable-process', elementId: null }]);
});

t.test('every rule has a name of its own and a diagram that breaks it', async (t) => {
  const ids = rules.map(({ id }) => id);
  t.equal(new Set(ids).size, ids.length);
  const shown = new Set([...cases.map(({ rule }) => rule), 'executable-process']);
  t.same(
    ids.filter((id) => !shown.has(id)),
    [],
  );
});

t.test('rules survive a diagram in which everything is wrong at once', async (t) => {
  const everything = cases.map(({ breaks }) => breaks).join('');
  t.ok(lint(await readDiagram(process(everything))).length > 20);
});
