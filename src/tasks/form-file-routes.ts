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
import { assertSeesTask } from './visible-tasks.ts';

/** Files for the fields of a task's form, whoever fills it in. */
export function formFileRoutes(api: Api, house: House, options: { uploadMaxBytes: number }): void {
  api.post(
    '/tasks/:id/fields/:field/documents',
    {
      schema: {
        tags: ['Tasks'],
        operationId: 'addTaskFile',
        summary: 'Hand in a file for a field of the form 上传表单附件',
        description:
          'A form with one file, or the `uploadId` of one that came in pieces, while the task is in hand. The form names it by ' +
          'its id when the task is completed; a file it does not name then is given up.',
        params: Type.Object({
          id: id('Task'),
          field: text('Key of the field; `table.column` in a table', { maxLength: 200 }),
        }),
        body: { content: { 'application/json': { schema: UploadHandedIn } } },
        response: { 201: ref(RowDocument) },
      },
      config: { audience: 'person', scope: 'tasks:write', form: 'file' },
    },
    async (request, reply) => {
      const { services, clock } = house;
      const person = personOf(request);
      const { id: taskId, field: fieldKey } = request.params;
      await assertSeesTask(house, person, taskId);
      const maxBytes = options.uploadMaxBytes;
      const keep = (file: FileHandedIn) =>
        addFormFile(services, person, { ...file, form: { taskId }, fieldKey }, clock);
      const uploadId = uploadIdIn(request.body);
      const document =
        uploadId === null
          ? await keep(await oneUpload(request, maxBytes))
          : await handInUpload(services, person, { uploadId, maxBytes }, clock(), keep);
      return reply.status(201).header('location', `${apiPrefix}/documents/${document.id}`).send(document);
    },
  );
}
