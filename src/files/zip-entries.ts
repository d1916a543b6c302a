import type { FileHandle } from 'node:fs/promises';

const endOfDirectory = 0x06054b50;
const entryHeader = 0x02014b50;
/** The end record and the longest comment that may follow it. */
const longestEnd = 22 + 65_535;
/** A directory of honest documents is far smaller; a larger one is not read. */
const largestDirectory = 4 * 1024 * 1024;

/**
 * The names in the central directory of a ZIP archive (APPNOTE 6.3.10 §4.3.12), without unpacking anything, so that an
 * archive made to burst harms nobody. Undefined when the file is no sound archive.
 */
export async function zipEntries(file: FileHandle, size: number): Promise<Set<string> | undefined> {
  const tail = await readAt(file, Math.max(0, size - longestEnd), Math.min(size, longestEnd));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > tail.length || tail.readUInt32LE(end) !== endOfDirectory) return undefined;
  const length = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  if (length > largestDirectory || offset + length > size) return undefined;
  return namesIn(await readAt(file, offset, length));
}

function namesIn(directory: Buffer): Set<string> | undefined {
  const names = new Set<string>();
  for (let at = 0; at < directory.length; ) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== entryHeader) return undefined;
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    names.add(directory.toString('utf8', at + 46, nameEnd));
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names;
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
