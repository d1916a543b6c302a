import { isModdle, type ModdleObject } from '../../../diagram/moddle.ts';

/** One property that differs between two versions of an element; empty where one of them does not say it. */
export interface PropertyChange {
  /** Names from the element inwards, an extension by its type and what tells it from its neighbours: `Limit STEP`, `value`. */
  path: readonly string[];
  before: string;
  after: string;
}

interface Described extends ModdleObject {
  readonly $descriptor: { readonly properties: readonly { readonly name: string; readonly isReference?: boolean }[] };
}

/** Lists of elements that are compared one by one, and what follows from the flows. */
export const apart: ReadonlySet<string> = new Set([
  'flowElements',
  'artifacts',
  'laneSets',
  'lanes',
  'participants',
  'messageFlows',
]);
/** What is told by other elements: flows say where they lead, lanes what lies in them. */
export const derived: ReadonlySet<string> = new Set(['incoming', 'outgoing', 'flowNodeRef', 'lanes']);

/** What tells one extension from another of its type. */
const distinguishing = ['id', 'kind', 'code', 'target', 'value', 'name'];
/** Wrappers that say nothing by themselves. */
const silent = new Set(['extensionElements', 'values', 'eventDefinitions']);

/** The part of a name behind its prefix. */
export const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** The properties BPMN and our vocabulary know of an object; generic elements of other vendors have none. */
export function propertiesOf(object: ModdleObject): Described['$descriptor']['properties'] {
  return (object as Described).$descriptor?.properties ?? [];
}

function nameOf(object: ModdleObject, index: number): string {
  const told = distinguishing.map((name) =>
    propertiesOf(object).some((each) => localName(each.name) === name) ? object.get(name) : undefined,
  );
  const sign = told.find((value) => typeof value === 'string' && value !== '');
  return `${localName(object.$type)} ${typeof sign === 'string' ? sign : index + 1}`;
}

function put(into: Map<string, string>, path: readonly string[], value: unknown): void {
  if (value === undefined || value === null || value === '') return;
  into.set(JSON.stringify(path), String(value));
}

function flatten(object: ModdleObject, path: readonly string[], into: Map<string, string>): void {
  for (const { name, isReference } of propertiesOf(object)) {
    const local = localName(name);
    const content = object.get(name);
    if (content === undefined || derived.has(local) || apart.has(local)) continue;
    const inner = silent.has(local) ? path : [...path, local];
    if (isReference) {
      const ids = [content].flat().map((each) => (isModdle(each) ? each.id : each));
      put(into, inner, ids.join(' '));
    } else if (Array.isArray(content)) {
      content.forEach((each, index) => {
        if (isModdle(each)) flatten(each, [...inner, nameOf(each, index)], into);
        else put(into, [...inner, String(index + 1)], each);
      });
    } else if (isModdle(content)) flatten(content, inner, into);
    else put(into, inner, content);
  }
  const foreign = Object.entries((object as { $attrs?: object }).$attrs ?? {});
  for (const [name, value] of foreign) put(into, [...path, name], value);
}

/** What differs between two versions of an element, property by property. */
export function changesOf(before: ModdleObject, after: ModdleObject): PropertyChange[] {
  const [old, now] = [new Map<string, string>(), new Map<string, string>()];
  flatten(before, [], old);
  flatten(after, [], now);
  const paths = [...new Set([...old.keys(), ...now.keys()])].filter((path) => old.get(path) !== now.get(path));
  // every path was written by `put`
  return paths.map((path) => ({
    path: JSON.parse(path) as string[],
    before: old.get(path) ?? '',
    after: now.get(path) ?? '',
  }));
}
