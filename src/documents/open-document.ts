import type { Readable } from 'node:stream';
import type { Person } from '../domain/person.ts';
import type { House } from '../runtime/views/house.ts';
import type { Document } from '../runtime/views/record-schema.ts';
import { readDocument } from './read-documents.ts';

/** A document with its file, opened. */
export interface OpenDocument {
  readonly document: Document;
  readonly content: Readable;
  readonly size: number;
}

/** What a browser may show in place; everything else is only ever downloaded. */
const shown = new Set(['application/pdf', 'image/png', 'image/jpeg', 'text/plain']);

/** Opens a document's file for whoever may read it. @throws document-not-found */
export async function openDocument(house: House, person: Person, documentId: string): Promise<OpenDocument> {
  const document = await readDocument(house, person, documentId);
  const { stream, size } = await house.services.files.openFile(document.contentHash);
  return { document, content: stream, size };
}

/**
 * The headers of a download. Whatever is in the file, it runs no script and fetches nothing: its policy forbids both, and
 * the media type found from the content is final.
 */
export function contentHeaders({ document, size }: OpenDocument, inline: boolean): Record<string, string> {
  // Documents the service wrote are pages of text and style; anything handed in must be of a harmless kind.
  const mayShow =
    shown.has(document.mediaType) || (document.kind === 'GENERATED' && document.mediaType === 'text/html');
  const disposition = inline && mayShow ? 'inline' : 'attachment';
  const isText = document.mediaType.startsWith('text/');
  return {
    'content-type': isText ? `${document.mediaType}; charset=utf-8` : document.mediaType,
    'content-length': String(size),
    'content-disposition': `${disposition}; filename*=UTF-8''${encodeRfc5987(document.fileName)}`,
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  };
}

/** RFC 5987 asks for more than `encodeURIComponent` escapes. */
function encodeRfc5987(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
