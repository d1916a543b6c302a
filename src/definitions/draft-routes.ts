import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import { requiredRevisionOf, revisionOf, tagRevision } from '../http/revisions.ts';
import { DefinitionDetail } from '../runtime/views/definition-schema.ts';
import type { House } from '../runtime/views/house.ts';
import { allOf, ref, text } from '../runtime/views/parts.ts';
import { definitionMaxBytes } from './check-diagram.ts';
import { readDraftGuide } from './draft-guide.ts';
import { previewDraftMigration } from './draft-migration.ts';
import { DraftMigration } from './draft-migration-schemas.ts';
import { dropDraft, listDrafts, readDraft, saveDraft } from './drafts.ts';
import { publishDraft } from './publish-draft.ts';
import { DefinitionDraft, DraftInput, DraftSummary, Publication, PublicationWish } from './schemas.ts';

/** Drafts: saved, read, dropped, published. */
export function draftRoutes(api: Api, house: House): void {
  const tags = ['Definitions'];
  const draftParams = Type.Object({ key: text('Key of the process', { pattern: '^[a-z][a-z0-9-]{0,99}$' }) });
  const design = { audience: 'designer', scope: 'definitions:write' } as const;

  api.get(
    '/definition-drafts',
    {
      schema: {
        tags,
        operationId: 'listDrafts',
        summary: 'Drafts 草稿',
        response: { 200: allOf(ref(DraftSummary), 'Drafts, the newest first') },
      },
      config: design,
    },
    () => listDrafts(house),
  );

  api.get(
    '/definition-drafts/:key',
    {
      schema: {
        tags,
        operationId: 'readDraft',
        summary: 'One draft 草稿',
        params: draftParams,
        response: { 200: ref(DefinitionDraft) },
      },
      config: design,
    },
    async (request, reply) => {
      const draft = await readDraft(house, request.params.key);
      tagRevision(reply, draft.revision);
      return draft;
    },
  );

  api.put(
    '/definition-drafts/:key',
    {
      schema: {
        tags,
        operationId: 'saveDefinitionDraft',
        summary: 'Save a draft 保存草稿',
        description: 'Needs `If-Match`: the revision read before, or 0 for a new draft. A draft may have errors.',
        params: draftParams,
        body: DraftInput,
        response: { 200: ref(DefinitionDraft) },
      },
      config: { ...design, ifMatch: 'needed' },
      bodyLimit: definitionMaxBytes,
    },
    async (request, reply) => {
      const revision = requiredRevisionOf(request);
      const draft = await saveDraft(house, personOf(request), request.params.key, request.body, revision);
      tagRevision(reply, draft.revision);
      return draft;
    },
  );

  api.delete(
    '/definition-drafts/:key',
    {
      schema: {
        tags,
        operationId: 'dropDraft',
        summary: 'Drop a draft 放弃草稿',
        params: draftParams,
        response: { 204: Type.Null({ description: 'Dropped' }) },
      },
      config: design,
    },
    async (request, reply) => {
      await dropDraft(house, request.params.key);
      return reply.status(204).send(null);
    },
  );

  api.get(
    '/definition-drafts/:key/guide',
    {
      schema: {
        tags,
        operationId: 'readDraftGuide',
        summary: 'The guide a draft would give 草稿的办事指南',
        description: 'As it would be read if the draft were published now; `deployedAt` is when the draft was saved.',
        params: draftParams,
        response: { 200: ref(DefinitionDetail) },
      },
      config: design,
    },
    (request) => readDraftGuide(house, request.params.key),
  );

  api.get(
    '/definition-drafts/:key/migration-preview',
    {
      schema: {
        tags,
        operationId: 'previewDraftMigration',
        summary: 'What would become of running cases 在办件迁移预演',
        description: 'By version and step: how many tokens stand there, and how many could not go on with the draft.',
        params: draftParams,
        response: { 200: ref(DraftMigration) },
      },
      config: design,
    },
    (request) => previewDraftMigration(house, personOf(request), request.params.key),
  );

  api.post(
    '/definition-drafts/:key/publication',
    {
      schema: {
        tags,
        operationId: 'publishDraft',
        summary: 'Publish a draft as the next version 发布',
        description:
          'Running cases keep the version they began with, unless they are to be migrated. `If-Match` may name the draft’s revision.',
        params: draftParams,
        body: PublicationWish,
        response: { 201: ref(Publication) },
      },
      config: { ...design, ifMatch: 'taken' },
    },
    async (request, reply) => {
      const revision = revisionOf(request);
      const publication = await publishDraft(house, personOf(request), request.params.key, request.body, revision);
      return reply.status(201).send(publication);
    },
  );
}
