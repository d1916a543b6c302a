import t from 'tap';
import { compileXml } from '../../src/bpmn/compile.ts';
import { createAutosave, type SaveState } from '../../src/web/pages/designer/draft/autosave.ts';
import { emptyDiagram } from '../../src/web/pages/designer/draft/empty-diagram.ts';
import {
  isProcessKey,
  processKeyOf,
  suggestedKey,
  withProcessKey,
} from '../../src/web/pages/designer/draft/process-key.ts';
import { listedProcesses } from '../../src/web/pages/designer/list/processes.ts';

const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
};

t.test('a new process can be compiled as it is, whatever its name', async (t) => {
  const [model] = await compileXml(emptyDiagram('greening-filing', '绿地<备案> & "附件"', 'housing'));
  t.match(model, {
    key: 'greening-filing',
    procedure: { name: { zh: '绿地<备案> & "附件"' }, leadDepartment: 'housing' },
  });
});

t.test('a copy of a draft is another process in every place that names it', (t) => {
  const copy = withProcessKey(emptyDiagram('greening-filing', '绿地备案', 'housing'), 'greening-filing-copy');
  t.equal(processKeyOf(copy), 'greening-filing-copy');
  t.match(copy, 'processRef="greening-filing-copy"');
  t.notMatch(copy, '"greening-filing"');
  t.end();
});

t.test('the key of a file is that of its process, with any prefix, or none when it has no process', (t) => {
  t.equal(processKeyOf('<definitions><process isExecutable="true" id="a-b"/></definitions>'), 'a-b');
  t.equal(processKeyOf('<definitions/>'), null);
  for (const key of ['a', 'joint-2']) t.ok(isProcessKey(key), key);
  for (const key of ['', 'Process_1', '2a', 'a--b', 'a-', '流程']) t.notOk(isProcessKey(key), key);
  t.end();
});

t.test('a process of another modeler is offered a key made of the words of its id', (t) => {
  for (const [id, key] of [
    ['InvoiceApproval_1x', 'invoice-approval-1x'],
    ['Process_0abc', 'process-0abc'],
    ['leave-request', 'leave-request'],
    ['_9a', 'a'],
    ['流程', 'imported-process'],
  ] as const) {
    t.equal(suggestedKey(id), key);
    t.ok(isProcessKey(suggestedKey(id)));
  }
  t.ok(isProcessKey(suggestedKey('Ab'.repeat(90))));
  const xml = withProcessKey(
    "<bpmn2:process name='a' id='Old_1'/><BPMNPlane bpmnElement='Old_1'/><x f:id=\"Old_1\"/>",
    'new-1',
  );
  t.equal(xml, "<bpmn2:process name='a' id='new-1'/><BPMNPlane bpmnElement='new-1'/><x f:id=\"Old_1\"/>");
  t.end();
});

t.test('changes made while a draft is saved are saved next, one call at a time', async (t) => {
  const releases: (() => void)[] = [];
  const states: SaveState[] = [];
  const autosave = createAutosave({
    pause: 60_000,
    save: () => new Promise<void>((resolve) => releases.push(resolve)),
    onState: (state) => states.push(state),
  });
  autosave.touch();
  const first = autosave.flush();
  await until(() => releases.length === 1);
  autosave.touch();
  const second = autosave.flush();
  t.equal(releases.length, 1, 'the second waits');
  releases[0]?.();
  await first;
  await until(() => releases.length === 2);
  releases[1]?.();
  await second;
  t.notOk(autosave.isDirty());
  t.strictSame(states, ['waiting', 'saving', 'waiting', 'saving', 'saved']);
});

t.test('a draft that could not be saved is told, kept, and saved when asked again', async (t) => {
  let answers = [new Error('no network')];
  const autosave = createAutosave({
    pause: 60_000,
    save: async () => {
      const [error] = answers;
      answers = [];
      if (error) throw error;
    },
    onState: () => undefined,
  });
  autosave.touch();
  await t.rejects(autosave.flush(), { message: 'no network' });
  t.ok(autosave.isDirty());
  await autosave.flush();
  t.notOk(autosave.isDirty());
  autosave.stop();
});

t.test('processes never in service lead the list, common sub-processes end it', (t) => {
  const definition = (key: string, applicable: boolean) => ({
    id: key,
    key,
    version: 1,
    name: { zh: key, en: key },
    applicable,
    leadDepartment: null,
    leadDepartmentName: null,
    statutory: null,
    promised: null,
    fee: null,
    result: null,
    deployedAt: '2026-09-28T02:00:00Z',
    note: null,
    running: 0,
  });
  const draft = { key: 'new', basedOnVersion: null, revision: 1, savedAt: '2026-09-29T02:00:00Z', savedBy: 'A' };
  const listed = listedProcesses(
    [definition('common-intake', false), definition('permit', true)],
    [draft, { ...draft, key: 'permit', basedOnVersion: 1 }],
    'zh',
  );
  t.strictSame(
    listed.map(({ key, draft }) => [key, draft !== null]),
    [
      ['new', true],
      ['permit', true],
      ['common-intake', false],
    ],
  );
  t.end();
});
