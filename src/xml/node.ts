/** One element of a parsed document, as moddle gives it: typed properties behind `get`. */
export interface Node {
  /** `bpmn:UserTask`, `approval:Limit`; for elements of unknown vocabularies their prefixed name. */
  readonly $type: string;
  readonly $parent?: Node;
  /** What the schema says about the properties of its type; elements of unknown vocabularies have none. */
  readonly $descriptor?: {
    readonly propertiesByName?: Readonly<
      Record<string, { readonly type: string; readonly isReference?: boolean } | undefined>
    >;
  };
  get(name: string): unknown;
  $instanceOf(type: string): boolean;
}

/** Tells whether a value moddle gave is an element. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && '$type' in value && typeof value.$type === 'string';
}

/** The element under that property, or null. */
export function child(node: Node, name: string): Node | null {
  const value = node.get(name);
  return isNode(value) ? value : null;
}

/** The elements under a property of many, or none. */
export function children(node: Node, name: string): readonly Node[] {
  const value = node.get(name);
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** The text of an attribute, trimmed; null when it is missing or empty. */
export function text(node: Node, name: string): string | null {
  const value = node.get(name);
  const written = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
  return written === '' ? null : written;
}

/** A boolean attribute of the standard, which moddle has already read; its default comes from the standard. */
export function flag(node: Node, name: string): boolean {
  return node.get(name) === true;
}

/** A whole-number attribute of the standard, which moddle has already read. */
export function integer(node: Node, name: string): number | null {
  const value = node.get(name);
  return typeof value === 'number' ? value : null;
}

/** The id of an element; moddle lets elements without one through. */
export function idOf(node: Node): string {
  return text(node, 'id') ?? '';
}
