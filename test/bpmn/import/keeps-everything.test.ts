import { BpmnModdle } from 'bpmn-moddle';
import t from 'tap';
import descriptor from '../../../src/bpmn/approval-moddle.json' with { type: 'json' };
import { importDiagram } from '../../../src/bpmn/import/import-diagram.ts';
import { everyElement, type SourceElement, sourceTree } from '../../../src/bpmn/import/source-tree.ts';
import type { ImportRow } from '../../../src/bpmn/import/subject.ts';
import { BPMN } from '../../../src/bpmn/import/vendors.ts';
import { vendorDiagram, vendorDiagrams, vendorProcess } from './vendor-diagrams.ts';

/** An attribute's name; on an element of the same vocabulary moddle leaves the prefix out, which says the same. */
const nameIn = (element: SourceElement, { uri, local }: { uri: string; local: string }) =>
  `${uri === element.uri ? '' : uri}|${local}`;

/** Where an element stands, by names and the nearest id. */
function place(element: SourceElement): string {
  const id = element.uri === BPMN ? element.attributes.find(({ name }) => name === 'id')?.value : undefined;
  if (id !== undefined || element.parent === null) return `${element.local}#${id ?? ''}`;
  return `${place(element.parent)}/${element.local}`;
}

/** Everything in a document that is neither BPMN's model nor ours: declarations, attributes, elements with texts, the drawing. */
function foreignLines(xml: string): string[] {
  return [...everyElement(sourceTree(xml))]
    .filter(({ uri }) => uri !== descriptor.uri)
    .flatMap((element) => {
      const attributes = element.attributes
        .filter(
          ({ uri, name, value }) =>
            uri !== descriptor.uri &&
            value !== descriptor.uri &&
            (uri !== '' || element.uri !== BPMN) &&
            !name.startsWith('xsi:'),
        )
        .map((one) => `${place(element)} @${nameIn(element, one)}=${one.value}`);
      if (element.uri === BPMN) return attributes;
      return [...attributes, `${place(element)} <${element.uri}|${element.local}> ${element.text.trim()}`];
    })
    .sort();
}

/** The document as our modeler and every other program on moddle writes it. */
async function writtenAnew(xml: string): Promise<string> {
  const moddle = new BpmnModdle({ approval: structuredClone(descriptor) });
  const { rootElement } = await moddle.fromXML(xml);
  return (await moddle.toXML(rootElement, { format: true })).xml;
}

for (const name of vendorDiagrams) {
  t.test(`a ${name} diagram keeps its text to the letter, and ours is only added`, async (t) => {
    const xml = await vendorDiagram(name);
    const imported = await importDiagram(xml);
    t.not(imported.xml, xml);
    t.ok(isWithin(xml.replace(/\/>/g, '>'), imported.xml), 'nothing is taken away and nothing changes its place');
    t.same(foreignLines(imported.xml), foreignLines(xml));
  });

  t.test(`a ${name} diagram that was imported is saved by a modeler with all that was foreign in it`, async (t) => {
    const xml = await vendorDiagram(name);
    const imported = await importDiagram(xml);
    const saved = await writtenAnew(imported.xml);
    t.same(foreignLines(saved), foreignLines(xml));
    const again = await importDiagram(saved);
    t.same(again.report.map(meaning), imported.report.map(meaning), 'and is understood as before');
    t.equal(again.xml, saved, 'importing it again adds nothing');
  });
}

/** A row without the words of the document, which the modeler may write with fewer prefixes. */
const meaning = ({ source: _, ...row }: ImportRow) => row;

/** Whether the characters of one text are all in the other, in their order. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const character of part) {
    at = whole.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

t.test('a document without another vocabulary comes back as it is', async (t) => {
  const xml = vendorProcess('<bpmn:startEvent id="s"/>').replace(
    / {2}xmlns:(camunda|zeebe|activiti)="[^>]*(?=id="d")/s,
    '',
  );
  t.same(await importDiagram(xml), { xml, vendors: [], report: [] });
});

t.test('another prefix, another use of ours, tags without content and strange ends of lines do no harm', async (t) => {
  const xml = `\uFEFF${vendorProcess(
    '<bpmn:startEvent id="s"/><bpmn:userTask id="u" name="a &amp; b"\r\n c:candidateGroups="x&#34;&lt;y" ></bpmn:userTask\r\n>',
  ).replace('xmlns:camunda=', 'xmlns:approval="urn:not-ours" xmlns:c=')}`;
  const imported = await importDiagram(xml);
  t.match(imported.xml, '<approval1:assignment department="x&#34;&#60;y" role="HANDLER" />');
  t.ok(imported.xml.startsWith('\uFEFF<?xml'));
  t.match(imported.report, [{ elementId: 'u', source: 'c:candidateGroups="x"<y"', outcome: 'translated' }]);
  t.same(foreignLines(imported.xml), foreignLines(xml));
});

t.test('what is ours already stands', async (t) => {
  const ours = `xmlns:lb="${descriptor.uri}"`;
  const xml = vendorProcess(
    '<bpmn:userTask id="u" camunda:candidateGroups="housing"><bpmn:extensionElements><lb:assignment role="REVIEWER"/></bpmn:extensionElements></bpmn:userTask>' +
      '<bpmn:userTask id="v" camunda:candidateGroups="housing"><bpmn:extensionElements/></bpmn:userTask>',
  ).replace('xmlns:camunda', `${ours} xmlns:camunda`);
  const imported = await importDiagram(xml);
  t.equal(imported.xml.match(/<lb:assignment/g)?.length, 2);
  t.match(
    imported.xml,
    '<bpmn:extensionElements><lb:assignment department="housing" role="HANDLER" /></bpmn:extensionElements>',
  );
});
