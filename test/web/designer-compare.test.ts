import { readdir, readFile } from 'node:fs/promises';
import t from 'tap';
import { compareDiagrams } from '../../src/web/pages/designer/draft/compare.ts';
import { emptyDiagram } from '../../src/web/pages/designer/draft/empty-diagram.ts';

const base = emptyDiagram('greening-filing', '绿地备案', 'housing');
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).sort();

t.test('a diagram does not differ from itself, nor when only its drawing moves', async (t) => {
  const moved = base.replace('<dc:Bounds x="530" y="270"', '<dc:Bounds x="560" y="290"');
  for (const after of [base, moved]) {
    const { added, removed, changed, same } = await compareDiagrams(base, after);
    t.strictSame([added, removed, changed], [[], [], []]);
    t.ok(same > 8);
  }
});

t.test('a longer limit changes its task alone, another promise its process alone', async (t) => {
  const step = await compareDiagrams(base, base.replace('kind="STEP" value="5"', 'kind="STEP" value="8"'));
  t.strictSame(step.changed, [
    {
      id: 'decide',
      type: 'bpmn:UserTask',
      name: '审查与决定',
      changes: [{ path: ['Limit STEP', 'value'], before: '5', after: '8' }],
    },
  ]);
  const promise = await compareDiagrams(base, base.replace('kind="PROMISED" value="10"', 'kind="PROMISED" value="7"'));
  t.strictSame(ids(promise.changed), ['greening-filing']);
});

t.test('what is added and removed is told by id, and a flow that leads elsewhere has changed', async (t) => {
  const more = base
    .replace('<bpmn:endEvent id="done"', '<bpmn:endEvent id="refused" name="不予" /><bpmn:endEvent id="done"')
    .replace('sourceRef="decide" targetRef="done"', 'sourceRef="decide" targetRef="refused"');
  const forth = await compareDiagrams(base, more);
  t.strictSame([ids(forth.added), ids(forth.removed), ids(forth.changed)], [['refused'], [], ['flow-done']]);
  const back = await compareDiagrams(more, base);
  t.strictSame([ids(back.added), ids(back.removed)], [[], ['refused']]);
});

t.test('what another vendor wrote into a diagram counts as well', async (t) => {
  const theirs = base
    .replace('xmlns:di=', 'xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:di=')
    .replace('<bpmn:userTask id="decide"', '<bpmn:userTask camunda:assignee="demo" id="decide"');
  t.strictSame(ids((await compareDiagrams(base, theirs)).changed), ['decide']);
});

t.test('no shipped diagram differs from itself', async (t) => {
  const folder = new URL('../../processes/', import.meta.url);
  for (const key of await readdir(folder)) {
    const xml = await readFile(new URL(`${key}/${key}.bpmn`, folder), 'utf8').catch(() => null);
    if (xml === null) continue;
    const { added, removed, changed } = await compareDiagrams(xml, xml);
    t.strictSame([added, removed, changed], [[], [], []], key);
  }
});
