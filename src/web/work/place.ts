import type { Schemas } from '../api/contract.ts';
import type { Text } from '../i18n/text.ts';

/** Where in a file something is wrong. */
export type Place = Schemas['MaterialPlace'];

/** Part of a page, as fractions of its width and height. */
export type PageArea = NonNullable<Place['area']>;

/** A part above so much of a page says no more than the page. */
const mostOfPage = 0.6;
const across = ['left', 'centre', 'right'] as const;
const down = ['top', 'middle', 'bottom'] as const;

function third(middle: number): 0 | 1 | 2 {
  return middle < 1 / 3 ? 0 : middle < 2 / 3 ? 1 : 2;
}

/** A place in words: 施工合同.pdf 第2页右上. */
export function placeWords(text: Text, { fileName, page, area }: Place): string {
  const where = text('work.place.page', { name: fileName, page });
  if (area === null || area.width * area.height > mostOfPage) return where;
  const part = `${down[third(area.y + area.height / 2)]}-${across[third(area.x + area.width / 2)]}` as const;
  return text('work.place.part', { where, part: text(`work.place.${part}`) });
}
