import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { create, type Font } from 'fontkit';

const unpack = promisify(inflate);
const folder = path.dirname(createRequire(import.meta.url).resolve('@fontsource/noto-serif-sc/package.json'));

/** How heavy a letter is. */
export type Weight = 400 | 700;

/** Gives the font that has a letter. */
export interface Typeface {
  /** The font for a code point; the main one, whose box for the unknown is drawn, where none has it. */
  fontFor(codePoint: number): Font;
}

/**
 * Opens Noto Serif SC (OFL 1.1) in one weight for the letters of a text.
 *
 * One file has the simplified characters in use and the Latin letters. A rare character, as in a person's name, is in
 * one of a hundred further files, of which only those are read that the text needs.
 */
export async function typeface(weight: Weight, text: string): Promise<Typeface> {
  const main = await openFont(`chinese-simplified-${weight}`);
  const others: Font[] = [];
  const lacks = (codePoint: number) => ![main, ...others].some((font) => font.hasGlyphForCodePoint(codePoint));
  const rare = new Set(Array.from(text, codePointOf).filter(lacks));
  if (rare.size > 0) {
    const ranges = await rangesByFile();
    for (const codePoint of rare) {
      const file = lacks(codePoint) ? ranges.find(({ has }) => has(codePoint)) : undefined;
      if (file) others.push(await openFont(`${file.name}-${weight}`));
    }
  }
  return {
    fontFor: (codePoint) =>
      main.hasGlyphForCodePoint(codePoint)
        ? main
        : (others.find((font) => font.hasGlyphForCodePoint(codePoint)) ?? main),
  };
}

const opened = new Map<string, Promise<Font>>();

function openFont(name: string): Promise<Font> {
  const known = opened.get(name);
  if (known) return known;
  const font = readFile(path.join(folder, 'files', `noto-serif-sc-${name}-normal.woff`)).then(async (packed) => {
    const found = create(await plainFont(packed));
    if (!('hasGlyphForCodePoint' in found)) throw new Error(`${name} is a collection, not a font`);
    return found;
  });
  opened.set(name, font);
  return font;
}

interface FileRange {
  readonly name: string;
  has(codePoint: number): boolean;
}

/** Which file has which letters, as the package tells browsers by `unicode-range`. */
async function rangesByFile(): Promise<FileRange[]> {
  const told: Record<string, string> = JSON.parse(await readFile(path.join(folder, 'unicode.json'), 'utf8'));
  return Object.entries(told).map(([key, list]) => {
    const spans = list.split(',').map((span) => {
      const [from = 0, to = from] = span
        .replace(/^U\+/i, '')
        .split('-')
        .map((digits) => Number.parseInt(digits, 16));
      return [from, to] as const;
    });
    return {
      name: key.replace(/[[\]]/g, ''),
      has: (codePoint: number) => spans.some(([from, to]) => codePoint >= from && codePoint <= to),
    };
  });
}

/** The font inside a WOFF file (WOFF 1.0 §4): its tables unpacked, behind a directory of their own. */
export async function plainFont(woff: Buffer): Promise<Buffer> {
  const count = woff.readUInt16BE(12);
  const power = 2 ** Math.floor(Math.log2(count));
  const directory = Buffer.alloc(12 + 16 * count);
  woff.copy(directory, 0, 4, 8);
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(power * 16, 6);
  directory.writeUInt16BE(Math.log2(power), 8);
  directory.writeUInt16BE((count - power) * 16, 10);
  const parts: Uint8Array[] = [directory];
  let offset = directory.length;
  for (let index = 0; index < count; index += 1) {
    const entry = 44 + 20 * index;
    const [at, packedSize, size] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field));
    if (at === undefined || packedSize === undefined || size === undefined) throw new Error('Not a WOFF file');
    const packed = woff.subarray(at, at + packedSize);
    const table = packedSize < size ? await unpack(packed) : packed;
    const row = 12 + 16 * index;
    woff.copy(directory, row, entry, entry + 4);
    woff.copy(directory, row + 4, entry + 16, entry + 20);
    directory.writeUInt32BE(offset, row + 8);
    directory.writeUInt32BE(size, row + 12);
    const filler = Buffer.alloc((4 - (size % 4)) % 4);
    parts.push(table, filler);
    offset += size + filler.length;
  }
  return Buffer.concat(parts);
}

/** The code point of a letter as iterating a text gives it. */
export function codePointOf(letter: string): number {
  return letter.codePointAt(0) ?? 0;
}
