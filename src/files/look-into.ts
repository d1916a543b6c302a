import { inflateSync } from 'node:zlib';

/** What keeps a file from being read: broken, locked by a password, too coarse for the eye. */
export type FileDefect = 'DAMAGED' | 'LOCKED' | 'ILLEGIBLE';

/** What a look into a file found; `pages` is null where the kind of file has none or they can't be counted. */
export interface Insight {
  readonly pages: number | null;
  readonly defect: FileDefect | null;
}

/** The shorter side of a picture in which a page of A4 can still be read, in pixels. */
const leastPixels = 600;
/** How many page trees and object streams of one PDF are looked at, how far around each, and how much is unpacked in all. */
const mostPlaces = 400;
const nearby = 16 * 1024;
const mostUnpacked = 16 * 1024 * 1024;

const nothingSeen: Insight = { pages: null, defect: null };
const damaged: Insight = { pages: null, defect: 'DAMAGED' };

/** Looks into the whole content of a file of a kind that may be handed in: how many pages, and whether it can be read. */
export function lookInto(content: Buffer, mediaType: string): Insight {
  switch (mediaType) {
    case 'application/pdf':
      return lookIntoPdf(content);
    case 'image/png':
      return lookIntoPng(content);
    case 'image/jpeg':
      return lookIntoJpeg(content);
    default:
      return nothingSeen;
  }
}

/** How many pages an OFD document has, by the names in its archive (GB/T 33190 §7.2). */
export function pagesOfOfd(entries: ReadonlySet<string>): number {
  return [...entries].filter((name) => /(^|\/)Page_\d+\/Content\.xml$/.test(name)).length;
}

function lookIntoPdf(content: Buffer): Insight {
  const text = content.toString('latin1');
  if (!text.slice(-2048).includes('%%EOF')) return damaged;
  if (/\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(text)) return { pages: null, defect: 'LOCKED' };
  const pages = countPages(text + unpackedObjects(content, text));
  return pages === 0 ? damaged : { pages, defect: null };
}

/** The count its page tree states; without one as many as there are pages. */
function countPages(text: string): number {
  const counts = places(text, '/Pages').flatMap((at) => {
    const before = text.slice(Math.max(at - nearby, 0), at);
    const dictionary = before.slice(Math.max(before.lastIndexOf('<<'), 0)) + text.slice(at, at + nearby);
    const end = dictionary.indexOf('>>');
    const count = /\/Count\s{0,9}(\d{1,7})/.exec(end < 0 ? dictionary : dictionary.slice(0, end));
    return count === null ? [] : [Number(count[1])];
  });
  return counts.length > 0 ? Math.max(...counts) : (text.match(/\/Type\s{0,9}\/Page(?![a-zA-Z])/g) ?? []).length;
}

/** What lies in compressed object streams (ISO 32000-1 §7.5.7), as far as it can be unpacked. */
function unpackedObjects(content: Buffer, text: string): string {
  const unpacked: string[] = [];
  let left = mostUnpacked;
  for (const at of places(text, '/ObjStm')) {
    const start = /stream\r?\n/.exec(text.slice(at, at + nearby));
    if (start === null) continue;
    const from = at + start.index + start[0].length;
    const to = text.indexOf('endstream', from);
    if (to < 0) break;
    try {
      const objects = inflateSync(content.subarray(from, to), { maxOutputLength: Math.max(left, 1) });
      left -= objects.length;
      unpacked.push(objects.toString('latin1'));
    } catch {
      // Packed otherwise, or too large: the pages in it are not counted, and nothing else depends on it.
    }
  }
  return unpacked.join('\n');
}

/** Where a word stands, the first few hundred times: a file made to be slow to read is not read slowly. */
function places(text: string, word: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0 && found.length < mostPlaces; at = text.indexOf(word, at + 1))
    found.push(at);
  return found;
}

function lookIntoPng(content: Buffer): Insight {
  const ends = content.subarray(-12).includes(Buffer.from('IEND', 'latin1'));
  if (!ends || content.length < 33) return damaged;
  return picture(content.readUInt32BE(16), content.readUInt32BE(20));
}

function lookIntoJpeg(content: Buffer): Insight {
  if (content.lastIndexOf(Buffer.from([0xff, 0xd9])) < 0) return damaged;
  for (let at = 2; at + 9 < content.length; ) {
    if (content[at] !== 0xff) return damaged;
    const marker = content[at + 1] ?? 0;
    // A start of frame, but none of the tables that share its range (ITU-T T.81 B.1.1.3).
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return picture(content.readUInt16BE(at + 7), content.readUInt16BE(at + 5));
    }
    const isBare = marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    at += marker === 0xff ? 1 : isBare ? 2 : 2 + content.readUInt16BE(at + 2);
  }
  return damaged;
}

function picture(width: number, height: number): Insight {
  return { pages: 1, defect: Math.min(width, height) < leastPixels ? 'ILLEGIBLE' : null };
}
