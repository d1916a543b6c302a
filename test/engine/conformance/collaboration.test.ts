import t from 'tap';
import { compileXml } from '../../../src/bpmn/compile.ts';
import { startTriggers } from '../../../src/engine/start-triggers.ts';
import { document, flows } from '../../bpmn/document.ts';
import { arrives, begin, beginBy, done } from '../../support/acts.ts';
import { play } from '../../support/play.ts';

const message = (id: string) => `<bpmn:messageEventDefinition messageRef="${id}" />`;
const lane = (id: string, more: string) => `<bpmn:lane id="${id}" name="${id}">${more}</bpmn:lane>`;
const assigned = (role: string) =>
  `<bpmn:extensionElements><approval:assignment department="housing" role="${role}" /></bpmn:extensionElements>`;
const member = (id: string) => `<bpmn:flowNodeRef>${id}</bpmn:flowNodeRef>`;

const pools = document(`
  <bpmn:message id="asked" name="asked" /><bpmn:message id="answered" name="answered" />
  <bpmn:signal id="storm" name="storm" />
  <bpmn:collaboration id="together">
    <bpmn:participant id="office" processRef="p" /><bpmn:participant id="bureau" processRef="q" />
    <bpmn:participant id="citizen" name="申请人" />
    <bpmn:messageFlow id="ask" sourceRef="T" targetRef="qs" />
    <bpmn:messageFlow id="tell" sourceRef="qe" targetRef="R" />
    <bpmn:messageFlow id="inform" sourceRef="T" targetRef="citizen" />
    <bpmn:messageFlow id="whole" sourceRef="T" targetRef="bureau" />
  </bpmn:collaboration>
  <bpmn:process id="p" isExecutable="true">
    <bpmn:laneSet id="lanes">${lane('outer', `${assigned('REVIEWER')}<bpmn:childLaneSet id="inner">${lane('first', member('U'))}${lane('second', assigned('HANDLER') + member('V'))}</bpmn:childLaneSet>`)}</bpmn:laneSet>
    <bpmn:startEvent id="s" /><bpmn:intermediateThrowEvent id="T">${message('asked')}</bpmn:intermediateThrowEvent>
    <bpmn:userTask id="U" /><bpmn:userTask id="V" /><bpmn:receiveTask id="R" messageRef="answered" /><bpmn:endEvent id="e" />
    ${flows('s-T', 'T-U', 'U-V', 'V-R', 'R-e')}
  </bpmn:process>
  <bpmn:process id="q" isExecutable="true">
    <bpmn:startEvent id="qs">${message('asked')}</bpmn:startEvent>
    <bpmn:startEvent id="qa">${message('answered')}</bpmn:startEvent>
    <bpmn:startEvent id="qw"><bpmn:signalEventDefinition signalRef="storm" /></bpmn:startEvent>
    <bpmn:startEvent id="qb" parallelMultiple="true">${message('asked')}${message('answered')}</bpmn:startEvent>
    <bpmn:userTask id="A" /><bpmn:endEvent id="qe">${message('answered')}</bpmn:endEvent>
    ${flows('qs-A', 'qa-A', 'qw-A', 'qb-A', 'A-qe')}
  </bpmn:process>`);

t.test('each pool is a process of its own, and knows where its message flows lead', async (t) => {
  const [office, bureau] = await compileXml(pools);
  t.same(office?.messageFlows, [
    { id: 'ask', source: 'T', process: 'q', element: 'qs' },
    { id: 'inform', source: 'T', process: null, element: null },
    { id: 'whole', source: 'T', process: 'q', element: null },
  ]);
  t.same(bureau?.messageFlows, [{ id: 'tell', source: 'qe', process: 'p', element: 'R' }]);
});

t.test('a task is for whoever its innermost lane with an assignment names', async (t) => {
  const [office] = await compileXml(pools);
  const roleAt = (element: string) => office?.elements.find(({ id }) => id === element)?.approval.assignment?.role;
  t.equal(roleAt('U'), 'REVIEWER', 'a lane without one stands in the lane around it');
  t.equal(roleAt('V'), 'HANDLER');
  t.same(
    office?.lanes.map(({ id, parent }) => [id, parent]),
    [
      ['outer', null],
      ['first', 'outer'],
      ['second', 'outer'],
    ],
  );
});

t.test(
  'each of several message and signal starts begins the process, a parallel multiple one waits for the rest',
  async (t) => {
    const [, bureau] = await compileXml(pools);
    if (bureau === undefined) throw new Error('the document holds no second process');
    t.same(
      startTriggers(bureau).map(({ elementId, occurred }) => [elementId, occurred]),
      [
        ['qs', 0],
        ['qa', 0],
        ['qw', 0],
        ['qb', 0],
        ['qb', 1],
      ],
    );
    for (const start of ['qs', 'qa', 'qw']) {
      play(t, bureau, [
        [begin({}, start), `${start} task:A`],
        [done('A'), 'A qe throws:answered ended:completed'],
      ]);
    }
    play(t, bureau, [
      [beginBy('qb', 1), 'message:qb'],
      [arrives('asked'), 'closed:qb qb task:A'],
    ]);
  },
);
