import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { admit, detectType, headBytes } from './detect-type.ts';
import { type Insight, lookInto, pagesOfOfd } from './look-into.ts';
import type { Refused } from './objection.ts';
import { openPartialFiles, type PartialFiles } from './partial-files.ts';
import type { Scanned, Scanner } from './scanner.ts';
import { syncFolder } from './sync-folder.ts';
import { zipEntries } from './zip-entries.ts';

/** A file that is on the disk for good. */
export interface StoredFile {
  /** The SHA-256 of the content in hexadecimal: the file's only name on the disk. */
  readonly hash: string;
  /** In bytes. */
  readonly size: number;
  /** Its first bytes, 4100 at most. */
  readonly head: Buffer;
}

/** A file somebody handed in, of a kind that may be handed in. */
export interface ReceivedFile extends StoredFile, Insight {
  readonly mediaType: string;
  /** What the scanner said; null when there is none. */
  readonly scan: Scanned | null;
}

/** Either the file is stored, or it was refused and `refused` says why. */
export type Taken<File extends StoredFile> = File | Refused;

/** Files by their content: the same content is kept once, and what is kept never changes. */
export interface FileStore {
  /**
   * Stores a file somebody hands in, if its content is of an allowed kind and is what its name says.
   *
   * @throws whatever the stream fails with, as when an upload is cut; nothing is left of it then
   */
  receive(stream: Readable, file: { readonly name: string; readonly maxBytes: number }): Promise<Taken<ReceivedFile>>;
  /** Stores what a stream holds, whatever it is. @throws whatever the stream fails with */
  storeStream(stream: Readable, limit: { readonly maxBytes: number }): Promise<Taken<StoredFile>>;
  /** Stores a text we wrote ourselves, as UTF-8. */
  storeText(text: string): Promise<StoredFile>;
  /** Opens a stored file for reading. @throws Error with code ENOENT when there is none of this hash */
  openFile(hash: string): Promise<{ readonly stream: Readable; readonly size: number }>;
  /** Whether a file of this hash is stored. */
  has(hash: string): Promise<boolean>;
  /** The hashes of all stored files, a folder at a time. */
  hashes(): AsyncIterable<readonly string[]>;
  /** Removes a file that was stored before a moment; true when it is gone. For whoever knows that nobody needs it. */
  removeStoredBefore(hash: string, moment: Date): Promise<boolean>;
  /** How much room there is on the disk of the files and how much of it the service may still fill, in bytes. */
  space(): Promise<{ readonly freeBytes: number; readonly totalBytes: number }>;
  /** Files that are still coming in. */
  readonly partial: PartialFiles;
}

/** What is written and not yet whole lies in this folder of the store, so that no reader meets half a file. */
const unfinishedFolder = 'unfinished';
const partialFolder = 'partial';
const day = 24 * 60 * 60 * 1000;

/**
 * Opens the store in a folder, and removes what uploads left unfinished there when a service was killed, a day ago or more.
 * With a scanner, nothing that is handed in is kept before it has been asked.
 */
export async function openFileStore(folder: string, now: Date, scan: Scanner | null = null): Promise<FileStore> {
  const unfinished = path.join(folder, unfinishedFolder);
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  await removeAbandoned(unfinished, now.getTime() - day);
  const partial = await openPartialFiles(path.join(folder, partialFolder));

  async function take<File extends StoredFile>(
    stream: Readable,
    maxBytes: number,
    judge: (written: StoredFile, file: string) => Promise<Taken<File>>,
  ): Promise<Taken<File>> {
    const file = path.join(unfinished, randomUUID());
    // A stream that fails before it is read, while the file is being opened, would otherwise end the process. Reading it
    // tells the failure then.
    stream.on('error', () => undefined);
    try {
      const written = await write(stream, file, maxBytes);
      const taken = 'refused' in written ? written : await judge(written, file);
      if (!('refused' in taken)) await keep(folder, file, taken.hash);
      return taken;
    } finally {
      await rm(file, { force: true });
    }
  }

  return {
    receive: (stream, { name, maxBytes }) =>
      take<ReceivedFile>(stream, maxBytes, async (written, file) => {
        const admitted = admit(name, await detectType(file));
        if ('refused' in admitted) return admitted;
        const verdict = scan === null ? null : await scan(() => createReadStream(file), written.size);
        if (verdict !== null && 'refused' in verdict) return verdict;
        const insight = await insightOf(file, admitted.mediaType, written.size);
        return { ...written, ...admitted, ...insight, scan: verdict?.scan ?? null };
      }),
    storeStream: (stream, { maxBytes }) => take(stream, maxBytes, (written) => Promise.resolve(written)),
    async storeText(text) {
      const taken = await take(Readable.from([Buffer.from(text)]), Number.MAX_SAFE_INTEGER, (written) =>
        Promise.resolve(written),
      );
      if ('refused' in taken) throw new Error('An empty text is not stored.');
      return taken;
    },
    async openFile(hash) {
      const file = placeOf(folder, hash);
      const { size } = await stat(file);
      return { stream: createReadStream(file), size };
    },
    has: (hash) =>
      access(placeOf(folder, hash)).then(
        () => true,
        () => false,
      ),
    async *hashes() {
      const prefixes = (await readdir(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name));
      for (const prefix of prefixes) {
        const rest = await readdir(path.join(folder, prefix));
        yield rest.filter((name) => /^[0-9a-f]{62}$/.test(name)).map((name) => prefix + name);
      }
    },
    async removeStoredBefore(hash, moment) {
      const file = placeOf(folder, hash);
      const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
      if (mtimeMs >= moment.getTime()) return false;
      await rm(file, { force: true });
      return true;
    },
    async space() {
      const { bavail, blocks, bsize } = await statfs(folder);
      return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
    },
    partial,
  };
}

/** Above so many bytes a file is kept and not looked into. */
const mostLookedInto = 32 * 1024 * 1024;

async function insightOf(file: string, mediaType: string, size: number): Promise<Insight> {
  if (mediaType === 'application/ofd') {
    const handle = await open(file);
    try {
      const entries = await zipEntries(handle, size);
      return { pages: entries === undefined ? null : pagesOfOfd(entries), defect: null };
    } finally {
      await handle.close();
    }
  }
  return size > mostLookedInto ? { pages: null, defect: null } : lookInto(await readFile(file), mediaType);
}

/** Writes a stream to a file and waits until the disk has it. Stops reading at the first byte too many. */
async function write(stream: Readable, file: string, maxBytes: number): Promise<Taken<StoredFile>> {
  const hash = createHash('sha256');
  const head: Buffer[] = [];
  let size = 0;
  const handle: FileHandle = await open(file, 'wx', 0o600);
  try {
    for await (const piece of stream) {
      const chunk: Buffer = Buffer.isBuffer(piece) ? piece : Buffer.from(piece);
      if (size < headBytes) head.push(Buffer.from(chunk.subarray(0, headBytes - size)));
      size += chunk.length;
      if (size > maxBytes) return { refused: 'file-too-large' };
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    if (size === 0) return { refused: 'file-empty' };
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { hash: hash.digest('hex'), size, head: Buffer.concat(head) };
}

/** Moves a whole file to its place, in one step; a file already there has the same content. */
async function keep(folder: string, file: string, hash: string): Promise<void> {
  const place = placeOf(folder, hash);
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
  await rename(file, place);
  await syncFolder(path.dirname(place));
  await syncFolder(folder);
}

function placeOf(folder: string, hash: string): string {
  // Never a path from outside: a hash is 64 hexadecimal digits and nothing else.
  if (!/^[0-9a-f]{64}$/.test(hash)) throw Object.assign(new Error('Not the hash of a file.'), { code: 'ENOENT' });
  return path.join(folder, hash.slice(0, 2), hash.slice(2));
}

async function removeAbandoned(unfinished: string, before: number): Promise<void> {
  for (const name of await readdir(unfinished)) {
    const file = path.join(unfinished, name);
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (mtimeMs < before) await rm(file, { force: true });
  }
}
