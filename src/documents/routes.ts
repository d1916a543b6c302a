import { Type } from 'typebox';
import { allowedTypes } from '../files/detect-type.ts';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import type { House } from '../runtime/views/house.ts';
import { allOf, id, oneOf, ref, text } from '../runtime/views/parts.ts';
import { Document } from '../runtime/views/record-schema.ts';
import { askedFormat, contentHeaders, openDocument, thumbnailHeaders } from './open-document.ts';
import { DocumentPreview, documentThumbnail, previewDocument } from './preview-document.ts';
import { caseDocuments, readDocument } from './read-documents.ts';
import { recordDelivery } from './record-delivery.ts';
import { DeliveryWish, VerifiedDocument } from './schemas.ts';

/** Named schemas of this room. */
export const documentSchemas = [DocumentPreview, Document, VerifiedDocument];

/** Files handed in and documents issued. */
export function documentRoutes(api: Api, house: House): void {
  const tags = ['Documents'];
  const params = Type.Object({ id: id('Document') });
  const read = { audience: 'person', scope: 'cases:read' } as const;

  api.get(
    '/cases/:id/documents',
    {
      schema: {
        tags,
        operationId: 'caseDocuments',
        summary: 'Documents of a case 文书与材料',
        params: Type.Object({ id: id('Case') }),
        response: { 200: allOf(ref(Document), 'Documents in the order of time') },
      },
      config: read,
    },
    (request) => caseDocuments(house, personOf(request), request.params.id),
  );

  api.get(
    '/documents/:id',
    {
      schema: {
        tags,
        operationId: 'readDocument',
        summary: 'One document 文书信息',
        params,
        response: { 200: ref(Document) },
      },
      config: read,
    },
    (request) => readDocument(house, personOf(request), request.params.id),
  );

  api.get(
    '/documents/:id/preview',
    {
      schema: {
        tags,
        operationId: 'previewDocument',
        summary: 'How a document looks 预览信息',
        description: 'The pages of a PDF, the size of an image. What is broken or too large is `422 preview-failed`.',
        params,
        response: { 200: ref(DocumentPreview) },
      },
      config: read,
    },
    (request) => previewDocument(house, personOf(request), request.params.id),
  );

  api.get(
    '/documents/:id/thumbnail',
    {
      schema: {
        tags,
        operationId: 'documentThumbnail',
        summary: 'A small picture of an image 缩略图',
        description: 'A JPEG of 800 pixels at most on each side, without the metadata of the image.',
        params,
        produces: ['image/jpeg'],
        response: { 200: Type.Unsafe<unknown>({ type: 'string', format: 'binary', description: 'The picture' }) },
      },
      config: read,
    },
    async (request, reply) => {
      const jpeg = await documentThumbnail(house, personOf(request), request.params.id);
      return reply.headers(thumbnailHeaders).send(jpeg);
    },
  );

  api.get(
    '/documents/:id/content',
    {
      schema: {
        tags,
        operationId: 'openDocument',
        summary: 'Download a document 下载',
        description:
          'As a download; PDF, images and issued documents may be shown in place with `inline=1`. An issued document is a page ' +
          'of HTML, and a PDF with `format=pdf` or `Accept: application/pdf`. The first time the applicant opens a document ' +
          'issued to the applicant is on record as its delivery.',
        params,
        querystring: Type.Object({
          inline: Type.Optional(text('1 shows it in place', { pattern: '^[01]$' })),
          format: Type.Optional(
            oneOf(['html', 'pdf'], 'Form of an issued document; by `Accept` where it is not given'),
          ),
        }),
        produces: ['text/html', ...new Set(allowedTypes.map(({ mediaType }) => mediaType))],
        response: { 200: Type.Unsafe<unknown>({ type: 'string', format: 'binary', description: 'The file' }) },
      },
      config: read,
    },
    async (request, reply) => {
      const { inline, format } = request.query;
      const how = { format: askedFormat(format, request.headers.accept), isLook: request.method === 'HEAD' };
      const found = await openDocument(house, personOf(request), request.params.id, how);
      return reply.headers(contentHeaders(found, inline === '1')).send(found.content);
    },
  );

  api.post(
    '/documents/:id/delivery',
    {
      schema: {
        tags,
        operationId: 'deliverDocument',
        summary: 'Record a delivery at the counter or by mail 登记送达',
        description:
          'By the window or the lead department, once. The proof of delivery 送达回证 (D22) is issued with it. What the applicant ' +
          'opened online is delivered already.',
        params,
        body: DeliveryWish,
        response: { 201: ref(Document) },
      },
      config: { audience: 'staff', scope: 'tasks:write' },
    },
    async (request, reply) => {
      const person = personOf(request);
      return reply.status(201).send(await recordDelivery(house, person, request.params.id, request.body));
    },
  );
}
