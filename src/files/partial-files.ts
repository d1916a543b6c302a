import { createHash, timingSafeEqual } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { syncFolder } from './sync-folder.ts';

/** The checksums a piece may come with (tus 1.0.0, checksum extension). */
export const checksumAlgorithms = ['sha1', 'sha256', 'md5'] as const;

/** What a piece must hash to. */
export interface Checksum {
  readonly algorithm: (typeof checksumAlgorithms)[number];
  readonly digest: Buffer;
}

/** A piece of a file that comes in. */
export interface Piece {
  /** Where it begins in the file, in bytes. */
  readonly offset: number;
  /** The whole file's length in bytes: nothing beyond it is written. */
  readonly length: number;
  readonly checksum: Checksum | null;
  /** Told each time so much of the file is on the disk; false stops the writing, because somebody else has taken over. */
  readonly reached: (offset: number) => Promise<boolean>;
}

/** Where a piece ended: after all of it, or before its end and why. What was reached stays. */
export type PieceWritten =
  | 'whole'
  | 'interrupted'
  | 'taken-over'
  | 'beyond-length'
  | 'checksum-mismatch'
  /** Earlier pieces are not on this disk. */
  | 'lost';

/** Files that come in pieces, each under an id, until they are whole. */
export interface PartialFiles {
  /** Writes a piece. @throws the error of the disk, as ENOSPC when it is full; what was reached stays even then */
  append(id: string, stream: Readable, piece: Piece): Promise<PieceWritten>;
  /** Reads the first `length` bytes. @throws through the stream, with code ENOENT when there is none of this id */
  read(id: string, length: number): Readable;
  /** Removes it, if it is there. */
  remove(id: string): Promise<void>;
  /** The ids of those nobody has written to since a moment. */
  idleSince(moment: Date): Promise<string[]>;
}

/** After so many bytes the disk is made to have them and `reached` is told: a killed service loses no more. */
const reachEveryBytes = 4 * 1024 * 1024;

/** Opens the folder of unfinished uploads. */
export async function openPartialFiles(folder: string): Promise<PartialFiles> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const placeOf = (id: string): string => {
    // Never a path from outside.
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('Not the id of an upload.');
    return path.join(folder, id);
  };

  return {
    async append(id, stream, piece) {
      const handle = await openAt(placeOf(id), piece.offset);
      if (handle === null) return 'lost';
      try {
        if (piece.offset === 0) await syncFolder(folder);
        return await write(handle, stream, piece);
      } finally {
        await handle.close();
      }
    },
    read: (id, length) => createReadStream(placeOf(id), { end: length - 1 }),
    remove: (id) => rm(placeOf(id), { force: true }),
    async idleSince(moment) {
      const idle: string[] = [];
      for (const name of await readdir(folder)) {
        const { mtimeMs } = await stat(path.join(folder, name)).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
        if (mtimeMs < moment.getTime() && /^[0-9a-f-]{36}$/.test(name)) idle.push(name);
      }
      return idle;
    },
  };
}

/** Opens a file whose first bytes must be there already; null when they are not. */
async function openAt(file: string, offset: number): Promise<FileHandle | null> {
  if (offset === 0) return open(file, constants.O_CREAT | constants.O_RDWR, 0o600);
  const handle = await open(file, 'r+').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (handle === null || (await handle.stat()).size >= offset) return handle;
  await handle.close();
  return null;
}

async function write(handle: FileHandle, stream: Readable, piece: Piece): Promise<PieceWritten> {
  const { length, checksum, reached } = piece;
  const hash = checksum === null ? null : createHash(checksum.algorithm);
  let at = piece.offset;
  let told = at;
  const tell = async (): Promise<boolean> => {
    if (at === told) return true;
    await handle.datasync();
    told = at;
    return reached(at);
  };
  let broken = false;
  // Not destroyed when it is left early: the answer goes back on the same line.
  const pieces = stream.iterator({ destroyOnReturn: false });
  const next = (): Promise<IteratorResult<Buffer>> =>
    pieces.next().catch(() => {
      broken = true;
      return { done: true, value: undefined };
    });
  for (let step = await next(); step.done !== true; step = await next()) {
    const chunk = step.value;
    if (at + chunk.length > length) return 'beyond-length';
    hash?.update(chunk);
    await writeAt(handle, chunk, at);
    at += chunk.length;
    // A piece with a checksum counts only when all of it is here and right.
    if (hash === null && at - told >= reachEveryBytes && !(await tell())) return 'taken-over';
  }
  if (broken && hash !== null) return 'interrupted';
  if (hash !== null && checksum !== null && !isSame(hash.digest(), checksum.digest)) return 'checksum-mismatch';
  if (!(await tell())) return 'taken-over';
  return broken ? 'interrupted' : 'whole';
}

/** One call may write less than it is given. */
async function writeAt(handle: FileHandle, chunk: Buffer, position: number): Promise<void> {
  for (let done = 0; done < chunk.length; ) {
    const { bytesWritten } = await handle.write(chunk, done, chunk.length - done, position + done);
    done += bytesWritten;
  }
}

function isSame(found: Buffer, told: Buffer): boolean {
  return found.length === told.length && timingSafeEqual(found, told);
}
