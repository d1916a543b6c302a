import { BpmnModdle } from 'bpmn-moddle';
import vocabulary from '../../../diagram/approval-vocabulary.json' with { type: 'json' };
import { isModdle, type ModdleObject } from '../../../diagram/moddle.ts';
import type { Drawn } from '../../../diagram/outline.ts';
import { apart, changesOf, derived, localName, type PropertyChange, propertiesOf } from './changes.ts';
import { type Leaders, layoutOf, type Move, moveOf } from './moves.ts';

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

/** An element only the version in service has, and where that draws it; null when it does not. */
export interface RemovedElement extends ComparedElement {
  drawn: Drawn | null;
}

/** An element both have, drawn elsewhere. */
export interface MovedElement extends ComparedElement {
  move: Move;
}

/** What a draft changes of the version in service. What has changed and moved is in both lists. */
export interface Comparison {
  added: ComparedElement[];
  removed: RemovedElement[];
  changed: ChangedElement[];
  moved: MovedElement[];
  /** How many elements are the same in both, and in the same place. */
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

interface Document {
  elements: ReadonlyMap<string, ModdleObject>;
  layout: ReadonlyMap<string, Drawn>;
}

async function documentOf(xml: string): Promise<Document> {
  const { rootElement } = await new BpmnModdle({ approval: vocabulary }).fromXML(xml);
  const elements = new Map<string, ModdleObject>();
  if (!isModdle(rootElement)) return { elements, layout: new Map() };
  for (const root of [rootElement.get('rootElements')].flat()) if (isModdle(root)) collect(root, elements);
  return { elements, layout: layoutOf(rootElement) };
}

function leadersOf(object: ModdleObject, pools: ReadonlyMap<string, string>): Leaders {
  const names = propertiesOf(object).map(({ name }) => localName(name));
  const idsOf = (property: string) => {
    const other = names.includes(property) ? [object.get(property)].flat()[0] : null;
    return isModdle(other) && other.id !== undefined ? [other.id] : [];
  };
  const inside: string[] = [];
  for (let at = object.$parent; at; at = at.$parent) {
    if (at.id !== undefined) inside.push(pools.get(at.id) ?? at.id);
  }
  return {
    ends: [...idsOf('sourceRef'), ...idsOf('targetRef')],
    carriers: [...idsOf('attachedToRef'), ...inside],
  };
}

/** The pool of every process that has one, by their ids. */
function poolsOf({ elements }: Document): ReadonlyMap<string, string> {
  const pools = [...elements.values()].flatMap((each) => {
    const process = each.$type === 'bpmn:Participant' ? each.get('processRef') : null;
    return isModdle(process) && process.id !== undefined && each.id !== undefined
      ? [[process.id, each.id] as const]
      : [];
  });
  return new Map(pools);
}

function summary(object: ModdleObject): ComparedElement {
  const name = object.get('name');
  return { id: object.id ?? '', type: object.$type, name: typeof name === 'string' ? name : '' };
}

/** Compares two diagrams element by element, by id. @throws Error when one of them is not XML */
export async function compareDiagrams(before: string, after: string): Promise<Comparison> {
  const [old, now] = await Promise.all([documentOf(before), documentOf(after)]);
  const print = (object: ModdleObject) => JSON.stringify(plain(object, new Map()));
  const both = [...now.elements.values()].filter(({ id }) => id !== undefined && old.elements.has(id));
  const changed = both.flatMap((object): ChangedElement[] => {
    const was = old.elements.get(object.id ?? '');
    if (was === undefined || print(was) === print(object)) return [];
    return [{ ...summary(object), changes: changesOf(was, object) }];
  });
  const pools = poolsOf(now);
  const moved = both.flatMap((object): MovedElement[] => {
    const move = moveOf(object.id ?? '', old.layout, now.layout, leadersOf(object, pools));
    return move === null ? [] : [{ ...summary(object), move }];
  });
  return {
    added: [...now.elements.values()].filter(({ id }) => !old.elements.has(id ?? '')).map(summary),
    removed: [...old.elements.values()]
      .filter(({ id }) => !now.elements.has(id ?? ''))
      .map((object) => ({ ...summary(object), drawn: old.layout.get(object.id ?? '') ?? null })),
    changed,
    moved,
    same: both.length - new Set([...changed, ...moved].map(({ id }) => id)).size,
  };
}
