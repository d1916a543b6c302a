import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import type { House } from '../runtime/views/house.ts';
import { allOf, id, ref } from '../runtime/views/parts.ts';
import { Task } from '../runtime/views/task-schema.ts';
import {
  BatchCompletion,
  BatchCompletionWish,
  CopyWish,
  DelegationWish,
  ReasonWish,
  ResolutionWish,
  ReturnTarget,
  Signer,
  SignerWish,
  TransferWish,
} from './act-schemas.ts';
import { batchComplete } from './batch-complete.ts';
import {
  addSigner,
  copyTask,
  delegateTask,
  markCopyRead,
  recallTask,
  removeSigner,
  resolveTask,
  takeBackTask,
  transferTask,
  urgeTask,
} from './hand-on.ts';
import { listSigners } from './list-signers.ts';
import { listReturnTargets } from './return-targets.ts';

/** Named schemas of acts on tasks. */
export const taskActSchemas = [Signer, ReturnTarget, BatchCompletion];

/** What officers do with a task beside completing it: each act is on record with who, when and why. */
export function taskActRoutes(api: Api, house: House): void {
  const tags = ['Tasks'];
  const params = Type.Object({ id: id('Task') });
  const read = { audience: 'staff', scope: 'cases:read' } as const;
  const write = { audience: 'staff', scope: 'tasks:write' } as const;
  const task = { 200: ref(Task) };

  api.post(
    '/tasks/:id/delegation',
    {
      schema: {
        tags,
        operationId: 'delegateTask',
        summary: 'Ask a colleague to work on a task 委派',
        description: 'It stays the task of whoever delegates it: the colleague gives it back by a resolution.',
        params,
        body: DelegationWish,
        response: task,
      },
      config: write,
    },
    (request) => delegateTask(house, personOf(request), request.params.id, request.body),
  );

  api.delete(
    '/tasks/:id/delegation',
    {
      schema: {
        tags,
        operationId: 'recallTask',
        summary: 'Take a delegated task back 收回委派',
        params,
        response: task,
      },
      config: write,
    },
    (request) => recallTask(house, personOf(request), request.params.id),
  );

  api.post(
    '/tasks/:id/resolution',
    {
      schema: {
        tags,
        operationId: 'resolveTask',
        summary: 'Give a delegated task back 交回',
        params,
        body: ResolutionWish,
        response: task,
      },
      config: write,
    },
    (request) => resolveTask(house, personOf(request), request.params.id, request.body),
  );

  api.post(
    '/tasks/:id/transfer',
    {
      schema: {
        tags,
        operationId: 'transferTask',
        summary: 'Hand a task on for good 转办',
        description: 'To a colleague who may do it, or to the pool of a department that may.',
        params,
        body: TransferWish,
        response: task,
      },
      config: write,
    },
    (request) => transferTask(house, personOf(request), request.params.id, request.body),
  );

  api.get(
    '/tasks/:id/signers',
    {
      schema: {
        tags,
        operationId: 'listSigners',
        summary: 'Who was asked to sign beside a task 加签人员',
        params,
        response: { 200: allOf(ref(Signer), 'In the order they were asked') },
      },
      config: read,
    },
    (request) => listSigners(house, personOf(request), request.params.id),
  );

  api.post(
    '/tasks/:id/signers',
    {
      schema: {
        tags,
        operationId: 'addSigner',
        summary: 'Ask somebody to sign before, beside or after a task 加签',
        description:
          'At a multi-instance task over a list of objects, PARALLEL (or AFTER, where the instances follow one another) makes that person a further instance, with a vote where there is one.',
        params,
        body: SignerWish,
        response: { 200: allOf(ref(Signer), 'All who were asked') },
      },
      config: write,
    },
    (request) => addSigner(house, personOf(request), request.params.id, request.body),
  );

  api.delete(
    '/tasks/:id/signers/:signerId',
    {
      schema: {
        tags,
        operationId: 'removeSigner',
        summary: 'Take a signer back who has not signed 减签',
        params: Type.Object({ id: id('Task'), signerId: id('Signer') }),
        response: { 200: allOf(ref(Signer), 'All who were asked') },
      },
      config: write,
    },
    (request) => removeSigner(house, personOf(request), request.params.id, { signerId: request.params.signerId }),
  );

  api.get(
    '/tasks/:id/return-targets',
    {
      schema: {
        tags,
        operationId: 'listReturnTargets',
        summary: 'Where a task can be returned to 可退回的环节',
        params,
        response: { 200: allOf(ref(ReturnTarget), 'Nearest first') },
      },
      config: read,
    },
    (request) => listReturnTargets(house, personOf(request), request.params.id),
  );

  api.post(
    '/tasks/:id/withdrawal',
    {
      schema: {
        tags,
        operationId: 'takeBackTask',
        summary: 'Take a completed task back 撤回',
        description:
          'By whoever completed it, as long as nobody and nothing has touched what follows. Answers the task that is open in its place.',
        params,
        body: ReasonWish,
        response: task,
      },
      config: write,
    },
    (request) => takeBackTask(house, personOf(request), request.params.id, request.body),
  );

  api.post(
    '/tasks/:id/copies',
    {
      schema: {
        tags,
        operationId: 'copyTask',
        summary: 'Show a task to others 抄送',
        description: 'They see the task and its case, read only, in their box `copied`.',
        params,
        body: CopyWish,
        response: task,
      },
      config: write,
    },
    (request) => copyTask(house, personOf(request), request.params.id, request.body),
  );

  api.put(
    '/tasks/:id/copy/read-mark',
    {
      schema: { tags, operationId: 'markCopyRead', summary: 'Mark a copy as read 已阅', params, response: task },
      config: write,
    },
    (request) => markCopyRead(house, personOf(request), request.params.id),
  );

  api.post(
    '/tasks/:id/reminders',
    {
      schema: {
        tags,
        operationId: 'urgeTask',
        summary: 'Urge whoever has a task 催办',
        description:
          'By the lead department or the head, once in a working day each. Applicants urge their case: `POST /cases/{id}/reminders`.',
        params,
        body: Type.Object(
          { message: Type.Optional(Type.String({ maxLength: 1000, description: 'What is said' })) },
          { additionalProperties: false, description: 'What is said' },
        ),
        response: task,
      },
      config: write,
    },
    (request) => urgeTask(house, personOf(request), request.params.id, request.body),
  );

  api.post(
    '/tasks/batch-completion',
    {
      schema: {
        tags,
        operationId: 'batchComplete',
        summary: 'Complete several tasks 批量办理',
        description: 'At most 200, each for itself: with its own completion, or with the one for all.',
        body: BatchCompletionWish,
        response: { 200: ref(BatchCompletion) },
      },
      config: write,
    },
    (request) => batchComplete(house, personOf(request), request.body),
  );
}
