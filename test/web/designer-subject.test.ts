import { readFile } from 'node:fs/promises';
import { BpmnModdle } from 'bpmn-moddle';
import t from 'tap';
import { roles } from '../../src/domain/roles.ts';
import type { ModdleObject } from '../../src/web/diagram/moddle.ts';
import { type Author, type Subject, subjectOf, type Written } from '../../src/web/diagram/subject.ts';
import { designerElements } from '../../src/web/i18n/zh/designer-elements.ts';
import { emptyDiagram } from '../../src/web/pages/designer/draft/empty-diagram.ts';
import { roleCodes } from '../../src/web/pages/designer/panel/choices.ts';

/** What these tests use of bpmn-moddle, which has no types of its own. */
interface Moddle {
  fromXML(xml: string): Promise<{ rootElement: ModdleObject; elementsById: Record<string, ModdleObject> }>;
  toXML(root: ModdleObject): Promise<{ xml: string }>;
  create(type: string, values: Readonly<Record<string, Written>>): ModdleObject;
}

async function opened(xml: string): Promise<{ subject(id: string): Subject; xml(): Promise<string> }> {
  const vocabulary = await readFile(new URL('../../src/bpmn/approval-moddle.json', import.meta.url), 'utf8');
  const moddle = new BpmnModdle({ approval: JSON.parse(vocabulary) }) as unknown as Moddle; // see Moddle
  const { rootElement, elementsById } = await moddle.fromXML(xml);
  const author: Author = {
    write: (object, values) => {
      const settable = object as ModdleObject & { set(name: string, value: unknown): void }; // every moddle object is
      for (const [name, value] of Object.entries(values)) settable.set(name, value);
    },
    rename: () => undefined,
    changeId: () => undefined,
    create: (type, values) => moddle.create(type, values),
  };
  const find = (id: string) => {
    const object = elementsById[id];
    if (object === undefined) throw new Error(`no ${id}`);
    return object;
  };
  return {
    subject: (id) => subjectOf(id, find(id), author),
    xml: async () => (await moddle.toXML(rootElement)).xml,
  };
}

const base = emptyDiagram('greening-filing', '绿地备案', 'housing');

t.test('a first extension is written into an element that had none', async (t) => {
  const diagram = await opened(base);
  diagram.subject('intake').writeExtension('approval:PublicName', { zh: '窗口收件', en: '' });
  const xml = await diagram.xml();
  t.match(xml, /<bpmn:callActivity id="intake"[^>]*><bpmn:extensionElements><approval:publicName zh="窗口收件" \/>/);
});

t.test('an attribute that is emptied is gone, and its neighbours stay', async (t) => {
  const diagram = await opened(base);
  const decide = diagram.subject('decide');
  decide.writeExtension('approval:Limit', { timeoutPolicy: '' }, (limit) => limit.get('kind') === 'STEP');
  const xml = await diagram.xml();
  t.match(xml, '<approval:limit kind="STEP" value="5" unit="WD" anchor="ENTRY" />');
  t.match(xml, 'outcomeVariable="decision"', 'the form is untouched');
});

t.test('of several limits the one that is meant is written', async (t) => {
  const diagram = await opened(base);
  const process = diagram.subject('greening-filing');
  process.writeExtension('approval:Limit', { value: '7' }, (limit) => limit.get('kind') === 'PROMISED');
  const xml = await diagram.xml();
  t.match(xml, 'kind="STATUTORY" value="20"');
  t.match(xml, 'kind="PROMISED" value="7"');
});

t.test('an extension that is removed leaves those of other vendors alone', async (t) => {
  const theirs = base
    .replace('xmlns:di=', 'xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:di=')
    .replace('<approval:disclosure rows="ALL" />', '<camunda:properties /><approval:disclosure rows="ALL" />');
  const diagram = await opened(theirs);
  const decide = diagram.subject('decide');
  const rows = decide.extension('approval:Disclosure');
  if (rows !== null) decide.removeExtension(rows);
  const xml = await diagram.xml();
  t.match(xml, '<camunda:properties />');
  t.notMatch(xml, 'rows="ALL"');
});

t.test('a task can be given to every role of the field, and to nobody who only keeps the service', (t) => {
  const keepers = ['DESIGNER', 'INTEGRATOR', 'ADMINISTRATOR'];
  const field = roles.map(({ code }) => code).filter((code) => !keepers.includes(code));
  t.strictSame([...roleCodes].sort(), [...field].sort());
  const named: Readonly<Record<string, string>> = designerElements;
  for (const code of roleCodes) t.ok(named[`role.${code}`], code);
  t.end();
});
