import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import { requiredRevisionOf, revisionOf, tagRevision } from '../http/revisions.ts';
import type { House } from '../runtime/views/house.ts';
import { PlanPreview } from '../runtime/views/migration-schema.ts';
import { allOf, id, pageOf, ref } from '../runtime/views/parts.ts';
import { executePlan, listBatches, readBatch, searchBatchItems, steerBatch } from './batches.ts';
import { editPlan, generatePlan, listPlans, readPlan } from './migration-plans.ts';
import {
  Batch,
  BatchItem,
  BatchItemSearch,
  MigrationPlan,
  PlanContent,
  PlanExecution,
  PlanInput,
  PlanSummary,
} from './migration-schemas.ts';
import { previewPlan } from './preview-plan.ts';

const tags = ['Operations'];
const operate = { audience: 'operator' } as const;

/** Plans by which running cases go on with another version of their process. */
export function migrationRoutes(api: Api, house: House): void {
  const params = Type.Object({ id: id('Migration plan') });

  api.post(
    '/migration-plans',
    {
      schema: {
        tags,
        operationId: 'generateMigrationPlan',
        summary: 'Make a migration plan between two versions 生成迁移方案',
        description: 'Elements of the same id stand for one another; `findings` names those nothing stands for.',
        body: PlanInput,
        response: { 201: ref(MigrationPlan) },
      },
      config: operate,
    },
    async (request, reply) => {
      const plan = await generatePlan(house, personOf(request), request.body);
      tagRevision(reply, plan.revision);
      return reply.status(201).send(plan);
    },
  );

  api.get(
    '/migration-plans',
    {
      schema: {
        tags,
        operationId: 'listMigrationPlans',
        summary: 'Migration plans 迁移方案列表',
        response: { 200: allOf(ref(PlanSummary), 'Plans, the newest first, at most 100') },
      },
      config: operate,
    },
    () => listPlans(house),
  );

  api.get(
    '/migration-plans/:id',
    {
      schema: {
        tags,
        operationId: 'readMigrationPlan',
        summary: 'A migration plan with what it leaves open 迁移方案',
        params,
        response: { 200: ref(MigrationPlan) },
      },
      config: operate,
    },
    async (request, reply) => {
      const plan = await readPlan(house, request.params.id);
      tagRevision(reply, plan.revision);
      return plan;
    },
  );

  api.put(
    '/migration-plans/:id',
    {
      schema: {
        tags,
        operationId: 'editMigrationPlan',
        summary: 'Edit a migration plan 修改迁移方案',
        params,
        body: PlanContent,
        response: { 200: ref(MigrationPlan) },
      },
      config: { ...operate, ifMatch: 'needed' },
    },
    async (request, reply) => {
      const plan = await editPlan(house, request.params.id, request.body, requiredRevisionOf(request));
      tagRevision(reply, plan.revision);
      return plan;
    },
  );

  api.get(
    '/migration-plans/:id/preview',
    {
      schema: {
        tags,
        operationId: 'previewMigrationPlan',
        summary: 'What a plan would do to the cases that run now 迁移预演',
        params,
        response: { 200: ref(PlanPreview) },
      },
      config: operate,
    },
    (request) => previewPlan(house, request.params.id),
  );

  api.post(
    '/migration-plans/:id/execution',
    {
      schema: {
        tags,
        operationId: 'executeMigrationPlan',
        summary: 'Move the cases that run on the old version 执行迁移',
        description:
          'All of them, or those a filter chooses. In the background, each case by itself; one that can not be moved stays as it is and is told. `If-Match` may name the plan’s revision.',
        params,
        body: PlanExecution,
        response: { 202: ref(Batch) },
      },
      config: { ...operate, ifMatch: 'taken' },
    },
    async (request, reply) =>
      reply
        .status(202)
        .send(await executePlan(house, personOf(request), request.params.id, request.body, revisionOf(request))),
  );
}

/** Acts on many cases, watched and steered. */
export function batchRoutes(api: Api, house: House): void {
  const params = Type.Object({ id: id('Batch') });

  api.get(
    '/batches',
    {
      schema: {
        tags,
        operationId: 'listBatches',
        summary: 'Batches 批次列表',
        response: { 200: allOf(ref(Batch), 'Batches, the newest first, at most 100') },
      },
      config: operate,
    },
    () => listBatches(house),
  );

  api.get(
    '/batches/:id',
    {
      schema: {
        tags,
        operationId: 'readBatch',
        summary: 'How far a batch has come 批次进度',
        params,
        response: { 200: ref(Batch) },
      },
      config: operate,
    },
    (request) => readBatch(house, request.params.id),
  );

  api.post(
    '/batches/:id/items/search',
    {
      schema: {
        tags,
        operationId: 'searchBatchItems',
        summary: 'Cases of a batch and what became of each 批次明细',
        params,
        body: BatchItemSearch,
        response: { 200: pageOf(ref(BatchItem), 'Cases of the batch') },
      },
      config: operate,
    },
    (request) => searchBatchItems(house, request.params.id, request.body),
  );

  for (const [path, to, operationId, summary] of [
    ['suspension', 'STOPPED', 'stopBatch', 'Stop a batch; what is done stays done 暂停批次'],
    ['resumption', 'RUNNING', 'resumeBatch', 'Let a stopped batch go on 继续批次'],
  ] as const) {
    api.post(
      `/batches/:id/${path}`,
      { schema: { tags, operationId, summary, params, response: { 200: ref(Batch) } }, config: operate },
      (request) => steerBatch(house, request.params.id, to),
    );
  }
}
