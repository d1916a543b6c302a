/** A part of a page, as fractions of its width and height from the upper left corner. */
export interface PageArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where in a file something is wrong: its page, and the part of it where one was marked. */
export interface DefectPlace {
  readonly documentId: string;
  readonly fileName: string;
  /** Counted from 1. */
  readonly page: number;
  readonly area: PageArea | null;
}

/** A part above so much of a page says no more than the page. */
const mostOfPage = 0.6;

/** A place in words for a printed notice: 施工合同.pdf 第2页右上. */
export function placeInWords({ fileName, page, area }: DefectPlace): string {
  return `${fileName} 第${page}页${area === null ? '' : partInWords(area)}`;
}

function partInWords({ x, y, width, height }: PageArea): string {
  if (width * height > mostOfPage) return '';
  const third = (middle: number, names: readonly [string, string, string]) =>
    names[Math.min(2, Math.max(0, Math.floor(middle * 3)))] ?? '';
  const across = third(x + width / 2, ['左', '中', '右']);
  const down = third(y + height / 2, ['上', '中', '下']);
  return across === '中' && down === '中' ? '中部' : across === '中' ? `${down}部` : `${across}${down}`;
}
