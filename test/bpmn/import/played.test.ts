import t from 'tap';
import { inspect } from '../../../src/bpmn/compile.ts';
import { importDiagram } from '../../../src/bpmn/import/import-diagram.ts';
import { readDiagram } from '../../../src/bpmn/read-diagram.ts';
import { unsupported } from '../../../src/engine/unsupported.ts';
import { arrives, begin, done, fires, returns, worked } from '../../support/acts.ts';
import { play } from '../../support/play.ts';
import { vendorDiagram, type vendorDiagrams } from './vendor-diagrams.ts';

/** Imports a diagram that is free of errors afterwards, and gives what the engine plays of it. */
async function imported(name: (typeof vendorDiagrams)[number]) {
  const { xml, report } = await importDiagram(await vendorDiagram(name));
  const { models, findings } = inspect(await readDiagram(xml));
  t.same(
    findings.filter(({ level }) => level === 'error'),
    [],
    `${name} has no errors`,
  );
  const [model] = models;
  if (model === undefined) throw new Error(`${name} holds no process`);
  t.same(unsupported(model), []);
  const element = (id: string) => model.elements.find((one) => one.id === id);
  return { model, report, element };
}

t.test('a Camunda 7 process is played with its expressions, its external task, its loop and its call', async (t) => {
  const { model, element } = await imported('camunda');
  t.match(element('price')?.approval.job, { topic: 'festival-fee', retries: 5 });
  t.match(element('hear')?.approval, {
    assignment: { department: 'housing', role: 'REVIEWER' },
    limit: { value: 5, unit: 'CD' },
  });

  const plan = { visitors: 2000, staff: 40, name: '灯会' };
  const ended = play(t, model, [
    [begin({ streets: ['A', 'B'] }), 'asked task:describe'],
    [done('describe', { plan }), 'describe job:price'],
    [worked('price', { amount: 1200 }), 'price large task:hear task:hear'],
    [done('hear'), 'hear task×hear hear× hear call:notify'],
    [returns('notify', { answer: 'noted' }), 'notify permitted ended:completed'],
  ]);
  t.match(ended.scopes[0]?.variables, { fee: 1200, police: 'noted' });
});

t.test('the inputs of its external task are worked out, a text with an expression in it among them', async (t) => {
  const { model } = await imported('camunda');
  const waiting = play(t, model, [
    [begin({}), 'asked task:describe'],
    [done('describe', { plan: { visitors: 2000, staff: 40, name: '灯会' } }), 'describe job:price'],
  ]);
  const local = waiting.scopes.map(({ variables }) => variables).find((variables) => 'label' in variables);
  t.same(local, { visitors: 2040, label: 'Festival 灯会', currency: 'CNY' });
});

t.test('a Zeebe process is played with its formula, its job for each copy and its message', async (t) => {
  const { model, element } = await imported('zeebe');
  t.match(element('check')?.approval, {
    assignment: { role: 'WINDOW_CLERK' },
    limit: { value: 2 },
    form: { key: 'papers' },
  });
  const ended = play(t, model, [
    [begin({ reader: { id: 'R-7', name: 'Lu', age: 12 }, copies: ['a', 'b'] }), 'asked age task:check'],
    [done('check', { accepted: true }), 'check job:print job:print'],
    [worked('print', { number: 1 }), 'print'],
    [worked('print', { number: 2 }), 'print print message:collected'],
    [arrives('card-collected'), 'closed:collected collected call:archive'],
    [returns('archive', {}), 'archive done ended:completed'],
  ]);
  t.match(ended.scopes[0]?.variables, { group: 'child', papersAccepted: true, printed: [1, 2] });
});

t.test('a Flowable process is played with its external worker, its sequential loop and its timer', async (t) => {
  const { model, element } = await imported('flowable');
  t.match(element('visit')?.approval, { limit: { value: 3, unit: 'WD' }, form: { key: 'tree-visit' } });
  const tree = { condition: 'SICK', height: 12 };
  play(t, model, [
    [begin({ tree, signers: ['x', 'y', 'z'], urgent: true }), 'asked task:visit'],
    [done('visit'), 'visit sick job:mark'],
    [worked('mark', { entry: { number: 'T-1' } }), 'mark timer:late task:sign'],
    [done('sign'), 'sign task:sign'],
    [done('sign'), 'sign timer×late sign granted ended:completed'],
  ]);
  play(t, model, [
    [begin({ tree, signers: ['x'], urgent: true }), 'asked task:visit'],
    [done('visit'), 'visit sick job:mark'],
    [worked('mark', {}), 'mark timer:late task:sign'],
    [fires('late'), 'timer!late task×sign sign× sign× late refused ended:completed'],
  ]);
  play(t, model, [
    [begin({ tree: { ...tree, height: 31 } }), 'asked task:visit'],
    [done('visit'), 'visit sick refused ended:completed'],
  ]);
});

t.test('an Activiti process is played; what was a class waits for a worker under its name', async (t) => {
  const { model, report, element } = await imported('activiti');
  t.match(element('ask')?.approval.assignment, { role: 'APPLICANT', department: null });
  t.equal(element('decide')?.approval.assignment?.department instanceof Object, true, 'the department is worked out');
  t.equal(element('book')?.approval.job?.topic, 'org.acme.BookDays');
  t.match(
    report.find(({ source }) => source.includes('org.acme')),
    { outcome: 'unsupported', elementId: 'book' },
  );
  play(t, model, [
    [begin({ office: 'housing' }), 'begin task:ask'],
    [done('ask'), 'ask task:decide'],
    [done('decide', { days: 9, approved: 'yes' }), 'decide way job:book'],
    [worked('book'), 'book over ended:completed'],
  ]);
  play(t, model, [
    [begin({}), 'begin task:ask'],
    [done('ask'), 'ask task:decide'],
    [done('decide', { days: 9, approved: 'no' }), 'decide way over ended:completed'],
  ]);
});

t.test("RuoYi's process is played: reminded once, and signed by three of five", async (t) => {
  const { model, element } = await imported('ruoyi');
  t.match(element('StartUserNode')?.approval.assignment, { role: 'APPLICANT' });
  t.match(element('Activity_head')?.approval, {
    assignment: { department: 'housing', role: 'ORG_HEAD' },
    form: { key: null, outcomes: [{ value: 'COMPLETED', needsReason: true }] },
  });
  play(t, model, [
    [begin({ coll_userList: [1, 2, 3, 4, 5] }), 'StartEvent task:StartUserNode'],
    [done('StartUserNode'), 'StartUserNode timer:Event_timeout task:Activity_head'],
    [fires('Event_timeout'), 'timer!Event_timeout Event_timeout Reminded'],
    [done('Activity_head'), `Activity_head${' task:Activity_board'.repeat(5)}`],
    [done('Activity_board'), 'Activity_board'],
    [done('Activity_board'), 'Activity_board'],
    [
      done('Activity_board'),
      'Activity_board task×Activity_board Activity_board× task×Activity_board Activity_board× Activity_board EndEvent ended:completed',
    ],
  ]);
});
