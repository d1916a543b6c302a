import t from 'tap';
import { compileXml, lint } from '../../src/bpmn/compile.ts';
import { DiagramError } from '../../src/bpmn/finding.ts';
import { readDiagram } from '../../src/bpmn/read-diagram.ts';
import { document, extension, flows, process } from './document.ts';

const good = process(`<bpmn:startEvent id="s" /><bpmn:endEvent id="e" />${flows('s-e')}`);

async function refusal(xml: string): Promise<readonly string[]> {
  try {
    await compileXml(xml);
  } catch (failure) {
    if (failure instanceof DiagramError) return failure.findings.map((finding) => finding.rule);
    throw failure;
  }
  return [];
}

t.test('a diagram is read', async (t) => {
  t.same(await refusal(good), []);
  t.same(await refusal(`\uFEFF${good}`), [], 'with a byte order mark');
});

t.test('hostile XML is refused before anything is built from it', async (t) => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><d>&b;</d>`;
  t.same(await refusal(bomb), ['xml-doctype']);
  t.same(await refusal('<!DOCTYPE d SYSTEM "file:///etc/passwd"><d/>'), ['xml-doctype']);
  t.same(
    await refusal(good.replace('name="许可"', 'name="&xxe;"')),
    ['xml-not-well-formed'],
    'an entity nobody declared',
  );
  t.same(await refusal(good.replace('<bpmn:message', '<?php echo 1 ?><bpmn:message')), ['xml-instruction']);
  t.same(await refusal(process('<other:a>'.repeat(300) + '</other:a>'.repeat(300))), ['xml-too-deep']);
  t.same(await refusal(process('<bpmn:task id="x"/>'.repeat(20_001))), ['xml-too-many-elements']);
  t.same(await refusal(process(`<!--${'x'.repeat(10 * 1024 * 1024)}-->`)), ['xml-too-large']);
});

t.test('what is no BPMN is refused', async (t) => {
  t.same(await refusal(''), ['xml-not-well-formed']);
  t.same(await refusal('not XML at all'), ['xml-not-well-formed']);
  t.same(await refusal(good.slice(0, -20)), ['xml-not-well-formed']);
  t.same(await refusal('<html><body/></html>'), ['not-bpmn']);
  t.same(await refusal(good.replaceAll('20100524/MODEL', '19990101/MODEL')), ['not-bpmn']);
});

t.test('a reference to nowhere, a doubled id and unknown content are told with their element', async (t) => {
  const unknown = await readDiagram(process(`<bpmn:startEvent id="s" />${flows('s-nowhere')}`));
  t.match(unknown.findings, [{ rule: 'unknown-reference', level: 'error', elementId: 's-nowhere', en: /nowhere/ }]);

  const doubled = await readDiagram(process('<bpmn:startEvent id="s" /><bpmn:endEvent id="s" />'));
  t.match(doubled.findings, [{ rule: 'duplicate-id', elementId: 's' }]);

  const content = await readDiagram(process('<bpmn:coffeeBreak id="c" />'));
  t.match(content.findings, [{ rule: 'unknown-content', level: 'error', zh: /bpmn:coffeeBreak/ }]);
});

t.test('a slip in our own vocabulary is an error that says what was meant', async (t) => {
  const attribute = process(
    `<bpmn:userTask id="u">${extension('<approval:assignment rol="HANDLER" />')}</bpmn:userTask>
<bpmn:callActivity id="c" calledElement="x" approval:bindng="latest" />`,
  );
  t.match((await readDiagram(attribute)).findings, [
    { rule: 'unknown-extension-attribute', elementId: 'u', en: /did you mean role/ },
    { rule: 'unknown-extension-attribute', elementId: 'c', en: /did you mean binding/ },
  ]);
  const element = process(`<bpmn:userTask id="u">${extension('<approval:asignment role="X" />')}</bpmn:userTask>`);
  t.match((await readDiagram(element)).findings, [
    { rule: 'unknown-extension-element', en: /did you mean assignment/, zh: /是否想写“assignment”/ },
  ]);
});

t.test('vocabularies of others are left alone', async (t) => {
  const xml = process(
    `<bpmn:startEvent id="s" other:colour="red">${extension('<other:note by="x"><other:line/></other:note>')}</bpmn:startEvent>
<bpmn:endEvent id="e" />${flows('s-e')}`,
  );
  const diagram = await readDiagram(xml);
  t.same(diagram.findings, []);
  t.same(lint(diagram), []);
});

t.test('our namespace may have any prefix, and references may be qualified names', async (t) => {
  const renamed = process(`<bpmn:userTask id="u">${extension('<approval:assignment role="HANDLER" />')}</bpmn:userTask>
<bpmn:receiveTask id="r" messageRef="tns:M" />`);
  const [model] = await compileXml(renamed.replaceAll('approval:', 'ap:').replaceAll('xmlns:approval', 'xmlns:ap'));
  t.equal(model?.elements[0]?.approval.assignment?.role, 'HANDLER');
  t.match(model?.elements[1]?.events, [{ type: 'message', name: 'paid' }]);
});

t.test('a document without an executable process is refused', async (t) => {
  t.same(await refusal(document('<bpmn:message id="m" />')), ['executable-process']);
  t.same(await refusal(good.replace('isExecutable="true"', 'isExecutable="false"')), ['executable-process']);
});

t.test('claims may be written 1 and 0, with blanks, beside names with any sign in them', async (t) => {
  const [model] = await compileXml(
    process(`<bpmn:userTask id="u" name="if a > b" isForCompensation='0' />
<bpmn:boundaryEvent id="one" name="it's > 5" attachedToRef=" u " cancelActivity="1"><bpmn:signalEventDefinition signalRef="S" /></bpmn:boundaryEvent>
<bpmn:boundaryEvent id="none" attachedToRef="tns:u" cancelActivity = ' 0 '><bpmn:signalEventDefinition signalRef="S" /></bpmn:boundaryEvent>
<bpmn:endEvent id="e" />${flows('u-e', 'one-e', 'none-e')}`),
  );
  t.match(model?.elements, [{ isForCompensation: false }, { interrupting: true }, { interrupting: false }, {}]);
  t.same(model?.elements[0]?.boundary, [1, 2]);
});

t.test('a document made to be slow to read is read as fast as any other', async (t) => {
  const before = performance.now();
  for (const slow of [
    '<a "'.repeat(200_000),
    `<a${' '.repeat(1_000_000)}b c = "d">`,
    `<a b = "${'x '.repeat(400_000)}">`,
  ]) {
    const text = `<bpmn:documentation><![CDATA[${slow}]]></bpmn:documentation>`;
    const inside = `<bpmn:startEvent id="s">${text}</bpmn:startEvent><bpmn:endEvent id="e" />${flows('s-e')}`;
    t.same(await refusal(process(inside)), []);
  }
  t.ok(performance.now() - before < 20_000);
});
