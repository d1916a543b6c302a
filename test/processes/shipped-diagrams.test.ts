import t from 'tap';
import { compileXml, lint } from '../../src/bpmn/compile.ts';
import { diagramQuality } from '../../src/bpmn/diagram-quality.ts';
import { readDiagram } from '../../src/bpmn/read-diagram.ts';
import { shippedDiagrams } from '../support/shipped-processes.ts';

const said = (findings: readonly { rule: string; elementId: string | null; en: string }[]): string[] =>
  findings.map(({ rule, elementId, en }) => `${rule} ${elementId ?? ''}: ${en}`);

t.test('every shipped diagram compiles and lints clean', async (t) => {
  for (const { key, xml } of shippedDiagrams()) {
    t.strictSame(said(lint(await readDiagram(xml))), [], key);
    t.ok(
      (await compileXml(xml)).some((model) => model.key === key),
      `${key} holds the process of its name`,
    );
  }
});

t.test('every shipped diagram is drawn properly', async (t) => {
  for (const { key, xml } of shippedDiagrams()) t.strictSame(said(diagramQuality(await readDiagram(xml))), [], key);
});

t.test('every shipped process and activity has a Chinese name and an English documentation', async (t) => {
  for (const { key, xml } of shippedDiagrams()) {
    const { elementById } = await readDiagram(xml);
    const wanting = [...elementById.values()]
      .filter((element) => element.$instanceOf('bpmn:Activity') || element.$instanceOf('bpmn:Process'))
      .filter((element) => !/[\u4e00-\u9fff]/.test(String(element.get('name'))) || !hasDocumentation(element))
      .map((element) => String(element.get('id')));
    t.strictSame(wanting, [], key);
  }
});

t.test('every decision of a shipped process is a named gateway with named ways out', async (t) => {
  for (const { key, xml } of shippedDiagrams()) {
    for (const model of await compileXml(xml)) {
      const nameless = model.elements
        .filter(
          ({ kind, outgoing }) => (kind === 'exclusiveGateway' || kind === 'inclusiveGateway') && outgoing.length > 1,
        )
        .filter(({ name, outgoing }) => name === '' || outgoing.some((flow) => (model.flows[flow]?.name ?? '') === ''))
        .map(({ id }) => id);
      t.strictSame(nameless, [], key);
    }
  }
});

function hasDocumentation(element: { get(name: string): unknown }): boolean {
  const written = element.get('documentation');
  return Array.isArray(written) && written.length > 0;
}
