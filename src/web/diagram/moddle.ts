/** An object of the BPMN model as bpmn-js keeps it: a process, a task, an extension, an expression. */
export interface ModdleObject {
  readonly $type: string;
  /** Null once the object was deleted. */
  $parent?: ModdleObject | null;
  readonly id?: string;
  get(name: string): unknown;
  $instanceOf(type: string): boolean;
}

/** Whether something is an object of the model. */
export function isModdle(value: unknown): value is ModdleObject {
  return typeof value === 'object' && value !== null && '$type' in value;
}

/** A property as a string; numbers and booleans are written out, what is missing is empty. */
export function textOfProperty(object: ModdleObject | null, name: string): string {
  const value = object?.get(name);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** A property that holds one object, or null. */
export function objectIn(object: ModdleObject | null, name: string): ModdleObject | null {
  const value = object?.get(name);
  return isModdle(value) ? value : null;
}

/** A property that holds many objects; empty when it holds none. */
export function objectsIn(object: ModdleObject | null, name: string): readonly ModdleObject[] {
  const value = object?.get(name);
  return Array.isArray(value) ? value.filter(isModdle) : [];
}

/** The objects of one type among the extension elements of an object. */
export function extensionsOf(object: ModdleObject, type: string): readonly ModdleObject[] {
  return objectsIn(objectIn(object, 'extensionElements'), 'values').filter((each) => each.$type === type);
}
