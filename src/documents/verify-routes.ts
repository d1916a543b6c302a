import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import type { House } from '../runtime/views/house.ts';
import { ref, text } from '../runtime/views/parts.ts';
import { VerifiedDocument } from './schemas.ts';
import { verifyDocument } from './verify-document.ts';

/** What whoever holds a printed document may ask without logging in. */
export function verifyRoutes(api: Api, house: House): void {
  api.get(
    '/public/documents/:number',
    {
      schema: {
        tags: ['Guide'],
        operationId: 'verifyDocument',
        summary: 'Verify a document by its number and code 文书核验',
        params: Type.Object({ number: text('Number of the document or the disclosure', { maxLength: 100 }) }),
        querystring: Type.Object({ code: text('Code at the foot of the document', { minLength: 1, maxLength: 60 }) }),
        response: { 200: ref(VerifiedDocument) },
      },
      config: { audience: 'anyone', rateLimit: { max: 30, timeWindow: 60_000 } },
    },
    (request) => verifyDocument(house, request.params.number, request.query.code),
  );
}
