import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import { Case } from '../runtime/views/case-schema.ts';
import type { House } from '../runtime/views/house.ts';
import { number, ref } from '../runtime/views/parts.ts';
import { broadcast } from './broadcast.ts';
import { CorrelatedMessage, MessageToPublish, PublishedMessage, Signal } from './schemas.ts';
import { publish, tellByKey } from './tell-case.ts';

/** Messages that find their case by what they are about, and signals to every case. */
export function messageRoutes(api: Api, house: House): void {
  const tags = ['Messages'];

  api.post(
    '/messages/correlation',
    {
      schema: {
        tags,
        operationId: 'correlateMessage',
        summary: 'Give a message to the case that waits for its key 消息关联',
        description:
          'Among the cases the caller may see. Refused with `nobody-waits` when nobody waits for this name and key, with ' +
          '`correlation-ambiguous` when several cases do. With `businessKey` the message is for that case only; there it ' +
          'may also reach what waits for the name without a key, or start another pool of the diagram.',
        body: CorrelatedMessage,
        response: { 200: ref(Case) },
      },
      config: { audience: 'person', scope: 'cases:write' },
    },
    (request) => tellByKey(house, personOf(request), request.body),
  );

  api.post(
    '/messages/publication',
    {
      schema: {
        tags,
        operationId: 'publishMessage',
        summary: 'Publish a message that may wait for its case 消息发布',
        description:
          'As `messages/correlation`, but where nobody waits the message does, until somebody begins to or its time is up. It ' +
          'is delivered once. A `messageId` is taken once for a name: a second publication is `409 message-known`.',
        body: MessageToPublish,
        response: { 200: PublishedMessage },
      },
      config: { audience: 'person', scope: 'cases:write' },
    },
    (request) => publish(house, personOf(request), request.body),
  );

  api.post(
    '/signals',
    {
      schema: {
        tags,
        operationId: 'broadcastSignal',
        summary: 'Broadcast a signal to every case that waits for it 广播信号',
        description:
          'Each case takes it in a moment, once, and by itself. What it carries becomes one variable of the signal’s name.',
        body: Signal,
        response: {
          202: Type.Object({ cases: number('How many cases wait for it') }, { description: 'On its way' }),
        },
      },
      config: { audience: 'operator', scope: 'cases:write' },
    },
    async (request, reply) => reply.status(202).send(await broadcast(house, personOf(request), request.body)),
  );
}
