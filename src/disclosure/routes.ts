import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import { revisionOf } from '../http/revisions.ts';
import { apiPrefix } from '../http/server.ts';
import { oneUpload } from '../http/upload.ts';
import type { FileHandedIn } from '../runtime/documents/keep-document.ts';
import { addDocument } from '../runtime/materials/add-document.ts';
import { handInUpload } from '../runtime/uploads/hand-in-upload.ts';
import { Upload, UploadHandedIn, uploadIdIn } from '../runtime/uploads/upload.ts';
import type { House } from '../runtime/views/house.ts';
import { DisclosureRow, RowDocument } from '../runtime/views/material-schema.ts';
import { allOf, id, oneOf, ref, text } from '../runtime/views/parts.ts';
import { checkRow, checkRows } from './check-row.ts';
import { issueDisclosure } from './issue-disclosure.ts';
import { printDisclosure } from './print-disclosure.ts';
import { listDisclosures, readDisclosure } from './read-disclosures.ts';
import { removeDocument } from './remove-document.ts';
import { BulkVerification, Disclosure, DisclosureSummary, DisclosureWish, Verification } from './schemas.ts';

/** Named schemas of this room. */
export const disclosureSchemas = [Disclosure, DisclosureSummary, Upload];

/** The one-time list: issued, read, filled with files, checked. */
export function disclosureRoutes(api: Api, house: House, options: { uploadMaxBytes: number }): void {
  const tags = ['Disclosures'];
  const params = Type.Object({ id: id('Disclosure') });
  const rowParams = Type.Object({ id: id('Disclosure'), rowId: text('Row of the list', { maxLength: 60 }) });

  api.post(
    '/disclosures',
    {
      schema: {
        tags,
        operationId: 'issueDisclosure',
        summary: 'Ask for the one-time list 获取一次性告知书',
        description: 'Frozen when issued. Refused with `facts-missing` while a condition reads a fact nobody gave.',
        body: DisclosureWish,
        response: { 201: ref(Disclosure) },
      },
      config: { atCounter: true, audience: 'applicant', scope: 'cases:write' },
    },
    async (request, reply) => reply.status(201).send(await issueDisclosure(house, personOf(request), request.body)),
  );

  api.get(
    '/disclosures',
    {
      schema: {
        tags,
        operationId: 'listDisclosures',
        summary: "The applicant's disclosures 我的告知书",
        response: { 200: allOf(ref(DisclosureSummary), 'Disclosures, the newest first, at most 500') },
      },
      config: { atCounter: true, audience: 'applicant', scope: 'cases:read' },
    },
    (request) => listDisclosures(house, personOf(request)),
  );

  api.get(
    '/disclosures/:id',
    {
      schema: {
        tags,
        operationId: 'readDisclosure',
        summary: 'One disclosure with what lies under its rows 告知书详情',
        params,
        response: { 200: ref(Disclosure) },
      },
      config: { atCounter: true, audience: 'person', scope: 'cases:read' },
    },
    (request) => readDisclosure(house, personOf(request), request.params.id),
  );

  api.get(
    '/disclosures/:id/content',
    {
      schema: {
        tags,
        operationId: 'printDisclosure',
        summary: 'The list as a printed disclosure 告知书文件',
        description: 'A PDF of the list as it was frozen, with receipt number and check code.',
        params,
        querystring: Type.Object({ format: Type.Optional(oneOf(['pdf'], 'Form')) }),
        produces: ['application/pdf'],
        response: { 200: Type.Unsafe<unknown>({ type: 'string', format: 'binary', description: 'The file' }) },
      },
      config: { atCounter: true, audience: 'person', scope: 'cases:read' },
    },
    async (request, reply) => {
      const { stream, headers } = await printDisclosure(house, personOf(request), request.params.id);
      return reply.headers(headers).send(stream);
    },
  );

  api.post(
    '/disclosures/:id/rows/:rowId/documents',
    {
      schema: {
        tags,
        operationId: 'addDocument',
        summary: 'Hand in a file under a row 上传材料',
        description:
          'A form with one file, or the `uploadId` of one that came in pieces. The kind of file is found from its content, ' +
          'not from its name.',
        params: rowParams,
        body: { content: { 'application/json': { schema: UploadHandedIn } } },
        response: { 201: ref(RowDocument) },
      },
      config: { atCounter: true, audience: 'applicant', scope: 'cases:write', form: 'file' },
    },
    async (request, reply) => {
      const { id: disclosureId, rowId } = request.params;
      const person = personOf(request);
      const keep = (file: FileHandedIn) =>
        addDocument(house.services, person, { ...file, disclosureId, rowId }, house.clock);
      const maxBytes = options.uploadMaxBytes;
      const uploadId = uploadIdIn(request.body);
      const document =
        uploadId === null
          ? await keep(await oneUpload(request, maxBytes))
          : await handInUpload(house.services, person, { uploadId, maxBytes }, house.clock(), keep);
      return reply.status(201).header('location', `${apiPrefix}/documents/${document.id}`).send(document);
    },
  );

  api.delete(
    '/documents/:id',
    {
      schema: {
        tags,
        operationId: 'removeDocument',
        summary: 'Take a file back 删除材料',
        description: 'While files are taken and the row is not verified.',
        params: Type.Object({ id: id('Document') }),
        response: { 204: Type.Null({ description: 'Taken back' }) },
      },
      config: { atCounter: true, audience: 'applicant', scope: 'cases:write' },
    },
    async (request, reply) => {
      await removeDocument(house, personOf(request), request.params.id);
      return reply.status(204).send(null);
    },
  );

  api.post(
    '/disclosures/:id/rows/:rowId/verification',
    {
      schema: {
        tags,
        operationId: 'checkRow',
        summary: 'Check a row 核验材料',
        description:
          'By staff with an open task of the case that shows the row. `If-Match` may name the row’s revision.',
        params: rowParams,
        body: Verification,
        response: { 200: ref(DisclosureRow) },
      },
      config: { audience: 'staff', scope: 'tasks:write', ifMatch: 'taken' },
    },
    (request) => {
      const { id: disclosureId, rowId } = request.params;
      return checkRow(house, personOf(request), { disclosureId, rowId, ...request.body }, revisionOf(request));
    },
  );

  api.post(
    '/disclosures/:id/verification',
    {
      schema: {
        tags,
        operationId: 'checkRows',
        summary: 'Verify several rows at once 批量核验',
        description: 'All of them or none, by staff with an open task of the case that shows them.',
        params,
        body: BulkVerification,
        response: { 200: allOf(ref(DisclosureRow), 'The rows as they stand now') },
      },
      config: { audience: 'staff', scope: 'tasks:write' },
    },
    (request) => checkRows(house, personOf(request), { disclosureId: request.params.id, rowIds: request.body.rowIds }),
  );
}
