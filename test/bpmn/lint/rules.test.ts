import t from 'tap';
import { lint } from '../../../src/bpmn/compile.ts';
import type { Finding } from '../../../src/bpmn/finding.ts';
import { rules } from '../../../src/bpmn/lint/rules.ts';
import { readDiagram } from '../../../src/bpmn/read-diagram.ts';
import { document, process } from '../document.ts';
import { approvalCases } from './approval-cases.ts';
import { collaborationCases } from './collaboration-cases.ts';
import { dataCases } from './data-cases.ts';
import { eventCases } from './event-cases.ts';
import { standardCases } from './standard-cases.ts';
import { structureCases } from './structure-cases.ts';

const cases = [...structureCases, ...eventCases, ...standardCases, ...approvalCases, ...dataCases];

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

for (const { rule, at, breaks, keeps } of collaborationCases) {
  t.test(`${rule} is told at ${at} of a document of several pools`, async (t) => {
    const told = async (roots: string) =>
      lint(await readDiagram(document(roots))).filter((finding) => finding.rule === rule);
    t.match(await told(breaks), [{ elementId: at, zh: /[\u4e00-\u9fff]/, en: /[a-z]/ }], breaks);
    t.same(await told(keeps), [], keeps);
  });
}

t.test('executable-process is told of a document without one', async (t) => {
  const told = lint(await readDiagram(document('')));
  t.match(told, [{ rule: 'executable-process', elementId: null }]);
});

t.test('what is thrown has a code', async (t) => {
  const thrown = (error: string) =>
    document(
      `${error}<bpmn:escalation id="X" /><bpmn:process id="p"><bpmn:endEvent id="e"><bpmn:errorEventDefinition errorRef="E" /></bpmn:endEvent>
       <bpmn:task id="t" /><bpmn:boundaryEvent id="b" attachedToRef="t"><bpmn:escalationEventDefinition escalationRef="X" /></bpmn:boundaryEvent></bpmn:process>`,
    );
  const about = async (xml: string) =>
    lint(await readDiagram(xml)).filter(({ rule }) => rule === 'event-definition-reference');

  t.match(await about(thrown('<bpmn:error id="E" name="refused" />')), [{ elementId: 'e', level: 'error' }]);
  t.same(await about(thrown('<bpmn:error id="E" errorCode="REFUSED" />')), []);
});

t.test('a process that is offered as a service is told as one that is not', async (t) => {
  const told = async (inside: string) => {
    const xml =
      document(`<bpmn:interface id="i" name="i"><bpmn:operation id="o" name="o"><bpmn:inMessageRef>m</bpmn:inMessageRef></bpmn:operation></bpmn:interface>
      <bpmn:message id="m" name="m" /><bpmn:process id="p" isExecutable="true">${inside}<bpmn:startEvent id="s" /></bpmn:process>`);
    return lint(await readDiagram(xml)).filter(({ rule }) => rule === 'process-interface');
  };
  t.match(await told('<bpmn:supportedInterfaceRef>i</bpmn:supportedInterfaceRef>'), [
    { elementId: 'p', level: 'warning' },
  ]);
  t.same(await told(''), []);
});

t.test('a choreography or conversation is told of and hinders no process beside it', async (t) => {
  const process = '<bpmn:process id="p"><bpmn:startEvent id="s" /></bpmn:process>';
  const told = async (beside: string) =>
    lint(await readDiagram(document(process + beside))).filter(({ rule }) => rule === 'only-processes');

  t.match(await told('<bpmn:choreography id="ch"><bpmn:startEvent id="a" /></bpmn:choreography>'), [
    { elementId: 'ch', level: 'warning' },
  ]);
  t.match(await told('<bpmn:collaboration id="c"><bpmn:conversation id="talk" /></bpmn:collaboration>'), [
    { elementId: 'c', level: 'warning' },
  ]);
  t.same(await told('<bpmn:collaboration id="c"><bpmn:participant id="a" processRef="p" /></bpmn:collaboration>'), []);
});

t.test('a flow node outside every process is refused', async (t) => {
  const told = lint(await readDiagram(document('<bpmn:process id="p" /><bpmn:userTask id="u" />')));
  t.match(
    told.filter(({ level }) => level === 'error'),
    [{ zh: /\p{Script=Han}/u }],
  );
});

t.test('every rule has a name of its own and a diagram that breaks it', async (t) => {
  const ids = rules.map(({ id }) => id);
  t.equal(new Set(ids).size, ids.length);
  const byCases = [...cases, ...collaborationCases].map(({ rule }) => rule);
  const shown = new Set([...byCases, 'executable-process', 'only-processes', 'process-interface']);
  t.same(
    ids.filter((id) => !shown.has(id)),
    [],
  );
});

t.test('rules survive a diagram in which everything is wrong at once', async (t) => {
  const everything = cases.map(({ breaks }) => breaks).join('');
  t.ok(lint(await readDiagram(process(everything))).length > 20);
});
