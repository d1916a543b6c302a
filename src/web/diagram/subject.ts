import { extensionsOf, type ModdleObject, objectIn, objectsIn, textOfProperty } from './moddle.ts';

/** What a property may be set to; undefined takes it away. */
export type Written = string | boolean | undefined | ModdleObject | readonly ModdleObject[];

/** How a change gets into the model, as one step that can be undone. */
export interface Author {
  write(object: ModdleObject, values: Readonly<Record<string, Written>>): void;
  rename(name: string): void;
  changeId(id: string): void;
  create(type: string, values: Readonly<Record<string, Written>>): ModdleObject;
}

/** The element that is selected, or the process when none is: what may be read and changed about it. */
export interface Subject {
  /** Of the shape or flow on the canvas. */
  readonly elementId: string;
  /** The BPMN element: the task, the flow, the process (also of a pool). */
  readonly object: ModdleObject;
  readonly type: string;
  readonly name: string;
  is(...types: readonly string[]): boolean;
  text(name: string): string;
  /** The first extension of a type for which `fits` holds. */
  extension(type: string, fits?: (each: ModdleObject) => boolean): ModdleObject | null;
  /** Sets attributes of an extension, adding the extension when there is none; empty texts are taken away. */
  writeExtension(type: string, values: Readonly<Record<string, Written>>, fits?: (each: ModdleObject) => boolean): void;
  removeExtension(each: ModdleObject): void;
  /** Sets properties of the element itself or of an object inside it; empty texts are taken away. */
  write(values: Readonly<Record<string, Written>>, inside?: ModdleObject): void;
  rename(name: string): void;
  changeId(id: string): void;
  create(type: string, values: Readonly<Record<string, Written>>): ModdleObject;
  /** The definition of what an event waits for or tells, or null for tasks and plain events. */
  readonly eventDefinition: ModdleObject | null;
}

function withoutEmpty(values: Readonly<Record<string, Written>>): Record<string, Written> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === '' ? undefined : value]));
}

const always = () => true;

/** Gives one element's properties, and writes them through `author`. */
export function subjectOf(elementId: string, object: ModdleObject, author: Author): Subject {
  const extension: Subject['extension'] = (type, fits = always) => extensionsOf(object, type).find(fits) ?? null;
  const put = (values: readonly ModdleObject[]) => {
    const all = objectIn(object, 'extensionElements');
    if (all !== null) {
      for (const value of values) value.$parent = all;
      author.write(all, { values });
      return;
    }
    const made = author.create('bpmn:ExtensionElements', { values });
    made.$parent = object;
    for (const value of values) value.$parent = made;
    author.write(object, { extensionElements: made });
  };
  return {
    elementId,
    object,
    type: object.$type,
    name: textOfProperty(object, object.$type === 'bpmn:TextAnnotation' ? 'text' : 'name'),
    is: (...types) => types.some((type) => object.$instanceOf(type)),
    text: (name) => textOfProperty(object, name),
    extension,
    writeExtension: (type, values, fits) => {
      const written = withoutEmpty(values);
      const found = extension(type, fits);
      if (found !== null) author.write(found, written);
      else put([...objectsIn(objectIn(object, 'extensionElements'), 'values'), author.create(type, written)]);
    },
    removeExtension: (removed) => {
      put(objectsIn(objectIn(object, 'extensionElements'), 'values').filter((each) => each !== removed));
    },
    write: (values, inside = object) => author.write(inside, withoutEmpty(values)),
    rename: author.rename,
    changeId: author.changeId,
    create: (type, values) => author.create(type, withoutEmpty(values)),
    eventDefinition: objectsIn(object, 'eventDefinitions')[0] ?? null,
  };
}
