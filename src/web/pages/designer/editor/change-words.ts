import type { Text } from '../../../i18n/text.ts';
import type { PropertyChange } from '../draft/changes.ts';
import type { Move } from '../draft/moves.ts';

/** Properties that hold ids of other elements. */
const references = new Set(['sourceRef', 'targetRef', 'default', 'attachedToRef', 'processRef']);
const longest = 60;

function short(value: string): string {
  return value.length > longest ? `${value.slice(0, longest)}…` : value;
}

/** A name of a change's path in words: a property as the panel calls it, an extension with what tells it apart. */
function step(text: Text, name: string): string {
  const [type = '', ...sign] = name.split(' ');
  const known = text.maybe(`designer.extension.${type}`) ?? text.maybe(`designer.field.${type}`);
  const told = sign.map((each) => text.maybe(`designer.limit.${each}`) ?? each).join(' ');
  return [known ?? type, told].filter((each) => each !== '').join(' ');
}

function valueWords(text: Text, property: string, value: string, nameOf: (id: string) => string): string {
  if (references.has(property)) return nameOf(value);
  const kinds = ['policy', 'unit', 'anchor', 'need', 'source', 'kind'].map((kind) =>
    text.maybe(`designer.${kind}.${value}`),
  );
  return short(kinds.find((each) => each !== null) ?? value);
}

/** One change as a sentence: “时限 本环节 · 数值：5 → 8”. */
export function changeWords(text: Text, change: PropertyChange, nameOf: (elementId: string) => string): string {
  const property = change.path.at(-1) ?? '';
  const path = change.path.map((name) => step(text, name)).join(' · ');
  const words = (value: string) =>
    value === '' ? text('designer.compare.unset') : valueWords(text, property, value, nameOf);
  return text('designer.compare.change', { path, before: words(change.before), after: words(change.after) });
}

/** Where an element went, in words: “向右30，向下20”. */
export function moveWords(text: Text, move: Move): string {
  if (move === 'another-way') return text('designer.compare.anotherWay');
  const { right, down, wider, taller } = move;
  const parts = [
    right > 0 ? text('designer.compare.right', { n: right }) : null,
    right < 0 ? text('designer.compare.left', { n: -right }) : null,
    down > 0 ? text('designer.compare.down', { n: down }) : null,
    down < 0 ? text('designer.compare.up', { n: -down }) : null,
    wider !== 0 || taller !== 0 ? text('designer.compare.size') : null,
  ];
  return parts.filter((each) => each !== null).join(text.language === 'zh' ? '，' : ', ');
}
