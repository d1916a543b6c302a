import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import { apiPrefix } from '../http/server.ts';
import {
  askForPiece,
  bodyLength,
  bytesIn,
  checksumIn,
  fileNameIn,
  pieceMediaType,
  speakTus,
  tusAbilities,
  tusHeaders,
  tusStanding,
} from '../http/tus.ts';
import { appendToUpload } from '../runtime/uploads/append-to-upload.ts';
import { beginUpload } from '../runtime/uploads/begin-upload.ts';
import { dropUpload } from '../runtime/uploads/drop-upload.ts';
import type { UploadLimits } from '../runtime/uploads/limits.ts';
import { ownUpload, ownUploads, Upload } from '../runtime/uploads/upload.ts';
import type { House } from '../runtime/views/house.ts';
import { allOf, id, ref } from '../runtime/views/parts.ts';

/** Files that come in pieces, by tus 1.0.0 with creation, termination, expiration and checksum. */
export function uploadRoutes(api: Api, house: House, { uploads }: { readonly uploads: UploadLimits }): void {
  const { services, clock } = house;
  const tags = ['Disclosures'];
  const params = Type.Object({ id: id('Upload') });
  // Officers send files too: for the fields of their tasks' forms.
  const write = { audience: 'person', scope: 'cases:write' } as const;
  const done = (description: string) => ({ 204: Type.Null({ description }) });

  // The bytes are read by whoever writes them to the disk: nothing is held in memory.
  api.addContentTypeParser(pieceMediaType, (_request, _content, parsed) => parsed(null));

  api.options(
    '/uploads',
    {
      schema: {
        tags,
        operationId: 'uploadAbilities',
        summary: 'What is spoken of tus 断点续传能力',
        description: 'The version, the extensions and the largest file, in the headers of tus 1.0.0.',
        response: done('In the headers'),
      },
      config: { audience: 'anyone' },
    },
    async (_request, reply) => reply.status(204).headers(tusAbilities(uploads.maxBytes)).send(null),
  );

  api.post(
    '/uploads',
    {
      onRequest: speakTus,
      schema: {
        tags,
        operationId: 'beginUpload',
        summary: 'Begin a resumable upload 开始断点续传',
        description:
          'tus 1.0.0: `Tus-Resumable: 1.0.0`, `Upload-Length` in bytes, `Upload-Metadata` with `filename` in Base64. The ' +
          'address of the upload is in `Location`.',
        response: { 201: ref(Upload) },
      },
      config: { atCounter: true, ...write, sends: tusHeaders.begin },
    },
    async (request, reply) => {
      const file = { name: fileNameIn(request), length: bytesIn(request, 'Upload-Length') };
      const upload = await beginUpload(services, personOf(request), file, uploads, clock());
      return reply
        .status(201)
        .headers({ ...tusStanding(upload), location: `${apiPrefix}/uploads/${upload.id}` })
        .send(upload);
    },
  );

  api.get(
    '/uploads',
    {
      schema: {
        tags,
        operationId: 'listUploads',
        summary: "The person's unfinished uploads 未完成的上传",
        response: { 200: allOf(ref(Upload), 'Uploads, the newest first') },
      },
      config: { atCounter: true, audience: 'person', scope: 'cases:read' },
    },
    (request) => ownUploads(services.database, personOf(request), clock()),
  );

  api.get(
    '/uploads/:id',
    {
      onRequest: speakTus,
      schema: {
        tags,
        operationId: 'readUpload',
        summary: 'How much of a file is here 查询上传进度',
        description: '`HEAD` is the question of tus 1.0.0: `Upload-Offset` says where the next piece begins.',
        params,
        response: { 200: ref(Upload) },
      },
      config: { atCounter: true, audience: 'person', scope: 'cases:read' },
    },
    async (request, reply) => {
      const upload = await ownUpload(services.database, personOf(request), request.params.id, { now: clock() });
      reply.headers(tusStanding(upload));
      return upload;
    },
  );

  api.patch(
    '/uploads/:id',
    {
      onRequest: [speakTus, askForPiece],
      schema: {
        tags,
        operationId: 'appendToUpload',
        summary: 'Send the next piece of a file 上传一段',
        description:
          'tus 1.0.0: the bytes from `Upload-Offset` on; `Upload-Checksum` is honoured. What was sent counts also when the ' +
          'line breaks, except of a piece with a checksum.',
        consumes: [pieceMediaType],
        params,
        response: done('`Upload-Offset` says how much is here'),
      },
      // As long as the line is; sent again it goes on where it broke off, by the protocol itself.
      config: { atCounter: true, ...write, sends: tusHeaders.piece, waits: true },
    },
    async (request, reply) => {
      const piece = {
        uploadId: request.params.id,
        offset: bytesIn(request, 'Upload-Offset'),
        content: request.raw,
        bytes: bodyLength(request),
        checksum: checksumIn(request),
      };
      const upload = await appendToUpload(services, personOf(request), piece, uploads.expireHours, clock);
      return reply.status(204).headers(tusStanding(upload)).send(null);
    },
  );

  api.delete(
    '/uploads/:id',
    {
      onRequest: speakTus,
      schema: {
        tags,
        operationId: 'dropUpload',
        summary: 'Give an upload up 取消上传',
        params,
        response: done('Nothing of it is kept'),
      },
      config: { atCounter: true, ...write, sends: tusHeaders.ask },
    },
    async (request, reply) => {
      await dropUpload(services, personOf(request), request.params.id);
      return reply.status(204).send(null);
    },
  );
}
