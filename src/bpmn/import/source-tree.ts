import { SaxesParser, type SaxesTagNS } from 'saxes';
import { BPMN } from './vendors.ts';

/** An attribute as it is written. */
export interface SourceAttribute {
  readonly uri: string;
  readonly local: string;
  readonly name: string;
  readonly value: string;
}

/** An element of the document with the places of its tags, so that something can be added and all else stays as it is. */
export interface SourceElement {
  readonly uri: string;
  readonly local: string;
  /** With its prefix, as it is written. */
  readonly name: string;
  readonly attributes: readonly SourceAttribute[];
  readonly children: readonly SourceElement[];
  readonly parent: SourceElement | null;
  /** The text directly inside. */
  readonly text: string;
  /** Character after the opening tag's `>`. */
  readonly openEnd: number;
  /** Character of the closing tag's `<`; `openEnd` for an element without one. */
  readonly closeStart: number;
  /** Character after the whole element. */
  readonly end: number;
  readonly selfClosing: boolean;
}

type Growing = { -readonly [Key in keyof SourceElement]: SourceElement[Key] } & { readonly children: Growing[] };

/** Reads a document that `scanXml` let pass into its elements. */
export function sourceTree(xml: string): SourceElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: Growing[] = [];
  let root: Growing | null = null;
  parser.on('opentag', (tag) => {
    const element = begun(tag, open.at(-1) ?? null, parser.position);
    open.at(-1)?.children.push(element);
    open.push(element);
    root ??= element;
  });
  parser.on('text', (text) => append(text));
  parser.on('cdata', (text) => append(text));
  parser.on('closetag', () => {
    const element = open.pop();
    if (element === undefined) return;
    element.end = parser.position;
    element.closeStart = element.selfClosing ? element.openEnd : xml.lastIndexOf('<', parser.position - 1);
  });
  parser.write(xml).close();
  if (root === null) throw new Error('a well-formed document has a root element');
  return root;

  function append(text: string): void {
    const inside = open.at(-1);
    if (inside !== undefined) inside.text += text;
  }
}

function begun(tag: SaxesTagNS, parent: Growing | null, position: number): Growing {
  return {
    uri: tag.uri,
    local: tag.local,
    name: tag.name,
    attributes: Object.values(tag.attributes).map(({ uri, local, name, value }) => ({ uri, local, name, value })),
    children: [],
    parent,
    text: '',
    openEnd: position,
    closeStart: position,
    end: position,
    selfClosing: tag.isSelfClosing,
  };
}

/** The value of one of BPMN's own attributes; null when it is missing or empty. */
export function attribute(element: SourceElement, local: string): string | null {
  const found = element.attributes.find((one) => one.local === local && one.uri === '');
  const value = found?.value.trim() ?? '';
  return value === '' ? null : value;
}

/** The first of BPMN's own elements of that name directly inside. */
export function inside(element: SourceElement, local: string): SourceElement | null {
  return element.children.find((child) => child.local === local && child.uri === BPMN) ?? null;
}

/** Every element of a document, an outer one before what is in it. */
export function* everyElement(element: SourceElement): Generator<SourceElement> {
  yield element;
  for (const child of element.children) yield* everyElement(child);
}

/** One of BPMN's own attributes as it is written. */
export function sourceAttribute(element: SourceElement, local: string): string {
  return `${local}="${attribute(element, local) ?? ''}"`;
}
