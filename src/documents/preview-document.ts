import { type Static, Type } from 'typebox';
import type { Person } from '../domain/person.ts';
import { previewFailed, previewsBusy, previewUnavailable } from '../domain/refusals/materials.ts';
import { countPages } from '../files/page-count.ts';
import { drawThumbnail, type Thumbnail } from '../files/thumbnail.ts';
import type { House } from '../runtime/views/house.ts';
import { named, nullable, oneOf, text } from '../runtime/views/parts.ts';
import { readDocument } from './read-documents.ts';

/** What is known of how a document looks. */
export const DocumentPreview = named(
  'DocumentPreview',
  'What is known of how a document looks, found from its content.',
  Type.Object({
    kind: oneOf(['IMAGE', 'PDF'], 'What it is'),
    pages: nullable(Type.Integer(), 'Pages of a PDF'),
    width: nullable(Type.Integer(), 'Width of an image as it is looked at, in pixels'),
    height: nullable(Type.Integer(), 'Height of an image as it is looked at, in pixels'),
    thumbnail: nullable(text('Address'), 'Where a small picture of it is; null when there is none'),
  }),
);
export type DocumentPreview = Static<typeof DocumentPreview>;

/** How a document looks: the pages of a PDF, the size of an image. @throws document-not-found, preview-unavailable, preview-failed, previews-busy */
export async function previewDocument(house: House, person: Person, documentId: string): Promise<DocumentPreview> {
  const { mediaType, contentHash } = await readDocument(house, person, documentId);
  if (mediaType === 'application/pdf') {
    const pages = await countPages(() => house.services.files.openFile(contentHash));
    return { kind: 'PDF', pages: told(pages), width: null, height: null, thumbnail: null };
  }
  const { width, height } = await thumbnailOf(house, mediaType, contentHash);
  return { kind: 'IMAGE', pages: null, width, height, thumbnail: `/api/v1/documents/${documentId}/thumbnail` };
}

/** A small JPEG of an image. @throws document-not-found, preview-unavailable, preview-failed, previews-busy */
export async function documentThumbnail(house: House, person: Person, documentId: string): Promise<Buffer> {
  const { mediaType, contentHash } = await readDocument(house, person, documentId);
  return (await thumbnailOf(house, mediaType, contentHash)).jpeg;
}

async function thumbnailOf({ services }: House, mediaType: string, contentHash: string): Promise<Thumbnail> {
  if (mediaType !== 'image/png' && mediaType !== 'image/jpeg') throw previewUnavailable();
  return told(await drawThumbnail(async () => (await services.files.openFile(contentHash)).stream));
}

function told<Found>(found: Found | 'failed' | 'busy'): Found {
  if (found === 'busy') throw previewsBusy();
  if (found === 'failed') throw previewFailed();
  return found;
}
