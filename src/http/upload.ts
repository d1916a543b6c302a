import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { fileMissing, fileTooLarge } from '../domain/refusals/materials.ts';

/** A file as it comes in: read the stream to its end, then ask whether all of it came. */
export interface Upload {
  readonly fileName: string;
  readonly content: Readable;
  /** Throws when the file was larger than one may be. @throws file-too-large */
  readonly assertWhole: () => void;
}

/**
 * The one file of a form, as a stream: nothing is held in memory.
 *
 * @throws file-missing
 */
export async function oneUpload(request: FastifyRequest, maxBytes: number): Promise<Upload> {
  if (!request.isMultipart()) throw fileMissing();
  const part = await request.file({ limits: { files: 1, fileSize: maxBytes } });
  if (part === undefined) throw fileMissing();
  return {
    fileName: part.filename,
    content: part.file,
    assertWhole() {
      if (part.file.truncated) throw fileTooLarge(maxBytes);
    },
  };
}

/** The texts of a form by field, and its files by name, all in memory: for diagrams and forms, which are small. */
export interface FormSent {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

/** Reads a form of small files. @throws file-missing, file-too-large */
export async function formSent(request: FastifyRequest, maxBytes: number): Promise<FormSent> {
  if (!request.isMultipart()) throw fileMissing();
  const fields: Record<string, string> = {};
  const files: { name: string; text: string }[] = [];
  for await (const part of request.parts({ limits: { fileSize: maxBytes } })) {
    if (part.type === 'field') fields[part.fieldname] = String(part.value);
    else files.push({ name: part.filename, text: (await part.toBuffer()).toString('utf8') });
  }
  return { fields, files };
}
