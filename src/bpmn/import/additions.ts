import descriptor from '../approval-moddle.json' with { type: 'json' };
import { everyElement, inside, type SourceElement } from './source-tree.ts';
import { BPMN } from './vendors.ts';

/** Attributes by name; those without a value are left out. */
export type AttributesToAdd = Readonly<Record<string, string | null>>;

/** An element of ours to add, with what is in it. */
export interface ElementToAdd {
  readonly local: string;
  readonly attributes: AttributesToAdd;
  readonly children?: readonly ElementToAdd[];
}

/** Collects what is added to a document; what is there already is added no second time, and nothing else is touched. */
export interface Additions {
  /** Adds one of our attributes to a BPMN element. */
  attribute(element: SourceElement, local: string, value: string): void;
  /** Adds one of BPMN's own attributes. */
  bpmnAttribute(element: SourceElement, local: string, value: string): void;
  /** Adds one of our elements to the extension elements; an element that is there already stays as it is. */
  extension(element: SourceElement, added: ElementToAdd): void;
  /** Adds one of BPMN's own elements, with a text, behind all others. */
  bpmnElement(element: SourceElement, local: string, text: string): void;
  /** The document with the additions in it. */
  applied(): string;
}

interface Pending {
  readonly attributes: Map<string, string>;
  readonly extensions: ElementToAdd[];
  readonly elements: Map<string, string>;
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Begins to add to a document. */
export function additions(xml: string, root: SourceElement): Additions {
  const pending = new Map<SourceElement, Pending>();
  const prefix = ourPrefix(root);

  return {
    attribute(element, local, value) {
      if (element.attributes.some((one) => one.uri === descriptor.uri && one.local === local)) return;
      of(element).attributes.set(`${prefix.name}:${local}`, value);
    },
    bpmnAttribute(element, local, value) {
      of(element).attributes.set(local, value);
    },
    extension(element, added) {
      const holder = inside(element, 'extensionElements');
      if (holder?.children.some((one) => one.uri === descriptor.uri && one.local === added.local)) return;
      of(element).extensions.push(added);
    },
    bpmnElement(element, local, text) {
      of(element).elements.set(local, text);
    },
    applied() {
      if (pending.size === 0) return xml;
      if (!prefix.declared) of(root).attributes.set(`xmlns:${prefix.name}`, descriptor.uri);
      const edits = [...pending].flatMap(([element, added]) => editsFor(xml, element, added, prefix.name));
      edits.sort((a, b) => a.from - b.from);
      let written = '';
      let at = 0;
      for (const { from, to, text } of edits) {
        written += xml.slice(at, from) + text;
        at = to;
      }
      return written + xml.slice(at);
    },
  };

  function of(element: SourceElement): Pending {
    const known = pending.get(element) ?? { attributes: new Map(), extensions: [], elements: new Map() };
    pending.set(element, known);
    return known;
  }
}

function editsFor(xml: string, element: SourceElement, added: Pending, prefix: string): Edit[] {
  const attributes = [...added.attributes].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  const own = element.name.slice(0, -element.local.length);
  const extensions = added.extensions.map((one) => written(one, prefix)).join('');
  const elements = [...added.elements]
    .map(([local, text]) => `<${own}${local}>${escaped(text)}</${own}${local}>`)
    .join('');
  const holder = inside(element, 'extensionElements');
  const wrapped = extensions && `<${own}extensionElements>${extensions}</${own}extensionElements>`;
  const edits: Edit[] = [];
  const closing = element.openEnd - (element.selfClosing ? 2 : 1);
  const lastValue = backOver(xml, closing, ' \t\r\n');
  if (attributes !== '') edits.push({ from: lastValue, to: lastValue, text: attributes });
  if (element.selfClosing) {
    const inner = wrapped + elements;
    if (inner !== '') edits.push({ from: closing, to: element.openEnd, text: `>${inner}</${element.name}>` });
    return edits;
  }
  if (extensions !== '' && holder?.selfClosing) {
    edits.push({ from: holder.openEnd - 2, to: holder.openEnd, text: `>${extensions}</${holder.name}>` });
  } else if (extensions !== '' && holder !== null) edits.push(at(holder.closeStart, extensions));
  else if (extensions !== '') edits.push(at(afterDocumentation(element), wrapped));
  if (elements !== '') edits.push(at(element.closeStart, elements));
  return edits;

  function at(place: number, text: string): Edit {
    // on a line of its own where the document has its tags on lines of their own
    const lineBreak = backOver(xml, place, ' \t') - 1;
    const indent = xml.charAt(lineBreak) === '\n' ? xml.slice(lineBreak, place) : '';
    const isClosing = xml.startsWith('</', place) && indent !== '';
    return { from: place, to: place, text: isClosing ? `  ${text}${indent}` : text };
  }
}

/** The place behind the last character before `place` that is none of the given ones. */
function backOver(xml: string, place: number, characters: string): number {
  let at = place;
  while (at > 0 && characters.includes(xml.charAt(at - 1))) at -= 1;
  return at;
}

/** BPMN has the documentation first, then the extension elements (BPMN 2.0.2 §8.3.1). */
function afterDocumentation(element: SourceElement): number {
  const last = element.children.filter((child) => child.uri === BPMN && child.local === 'documentation').at(-1);
  return last?.end ?? element.openEnd;
}

function written({ local, attributes, children = [] }: ElementToAdd, prefix: string): string {
  const known = Object.entries(attributes).flatMap(([name, value]) =>
    value === null ? [] : [` ${name}="${escaped(value)}"`],
  );
  const tag = `${prefix}:${local}`;
  const inner = children.map((child) => written(child, prefix)).join('');
  return inner === '' ? `<${tag}${known.join('')} />` : `<${tag}${known.join('')}>${inner}</${tag}>`;
}

function escaped(text: string): string {
  return text.replace(/[<>&"\n\r\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The prefix of our vocabulary in a document: its own where it has one everywhere, otherwise one it uses for nothing. */
function ourPrefix(root: SourceElement): { readonly name: string; readonly declared: boolean } {
  const used = new Map<string, Set<string>>();
  for (const element of everyElement(root)) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith('xmlns:')) used.set(name.slice(6), (used.get(name.slice(6)) ?? new Set()).add(value));
    }
  }
  const here = root.attributes.find(({ name, value }) => name.startsWith('xmlns:') && value === descriptor.uri);
  const own = here?.name.slice(6);
  if (own !== undefined && used.get(own)?.size === 1) return { name: own, declared: true };
  let name = 'approval';
  for (let next = 1; used.has(name); next += 1) name = `approval${next}`;
  return { name, declared: false };
}
