import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { fileMissing } from '../domain/refusals/materials.ts';
import { notedStream, notePart } from './form-digest.ts';
import { refuseUnstorable } from './storable-text.ts';

/** A file as it comes in. */
export interface Upload {
  readonly fileName: string;
  readonly content: Readable;
  /** The most bytes it may have; whoever reads the stream counts them. */
  readonly maxBytes: number;
}

/** What a form may bring of small files in all. */
const mostBytesOfSmallFiles = 48 * 1024 * 1024;

/**
 * The one file of a form, as a stream: nothing is held in memory.
 *
 * @throws file-missing
 */
export async function oneUpload(request: FastifyRequest, maxBytes: number): Promise<Upload> {
  if (!request.isMultipart()) throw fileMissing();
  // One byte more than allowed is let through, so that the reader sees that it is too much.
  const part = await request.file({ limits: { files: 1, fileSize: maxBytes + 1 }, throwFileSizeLimit: false });
  if (part === undefined) throw fileMissing();
  return { fileName: part.filename, content: notedStream(request, part.filename, part.file), maxBytes };
}

/** The texts of a form by field, and its files by name, all in memory: for diagrams and forms, which are small. */
export interface FormSent {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

/** Reads a form of small files. @throws file-missing, validation-failed; file-too-large is the framework's own word for it */
export async function formSent(request: FastifyRequest, maxBytes: number): Promise<FormSent> {
  if (!request.isMultipart()) throw fileMissing();
  const fields: Record<string, string> = {};
  const files: { name: string; text: string }[] = [];
  let left = mostBytesOfSmallFiles;
  for await (const part of request.parts({ limits: { fileSize: Math.min(maxBytes, left) } })) {
    if (part.type === 'field') {
      fields[part.fieldname] = String(part.value);
      notePart(request, part.fieldname, String(part.value));
    } else {
      const content = await part.toBuffer();
      left -= content.length;
      notePart(request, part.filename, content);
      files.push({ name: part.filename, text: content.toString('utf8') });
    }
  }
  refuseUnstorable(fields);
  return { fields, files };
}

/** Reads a form as its route would, and does nothing with it: so that what it brings is known. @throws as the readers above */
export async function readThrough(request: FastifyRequest, maxBytes: number): Promise<void> {
  if (request.routeOptions.config.form === 'files') {
    await formSent(request, maxBytes);
  } else {
    for await (const _chunk of (await oneUpload(request, maxBytes)).content);
  }
}
