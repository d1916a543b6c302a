import t from 'tap';
import { compileXml, inspect } from '../../src/bpmn/compile.ts';
import { readDiagram } from '../../src/bpmn/read-diagram.ts';
import { begin, errs, escalates } from '../support/acts.ts';
import { play } from '../support/play.ts';
import { document, flows, process } from './document.ts';

const caught = (timer: string) =>
  process(
    `<bpmn:startEvent id="s" /><bpmn:intermediateCatchEvent id="c"><bpmn:timerEventDefinition>${timer}</bpmn:timerEventDefinition></bpmn:intermediateCatchEvent><bpmn:endEvent id="e" />${flows('s-c', 'c-e')}`,
  );

async function isTimer(timer: string): Promise<boolean> {
  const { findings } = inspect(await readDiagram(caught(timer)));
  return !findings.some(({ rule }) => rule === 'timer-without-moment');
}

t.test('a cycle repeats a duration, from a start, to an end, or between two moments', async (t) => {
  const start = '2026-03-01T00:00:00Z';
  for (const good of [
    'R/P1D',
    'R3/PT1H',
    'R-1/P1W',
    `R3/${start}/P1D`,
    `R3/P1D/${start}`,
    `R/${start}/2026-03-02T00:00:00Z`,
    'R2/2026-03-01/P1M',
    '\n  <![CDATA[R3/PT1H]]>  ',
    '=every',
  ]) {
    t.ok(await isTimer(`<bpmn:timeCycle>${good}</bpmn:timeCycle>`), good);
  }
  for (const bad of [
    'R',
    'R3',
    'R3/',
    'R3/P',
    `R3/${start}`,
    `R3/${start}/P1D/${start}`,
    'R3/P1D/P1D',
    '0 0/5 * * * ?',
  ]) {
    t.notOk(await isTimer(`<bpmn:timeCycle>${bad}</bpmn:timeCycle>`), bad);
  }
});

t.test('what catches an error or escalation without a code catches any, its own before others', async (t) => {
  const [model] = await compileXml(
    document(`<bpmn:error id="E1" /><bpmn:error id="E2" name="second" /><bpmn:error id="E3" errorCode="THREE" />
<bpmn:escalation id="X1" />
<bpmn:process id="p"><bpmn:startEvent id="s" /><bpmn:serviceTask id="A" /><bpmn:endEvent id="e" />
<bpmn:boundaryEvent id="one" attachedToRef="A"><bpmn:errorEventDefinition errorRef="E1" /></bpmn:boundaryEvent>
<bpmn:boundaryEvent id="two" attachedToRef="A"><bpmn:errorEventDefinition errorRef="E2" /></bpmn:boundaryEvent>
<bpmn:boundaryEvent id="three" attachedToRef="A"><bpmn:errorEventDefinition errorRef="E3" /></bpmn:boundaryEvent>
<bpmn:boundaryEvent id="up" attachedToRef="A" cancelActivity="false"><bpmn:escalationEventDefinition escalationRef="X1" /></bpmn:boundaryEvent>
${flows('s-A', 'A-e', 'one-e', 'two-e', 'three-e', 'up-e')}</bpmn:process>`),
  );
  if (model === undefined) throw new Error('the document has a process');
  for (const [code, taken] of [
    ['E1', 'one'],
    ['E2', 'two'],
    ['THREE', 'three'],
    ['OTHER', 'one'],
  ] as const) {
    play(t, model, [
      [begin(), 's job:A'],
      [errs('A', code), `job×A A× ${taken} e ended:completed`],
    ]);
  }
  play(t, model, [
    [begin(), 's job:A'],
    [escalates('A', 'OTHER'), 'escalates:OTHER up e'],
  ]);
});
