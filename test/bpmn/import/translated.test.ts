import t from 'tap';
import { importDiagram } from '../../../src/bpmn/import/import-diagram.ts';
import { furtherCases } from './further-cases.ts';
import { extensions, task, taskCases } from './task-cases.ts';
import { vendorDiagram, vendorDiagrams, vendorProcess } from './vendor-diagrams.ts';

/** What an element becomes: the outcomes of its rows in their order, and the document. */
async function imported(inside: string, more = '') {
  const { xml, report } = await importDiagram(vendorProcess(inside, more));
  return { xml, report, outcomes: report.map(({ outcome }) => outcome).join(' ') };
}

for (const [what, inside, outcomes, added] of [...taskCases, ...furtherCases]) {
  t.test(`${what} is told as ${outcomes}`, async (t) => {
    const found = await imported(inside);
    t.equal(found.outcomes, outcomes);
    t.same([...new Set(found.report.map(({ elementId }) => elementId))], ['a']);
    if (added === null) t.notMatch(found.xml, /<approval:(?!input)/);
    else t.match(found.xml, added);
  });
}

t.test('the key of a message goes to whoever waits for it, and not to what sends it or begins by it', async (t) => {
  const event = (kind: string, id: string) =>
    `<bpmn:${kind} id="${id}"><bpmn:messageEventDefinition messageRef="m" /></bpmn:${kind}>`;
  const { xml } = await imported(
    `${event('startEvent', 's')}${event('intermediateCatchEvent', 'c')}${event('endEvent', 'e')}<bpmn:receiveTask id="r" messageRef="m" />`,
    `<bpmn:message id="m" name="paid">${extensions('<zeebe:subscription correlationKey="=order" />')}</bpmn:message>`,
  );
  t.same(
    [
      ...xml.matchAll(/id="(\w)"(?:><bpmn:messageEventDefinition)? messageRef="m" approval:correlationKey="=order"/g),
    ].map(([, id]) => id),
    ['c', 'r'],
  );
});

t.test(
  'every attribute and element of another vocabulary has a row of its own with a sentence in both languages',
  async (t) => {
    for (const name of vendorDiagrams) {
      const { report } = await importDiagram(await vendorDiagram(name));
      t.ok(report.length > 8, name);
      for (const row of report)
        t.match(row, { source: /\S/, zh: /[\u4e00-\u9fff]/, en: /[a-z]/, elementId: /\w/ }, row.source);
    }
  },
);

t.test('what is no diagram, or an attack, is refused as everywhere', async (t) => {
  const entity = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>';
  for (const xml of [entity, '<bpmn', '<x/>', '', `${'<a>'.repeat(200)}${'</a>'.repeat(200)}`]) {
    await t.rejects(importDiagram(xml), { code: 'diagram-invalid' });
  }
});

t.test('long and strange values are told shortened and never break the document', async (t) => {
  const strange = `&lt;/x&gt;&quot;&#10;${'😀'.repeat(3_000)}`;
  const { xml, report } = await imported(
    task(`camunda:class="${strange}" camunda:candidateGroups="${strange}"`, '', 'serviceTask'),
  );
  t.ok(report.every(({ source }) => source.length < 700));
  t.equal((await importDiagram(xml)).xml, xml);
});
