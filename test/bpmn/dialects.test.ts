import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { compileXml, inspect } from '../../src/bpmn/compile.ts';
import type { ProcessModel } from '../../src/bpmn/model.ts';
import { readDiagram } from '../../src/bpmn/read-diagram.ts';
import { arrives, begin, done, escalates, fires, returns, sets, signalled, worked } from '../support/acts.ts';
import { play, type Row } from '../support/play.ts';
import { document } from './document.ts';

const HERE = join(import.meta.dirname, 'dialects');
const read = (name: string) => readFileSync(join(HERE, `${name}.bpmn`), 'utf8');

async function modelOf(name: string): Promise<ProcessModel> {
  const [model] = await compileXml(read(name));
  if (model === undefined) throw new Error(`${name} has no executable process`);
  return model;
}

/** How each document is played, some in two ways. */
const traces: Readonly<Record<string, readonly (readonly Row[])[]>> = {
  'prefix-bpmn2': [
    [
      [begin({ amount: 5000 }), '_Start message:_Bnd task:_Check'],
      [done('_Check'), 'closed:_Bnd _Check _Gate task:_Sign'],
      [done('_Sign'), '_Sign _End throws:closed ended:completed'],
    ],
    [
      [begin({ amount: 1 }), '_Start message:_Bnd task:_Check'],
      [arrives('withdrawn'), 'closed:_Bnd task×_Check _Check× _Bnd _Gone ended:completed'],
    ],
  ],
  'prefix-semantic': [
    [
      [begin(), '_6-61 message:_6-202 timer:_6-219'],
      [fires('_6-219'), 'timer!_6-219 closed:_6-202 _6-180 _6-219 _6-236 message:_6-202 timer:_6-219'],
      [arrives('answer'), 'timer×_6-219 closed:_6-202 _6-180 _6-202 signal:_6-80 task:_6-74'],
      [signalled('storm'), 'closed:_6-80 task×_6-74 _6-74× _6-80 _6-90 ended:terminated'],
    ],
  ],
  'default-namespace-web': [
    [
      [begin(), 'sid-start task:sid-book'],
      [done('sid-book'), 'sid-book sid-s1 task:sid-do'],
      [done('sid-do', { well: false }), 'sid-do sid-xor sid-bad sid-sub× sid-be task:sid-undo'],
      [done('sid-undo'), 'sid-undo sid-comp sid-end ended:completed'],
    ],
    [
      [begin(), 'sid-start task:sid-book'],
      [done('sid-book'), 'sid-book sid-s1 task:sid-do'],
      [done('sid-do', { well: true }), 'sid-do sid-xor sid-ok sid-sub sid-end ended:completed'],
    ],
  ],
  'engine-vendor': [
    [
      [begin(), 'startevent1 task:usertask1'],
      [
        done('usertask1', { days: 5 }),
        'usertask1 exclusivegateway1 timer:boundarytimer1 task:usertask2 task:usertask2',
      ],
      [fires('boundarytimer1'), 'timer!boundarytimer1 timer:boundarytimer1 boundarytimer1 remind'],
      [
        done('usertask2'),
        'usertask2 task×usertask2 usertask2× timer×boundarytimer1 usertask2 endevent1 ended:completed',
      ],
    ],
    [
      [begin(), 'startevent1 task:usertask1'],
      [done('usertask1', { days: 2 }), 'usertask1 exclusivegateway1 endevent1 ended:completed'],
    ],
  ],
  'desktop-suite': [
    [
      [begin(), 'Id_s timer:Id_late task:Id_A'],
      [done('Id_A'), 'timer×Id_late Id_A Id_link Id_evt task:Id_B'],
      [done('Id_B'), 'Id_B Id_e ended:completed'],
    ],
  ],
  'enterprise-repository': [
    [
      [begin({ stock: 5 }), 'conditional:EAID_ES EAID_S job:EAID_A'],
      [worked('EAID_A', { more: true }), 'EAID_A job:EAID_A'],
      [sets({ stock: 0 }), 'EAID_ES task:EAID_ET'],
      [worked('EAID_A', { more: false }), 'EAID_A EAID_A EAID_E'],
      [done('EAID_ET'), 'EAID_ET EAID_ESP closed:EAID_ES ended:completed'],
    ],
  ],
  'architecture-suite': [
    [
      [begin(), 's is escalates:UP esc up told task:work'],
      [escalates('work', 'DOWN'), 'escalates:DOWN other told-other'],
      [done('work'), 'work sub call:call'],
      [returns('call'), 'call e ended:completed'],
    ],
  ],
  'modeler-with-forms': [
    [
      [begin({ wait: 'PT2H' }), 'StartEvent_1 task:Activity_1'],
      [done('Activity_1', { priority: 9 }), 'Activity_1 Gateway_1 timer:Event_1'],
      [fires('Event_1'), 'timer!Event_1 Event_1 Event_2 ended:completed'],
    ],
  ],
  'java-editor': [
    [
      [begin(), '_2 signal:_11 timer:_11 _4 task:_5'],
      [done('_5'), '_5 _9 timer×_11 closed:_11 task:_7'],
      [done('_7'), '_7 _3× _10 _12 ended:completed'],
    ],
    [
      [begin(), '_2 signal:_11 timer:_11 _4 task:_5'],
      [fires('_11'), 'timer!_11'],
      [signalled('stop'), 'task×_5 _5× closed:_11 _3× _11 _12 ended:completed'],
    ],
  ],
};

for (const [name, ways] of Object.entries(traces)) {
  t.test(`a document as in ${name}.bpmn is understood and played`, async (t) => {
    const model = await modelOf(name);
    for (const rows of ways) play(t, model, rows);
  });
}

t.test('every document of another modeler is played here', async (t) => {
  t.same(
    readdirSync(HERE).sort(),
    Object.keys(traces)
      .map((name) => `${name}.bpmn`)
      .sort(),
  );
});

t.test('what does no harm in a foreign document is a warning, and nothing of it is lost in silence', async (t) => {
  const { findings } = inspect(await readDiagram(read('enterprise-repository')));
  t.match(
    findings.filter(({ rule }) => rule === 'unknown-reference').map(({ level, en }) => `${level} ${en.split(' ')[0]}`),
    ['warning bpmn:inMessageRef', 'warning bpmn:participantRef', 'warning bpmn:operationRef', 'warning bpmn:supports'],
  );
  t.match(
    findings.filter(({ rule }) => rule === 'unknown-content'),
    [
      { level: 'warning', en: /uml:Model/ },
      { level: 'warning', en: /uml:tag/ },
    ],
  );
});

t.test('names of processes that are called are qualified, and called by their local part', async (t) => {
  const model = await modelOf('architecture-suite');
  const call = model.elements.find(({ id }) => id === 'call');
  t.equal(call?.called?.key.evaluate({}), 'helper');
  t.equal(model.lanes.find(({ id }) => id === 'desk')?.name, 'Desk', 'lanes of a sub-process are lanes as well');
  t.equal(model.elements.find(({ id }) => id === 'work')?.lane, 'desk');
});

t.test('a document of choreographies and conversations alone has nothing to play, and that is said', async (t) => {
  const only = document(`<bpmn:choreography id="c"><bpmn:participant id="a" /><bpmn:participant id="b" />
<bpmn:choreographyTask id="ct" initiatingParticipantRef="a"><bpmn:participantRef>a</bpmn:participantRef></bpmn:choreographyTask></bpmn:choreography>
<bpmn:collaboration id="k"><bpmn:participant id="p" name="P" /><bpmn:conversation id="v"><bpmn:participantRef>p</bpmn:participantRef></bpmn:conversation></bpmn:collaboration>`);
  const { findings } = inspect(await readDiagram(only));
  t.match(
    findings.filter(({ level }) => level === 'error'),
    [{ rule: 'executable-process' }],
  );
});
