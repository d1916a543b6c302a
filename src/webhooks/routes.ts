import { Type } from 'typebox';
import type { OutgoingRules } from '../connectors/post-once.ts';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import { revisionOf } from '../http/revisions.ts';
import type { House } from '../runtime/views/house.ts';
import { allOf, id, ref } from '../runtime/views/parts.ts';
import { readDelivery, resendDelivery, searchDeliveries } from './deliveries.ts';
import {
  DeliveryPage,
  DeliverySearch,
  Webhook,
  WebhookDelivery,
  WebhookDeliveryLog,
  WebhookInput,
  WebhookPatch,
} from './schemas.ts';
import { changeWebhook, deleteWebhook, listWebhooks, makeWebhook, readWebhook } from './webhooks.ts';

/** Named schemas of this room. */
export const webhookSchemas = [Webhook, WebhookDelivery, WebhookDeliveryLog];

/** Telling other systems what happened. */
export function webhookRoutes(api: Api, house: House, rules: OutgoingRules): void {
  const tags = ['Webhooks'];
  const operate = { audience: 'operator' } as const;
  const params = Type.Object({ id: id('Webhook') });
  const deliveryParams = Type.Object({ id: id('Delivery') });

  api.post(
    '/webhooks',
    {
      schema: {
        tags,
        operationId: 'makeWebhook',
        summary: 'Have events sent to an address 新建事件推送',
        description:
          'Each event of a case is sent as `{id, type, occurredAt, data}` with ids, numbers and codes, nothing personal, and ' +
          'signed as Standard Webhooks has it. At least once; of one case in their order.',
        body: WebhookInput,
        response: { 201: ref(Webhook) },
      },
      config: { ...operate, tellsSecret: true },
    },
    async (request, reply) => reply.status(201).send(await makeWebhook(house, personOf(request), rules, request.body)),
  );

  api.get(
    '/webhooks',
    {
      schema: {
        tags,
        operationId: 'listWebhooks',
        summary: 'Webhooks 事件推送',
        response: { 200: allOf(ref(Webhook), 'Webhooks, the oldest first') },
      },
      config: operate,
    },
    () => listWebhooks(house),
  );

  api.get(
    '/webhooks/:id',
    {
      schema: {
        tags,
        operationId: 'readWebhook',
        summary: 'One webhook 事件推送',
        params,
        response: { 200: ref(Webhook) },
      },
      config: operate,
    },
    (request) => readWebhook(house.services.database, house.tenantId, request.params.id),
  );

  api.patch(
    '/webhooks/:id',
    {
      schema: {
        tags,
        operationId: 'changeWebhook',
        summary: 'Change a webhook, switch it off or on 修改事件推送',
        params,
        body: WebhookPatch,
        response: { 200: ref(Webhook) },
      },
      config: { ...operate, ifMatch: 'taken' },
    },
    (request) => changeWebhook(house, rules, request.params.id, request.body, revisionOf(request)),
  );

  api.delete(
    '/webhooks/:id',
    {
      schema: {
        tags,
        operationId: 'deleteWebhook',
        summary: 'Send nothing there any more 删除事件推送',
        params,
        response: { 204: Type.Null({ description: 'Deleted' }) },
      },
      config: operate,
    },
    async (request, reply) => {
      await deleteWebhook(house, request.params.id);
      return reply.status(204).send(null);
    },
  );

  api.post(
    '/webhook-deliveries/search',
    {
      schema: {
        tags,
        operationId: 'searchDeliveries',
        summary: 'What was sent, and what became of it 推送记录',
        body: DeliverySearch,
        response: { 200: DeliveryPage },
      },
      config: operate,
    },
    (request) => searchDeliveries(house, request.body),
  );

  api.get(
    '/webhook-deliveries/:id',
    {
      schema: {
        tags,
        operationId: 'readDelivery',
        summary: 'One delivery with its attempts 推送记录',
        params: deliveryParams,
        response: { 200: ref(WebhookDeliveryLog) },
      },
      config: operate,
    },
    (request) => readDelivery(house, request.params.id),
  );

  api.post(
    '/webhook-deliveries/:id/resend',
    {
      schema: {
        tags,
        operationId: 'resendDelivery',
        summary: 'Send it once more 重新推送',
        params: deliveryParams,
        response: { 200: ref(WebhookDeliveryLog) },
      },
      config: operate,
    },
    (request) => resendDelivery(house, request.params.id),
  );
}
