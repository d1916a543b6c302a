import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { zipEntries } from './zip-entries.ts';

/** A kind of file that may be handed in. */
export interface FileType {
  readonly mediaType: string;
  /** The extensions it goes by, in lower case, without the dot. */
  readonly extensions: readonly string[];
}

const pdf = { mediaType: 'application/pdf', extensions: ['pdf'] };
const png = { mediaType: 'image/png', extensions: ['png'] };
const jpeg = { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'] };
const dwg = { mediaType: 'image/vnd.dwg', extensions: ['dwg'] };
const text = { mediaType: 'text/plain', extensions: ['txt', 'csv'] };
/** GB/T 33190: the layout format of Chinese authorities. */
const ofd = { mediaType: 'application/ofd', extensions: ['ofd'] };
const openXml = 'application/vnd.openxmlformats-officedocument';
const docx = { mediaType: `${openXml}.wordprocessingml.document`, extensions: ['docx'] };
const xlsx = { mediaType: `${openXml}.spreadsheetml.sheet`, extensions: ['xlsx'] };

/** What may be handed in: nothing a browser or an office program would run. */
export const allowedTypes: readonly FileType[] = [pdf, png, jpeg, ofd, docx, xlsx, dwg, text];

const byMagic = new Map([pdf, png, jpeg, dwg].map((type) => [type.mediaType, type]));

/** The archives that are documents, each by the entry that no other kind has. */
const byEntry: readonly [string, FileType][] = [
  ['OFD.xml', ofd],
  ['word/document.xml', docx],
  ['xl/workbook.xml', xlsx],
];

/** Why a file is not taken by its kind; each is the code of a refusal. */
export type TypeObjection = 'file-type-not-allowed' | 'file-type-mismatch';

const zipMagic = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

/** How many bytes from the beginning of a file are looked at. */
export const headBytes = 4100;

/** What kind of file it is by its content, whatever it is called; undefined when it is none that may be handed in. */
export async function detectType(file: string): Promise<FileType | undefined> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const head = buffer.subarray(0, bytesRead);
    if (head.subarray(0, 4).equals(zipMagic)) return archiveType(await zipEntries(handle, size));
    const found = await fileTypeFromBuffer(head);
    if (found !== undefined) return byMagic.get(found.mime);
    return (await isText(handle)) ? text : undefined;
  } finally {
    await handle.close();
  }
}

/**
 * May a file of this name and this content be handed in? If so, with the media type it is served with; only that of a text
 * depends on its name.
 */
export function admit(
  name: string,
  type: FileType | undefined,
): { readonly mediaType: string } | { readonly refused: TypeObjection } {
  if (!isAllowedName(name)) return { refused: 'file-type-not-allowed' };
  const extension = extensionOf(name);
  if (type === undefined || !type.extensions.includes(extension)) return { refused: 'file-type-mismatch' };
  return { mediaType: extension === 'csv' ? 'text/csv' : type.mediaType };
}

/** Whether files of that name may be handed in at all; their content is looked at besides. */
export function isAllowedName(name: string): boolean {
  return allowedTypes.some(({ extensions }) => extensions.includes(extensionOf(name)));
}

function extensionOf(name: string): string {
  return path.extname(name).slice(1).toLowerCase();
}

function archiveType(entries: Set<string> | undefined): FileType | undefined {
  return byEntry.find(([entry]) => entries?.has(entry))?.[1];
}

// What no text holds: control characters other than tab, line feed, form feed and carriage return.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const notText = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

async function isText(handle: FileHandle): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of handle.createReadStream({ start: 0, autoClose: false })) {
      if (notText.test(decoder.decode(chunk, { stream: true }))) return false;
    }
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
