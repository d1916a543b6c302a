import { BpmnModdle } from 'bpmn-moddle';
import vocabulary from '../../../diagram/approval-vocabulary.json' with { type: 'json' };
import { isModdle, type ModdleObject } from '../../../diagram/moddle.ts';
import { apart, changesOf, derived, localName, type PropertyChange, propertiesOf } from './changes.ts';

/** An element that one of two diagrams has, or that differs between them. */
export interface ComparedElement {
  id: string;
  type: string;
  name: string;
}

/** An element both have, with what differs. */
export interface ChangedElement extends ComparedElement {
  changes: PropertyChange[];
}

/** What a draft changes of the version in service; the drawing itself (places and lines) is not compared. */
export interface Comparison {
  added: ComparedElement[];
  removed: ComparedElement[];
  changed: ChangedElement[];
  /** How many elements are the same in both. */
  same: number;
}

function plain(value: unknown, inside: Map<string, ModdleObject>): unknown {
  if (Array.isArray(value)) return value.map((each) => plain(each, inside));
  if (!isModdle(value)) return value;
  const written = propertiesOf(value).flatMap(({ name, isReference }) => {
    const local = localName(name);
    const content = value.get(name);
    if (content === undefined || derived.has(local)) return [];
    if (isReference) return [[local, [content].flat().map((each) => (isModdle(each) ? each.id : each))]];
    if (apart.has(local)) {
      for (const each of [content].flat()) if (isModdle(each)) collect(each, inside);
      return [];
    }
    return [[local, plain(content, inside)]];
  });
  return [value.$type, ...written, Object.entries((value as { $attrs?: object }).$attrs ?? {})];
}

function collect(object: ModdleObject, inside: Map<string, ModdleObject>): void {
  if (object.id !== undefined) inside.set(object.id, object);
  plain(object, inside);
}

async function elementsOf(xml: string): Promise<Map<string, ModdleObject>> {
  const { rootElement } = await new BpmnModdle({ approval: vocabulary }).fromXML(xml);
  const inside = new Map<string, ModdleObject>();
  if (!isModdle(rootElement)) return inside;
  for (const root of [rootElement.get('rootElements')].flat()) if (isModdle(root)) collect(root, inside);
  return inside;
}

function summary(object: ModdleObject): ComparedElement {
  const name = object.get('name');
  return { id: object.id ?? '', type: object.$type, name: typeof name === 'string' ? name : '' };
}

/** Compares two diagrams element by element, by id. @throws Error when one of them is not XML */
export async function compareDiagrams(before: string, after: string): Promise<Comparison> {
  const [old, now] = await Promise.all([elementsOf(before), elementsOf(after)]);
  const print = (object: ModdleObject) => JSON.stringify(plain(object, new Map()));
  const both = [...now.values()].filter(({ id }) => id !== undefined && old.has(id));
  const changed = both.flatMap((object): ChangedElement[] => {
    const was = old.get(object.id ?? '');
    if (was === undefined || print(was) === print(object)) return [];
    return [{ ...summary(object), changes: changesOf(was, object) }];
  });
  return {
    added: [...now.values()].filter(({ id }) => !old.has(id ?? '')).map(summary),
    removed: [...old.values()].filter(({ id }) => !now.has(id ?? '')).map(summary),
    changed,
    same: both.length - changed.length,
  };
}
