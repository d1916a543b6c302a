import type { Readable } from 'node:stream';
import type { Person } from '../domain/person.ts';
import { formatNotAvailable } from '../domain/refusals/documents.ts';
import { isDelivered, openedByApplicant } from '../runtime/documents/deliver-document.ts';
import { printed } from '../runtime/documents/prints.ts';
import type { House } from '../runtime/views/house.ts';
import type { Document } from '../runtime/views/record-schema.ts';
import { paperOfDocument } from './paper-of-document.ts';
import { caseOfDocument, readDocument } from './read-documents.ts';

/** A form a document may be asked for in. */
export type DocumentFormat = 'html' | 'pdf';

/** A document with its file, opened. */
export interface OpenDocument {
  readonly document: Document;
  readonly content: Readable;
  readonly size: number;
}

/** What a browser may show in place; everything else is only ever downloaded. */
const shown = new Set(['application/pdf', 'image/png', 'image/jpeg', 'text/plain']);

const mediaTypes: Readonly<Record<DocumentFormat, string>> = { html: 'text/html', pdf: 'application/pdf' };

/**
 * Opens a document's file for whoever may read it; an issued one as the page it was issued as, or as a PDF of the same
 * statement. The applicant's first opening of a document addressed to the applicant is its delivery (§4.7).
 *
 * @param how the form, null for the one it has; `isLook` for a question about the file that does not hand it over
 * @throws document-not-found, format-not-available
 */
export async function openDocument(
  house: House,
  person: Person,
  documentId: string,
  how: { readonly format: DocumentFormat | null; readonly isLook: boolean },
): Promise<OpenDocument> {
  const document = await readDocument(house, person, documentId);
  const asked = await inForm(house, document, how.format);
  const { stream, size } = await house.services.files.openFile(asked.contentHash);
  const isReceived = person.applicantId !== null && document.deliveredAt === null && isDelivered(document.template);
  if (isReceived && !how.isLook) await receive(house, person, documentId);
  return { document: asked, content: stream, size };
}

async function inForm(house: House, document: Document, format: DocumentFormat | null): Promise<Document> {
  const mediaType = format === null ? document.mediaType : mediaTypes[format];
  if (mediaType === document.mediaType) return document;
  if (document.kind !== 'GENERATED' || format !== 'pdf') throw formatNotAvailable(format ?? '');
  const of = { tenantId: house.tenantId, id: document.id, now: house.clock() };
  const print = await printed(house.services, of, () => paperOfDocument(house, document.id));
  return { ...document, ...print, mediaType, fileName: document.fileName.replace(/\.html$/, '.pdf') };
}

async function receive(house: House, person: Person, documentId: string): Promise<void> {
  const caseId = await caseOfDocument(house, documentId);
  if (caseId !== null) await openedByApplicant(house.services, person, { caseId, documentId }, house.clock());
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
    vary: 'Accept',
  };
}

/** The form a client asks for: by name, or by preferring `application/pdf` in `Accept`; null for the one it has. */
export function askedFormat(format: DocumentFormat | undefined, accept: string | undefined): DocumentFormat | null {
  if (format !== undefined) return format;
  const types = (accept ?? '').split(',').map((one) => one.split(';')[0]?.trim().toLowerCase());
  return types[0] === 'application/pdf' && !types.includes('text/html') ? 'pdf' : null;
}

/** The headers of a thumbnail. The file of a document never changes, so a browser may keep its picture a while. */
export const thumbnailHeaders = {
  'content-type': 'image/jpeg',
  'content-disposition': 'inline',
  'content-security-policy': "default-src 'none'; frame-ancestors 'self'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, max-age=3600',
} as const;

/** RFC 5987 asks for more than `encodeURIComponent` escapes. */
function encodeRfc5987(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
