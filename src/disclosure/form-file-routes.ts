import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import { apiPrefix } from '../http/server.ts';
import { oneUpload } from '../http/upload.ts';
import type { FileHandedIn } from '../runtime/documents/keep-document.ts';
import { addFormFile } from '../runtime/tasks/add-form-file.ts';
import { handInUpload } from '../runtime/uploads/hand-in-upload.ts';
import { UploadHandedIn, uploadIdIn } from '../runtime/uploads/upload.ts';
import type { House } from '../runtime/views/house.ts';
import { RowDocument } from '../runtime/views/material-schema.ts';
import { id, ref, text } from '../runtime/views/parts.ts';

/** Files for the fields of the form an application is handed in with, before it is. */
export function applicationFileRoutes(api: Api, house: House, options: { uploadMaxBytes: number }): void {
  api.post(
    '/disclosures/:id/fields/:field/documents',
    {
      schema: {
        tags: ['Disclosures'],
        operationId: 'addApplicationFile',
        summary: 'Hand in a file for a field of the application form 上传申请表附件',
        description:
          'A form with one file, or the `uploadId` of one that came in pieces. The application names it by its id; a file it ' +
          'does not name is given up.',
        params: Type.Object({
          id: id('Disclosure'),
          field: text('Key of the field; `table.column` in a table', { maxLength: 200 }),
        }),
        body: { content: { 'application/json': { schema: UploadHandedIn } } },
        response: { 201: ref(RowDocument) },
      },
      config: { atCounter: true, audience: 'applicant', scope: 'cases:write', form: 'file' },
    },
    async (request, reply) => {
      const { services, clock } = house;
      const person = personOf(request);
      const { id: disclosureId, field: fieldKey } = request.params;
      const maxBytes = options.uploadMaxBytes;
      const keep = (file: FileHandedIn) =>
        addFormFile(services, person, { ...file, form: { disclosureId }, fieldKey }, clock);
      const uploadId = uploadIdIn(request.body);
      const document =
        uploadId === null
          ? await keep(await oneUpload(request, maxBytes))
          : await handInUpload(services, person, { uploadId, maxBytes }, clock(), keep);
      return reply.status(201).header('location', `${apiPrefix}/documents/${document.id}`).send(document);
    },
  );
}
