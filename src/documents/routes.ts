import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import type { House } from '../runtime/views/house.ts';
import { allOf, id, ref, text } from '../runtime/views/parts.ts';
import { Document } from '../runtime/views/record-schema.ts';
import { contentHeaders, openDocument } from './open-document.ts';
import { caseDocuments, readDocument } from './read-documents.ts';

/** Named schemas of this room. */
export const documentSchemas = [Document];

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
    '/documents/:id/content',
    {
      schema: {
        tags,
        operationId: 'openDocument',
        summary: 'Download a document 下载',
        description: 'As a download; PDF, images and issued documents may be shown in place with `inline=1`.',
        params,
        querystring: Type.Object({ inline: Type.Optional(text('1 shows it in place', { pattern: '^[01]$' })) }),
        produces: ['application/octet-stream'],
        response: { 200: Type.Unsafe<unknown>({ type: 'string', format: 'binary', description: 'The file' }) },
      },
      config: read,
    },
    async (request, reply) => {
      const found = await openDocument(house, personOf(request), request.params.id);
      return reply.headers(contentHeaders(found, request.query.inline === '1')).send(found.content);
    },
  );
}
