import { readdir, readFile } from 'node:fs/promises';
import t from 'tap';
import { compareDiagrams } from '../../src/web/pages/designer/draft/compare.ts';
import { emptyDiagram } from '../../src/web/pages/designer/draft/empty-diagram.ts';

const base = emptyDiagram('greening-filing', '绿地备案', 'housing');
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).sort();

t.test('a diagram does not differ from itself', async (t) => {
  const { added, removed, changed, moved, same } = await compareDiagrams(base, base);
  t.strictSame([added, removed, changed, moved], [[], [], [], []]);
  t.ok(same > 8);
});

t.test(
  'a step that is drawn elsewhere has moved, by how much is told, and its flows have only followed it',
  async (t) => {
    const after = base
      .replace('<dc:Bounds x="530" y="270"', '<dc:Bounds x="560" y="250"')
      .replace('<di:waypoint x="530" y="310" />', '<di:waypoint x="560" y="290" />');
    const { changed, moved, same } = await compareDiagrams(base, after);
    t.strictSame(changed, []);
    t.strictSame(moved, [
      {
        id: 'decide',
        type: 'bpmn:UserTask',
        name: '审查与决定',
        move: { right: 30, down: -20, wider: 0, taller: 0 },
      },
    ]);
    t.equal(same, (await compareDiagrams(base, base)).same - 1);
  },
);

t.test('what is moved with the pool it lies in has only followed it', async (t) => {
  const after = base
    .replace(/(<dc:Bounds x="\d+" y=")(\d+)/g, (_all, head: string, y: string) => `${head}${Number(y) + 40}`)
    .replace(/(<di:waypoint x="\d+" y=")(\d+)/g, (_all, head: string, y: string) => `${head}${Number(y) + 40}`);
  const { moved } = await compareDiagrams(base, after);
  t.match(moved, [{ id: 'pool', move: { right: 0, down: 40 } }]);
  t.equal(moved.length, 1);
});

t.test('a flow that takes another way between the same steps has moved', async (t) => {
  const { moved } = await compareDiagrams(base, base.replaceAll('<di:waypoint x="314"', '<di:waypoint x="330"'));
  t.match(moved, [{ id: 'flow-intake', move: 'another-way' }]);
  t.equal(moved.length, 1);
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
  t.equal(back.removed[0]?.drawn, null, 'it was never drawn');
  const less = base
    .replace(/<bpmn:endEvent id="done".*?>/, '')
    .replace(/<bpmndi:BPMNShape id="done-shape".*?<\/bpmndi:BPMNShape>/, '');
  const { removed } = await compareDiagrams(base, less);
  t.strictSame(removed[0]?.drawn, { x: 712, y: 292, width: 36, height: 36 }, 'where it stood is known');
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
    const { added, removed, changed, moved } = await compareDiagrams(xml, xml);
    t.strictSame([added, removed, changed, moved], [[], [], [], []], key);
  }
});
