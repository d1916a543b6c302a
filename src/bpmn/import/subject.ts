import type { Additions } from './additions.ts';
import { attribute, inside, type SourceElement } from './source-tree.ts';
import { BPMN, type Vendor, vendorOf } from './vendors.ts';

/** A text in both languages. */
export interface Sentences {
  readonly zh: string;
  readonly en: string;
}

/** What became of one thing another engine's diagram says. */
export interface ImportRow {
  /** The element it stands at; null for the document. */
  readonly elementId: string | null;
  /** The attribute or element as it is written, shortened. */
  readonly source: string;
  /** Said in our words too; left as it is without an effect; or something that keeps the diagram from doing what it did. */
  readonly outcome: 'translated' | 'kept' | 'unsupported';
  /** What says it now, e.g. `approval:assignment`; null when nothing does. */
  readonly target: string | null;
  readonly zh: string;
  readonly en: string;
}

/** One attribute or extension element of another engine. */
export interface VendorItem {
  readonly vendor: Vendor;
  readonly local: string;
  /** The attribute's value, or the element's text. */
  readonly value: string;
  readonly source: string;
  /** Null for an attribute. */
  readonly element: SourceElement | null;
}

/** A BPMN element, what another engine says about it, and the report. */
export interface Subject {
  readonly element: SourceElement;
  readonly elementId: string | null;
  readonly additions: Additions;
  /** The first item of that name that is not taken yet. */
  take(...locals: readonly string[]): VendorItem | null;
  takeAll(...locals: readonly string[]): readonly VendorItem[];
  /** The items nobody took. */
  left(): readonly VendorItem[];
  /** Reports what became of an item. */
  tell(source: VendorItem | string, outcome: ImportRow['outcome'], target: string | null, sentences: Sentences): void;
}

/** Looks at one BPMN element; rows go to `report`. */
export function subjectOf(element: SourceElement, additions: Additions, report: (row: ImportRow) => void): Subject {
  const items = vendorItems(element);
  const taken = new Set<VendorItem>();
  const elementId = ownerId(element);
  return { element, elementId, additions, take, takeAll, left, tell };

  function take(...locals: readonly string[]): VendorItem | null {
    const item = left().find(({ local }) => locals.includes(local)) ?? null;
    if (item !== null) taken.add(item);
    return item;
  }

  function takeAll(...locals: readonly string[]): readonly VendorItem[] {
    const found = left().filter(({ local }) => locals.includes(local));
    for (const item of found) taken.add(item);
    return found;
  }

  function left(): readonly VendorItem[] {
    return items.filter((item) => !taken.has(item));
  }

  function tell(
    source: VendorItem | string,
    outcome: ImportRow['outcome'],
    target: string | null,
    { zh, en }: Sentences,
  ): void {
    const written = typeof source === 'string' ? source : source.source;
    report({ elementId, source: shortened(written), outcome, target, zh: shortened(zh), en: shortened(en) });
  }
}

function vendorItems(element: SourceElement): readonly VendorItem[] {
  const attributes = element.attributes.flatMap(({ uri, local, name, value }): VendorItem[] => {
    const vendor = vendorOf(uri);
    if (vendor === null) return [];
    return [{ vendor, local, value: value.trim(), source: shortened(`${name}="${value}"`), element: null }];
  });
  const extensions = (inside(element, 'extensionElements')?.children ?? []).flatMap((child): VendorItem[] => {
    const vendor = vendorOf(child.uri);
    return vendor === null ? [] : [itemOf(child, vendor)];
  });
  return [...attributes, ...extensions];
}

function itemOf(element: SourceElement, vendor: Vendor): VendorItem {
  return { vendor, local: element.local, value: element.text.trim(), source: sourceOf(element), element };
}

/** The elements of that name inside an extension element. */
export function partsOf({ element, vendor }: VendorItem, ...locals: readonly string[]): readonly VendorItem[] {
  const children = element?.children.filter(({ local }) => locals.includes(local)) ?? [];
  return children.map((child) => itemOf(child, vendor));
}

/** The value of an extension element's own attribute; null when it is missing or empty. */
export function attributeOf({ element }: VendorItem, local: string): string | null {
  return element === null ? null : attribute(element, local);
}

/** An element as it is written, on one line and shortened. */
export function sourceOf({ name, attributes, text }: SourceElement): string {
  const attributeOf = attributes
    .filter((one) => !one.name.startsWith('xmlns'))
    .map((one) => ` ${one.name}="${one.value}"`);
  const inner = text.trim();
  return shortened(`<${name}${attributeOf.join('')}${inner === '' ? '/>' : `>${inner}`}`);
}

function shortened(written: string): string {
  const line = written.slice(0, 1_000).toWellFormed().replace(/\s+/g, ' ');
  return line.length > 300 ? `${[...line].slice(0, 300).join('')}…` : line;
}

/** Elements that are a part of what is drawn: definitions of events, loops and the expressions in them. */
const INNER = /EventDefinition$|LoopCharacteristics$|Expression$|Condition$|^condition$|^loopCardinality$|^time[A-Z]/;

/** The id of what a designer sees: an event for its definition, an activity for its loop. */
export function ownerId(element: SourceElement): string | null {
  for (let at: SourceElement | null = element; at !== null; at = at.parent) {
    const id = attribute(at, 'id');
    if (at.uri === BPMN && id !== null && !INNER.test(at.local)) {
      return at.local === 'definitions' ? null : id;
    }
  }
  return null;
}
