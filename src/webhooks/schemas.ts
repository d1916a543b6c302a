import { type Static, Type } from 'typebox';
import { PageWish } from '../http/paging.ts';
import { filterOn } from '../http/search-filters.ts';
import {
  flag,
  id,
  instant,
  list,
  named,
  nullable,
  oneOf,
  pageOf,
  ref,
  text,
  values,
  whole,
} from '../runtime/views/parts.ts';

const name = text('What it is for', { minLength: 1, maxLength: 100 });
const url = text('Where events are sent; https, on the internet, unless the service is set to allow more', {
  minLength: 8,
  maxLength: 2000,
});
const events = Type.Array(
  text('A type of event, all that begin alike, or all', {
    maxLength: 100,
    pattern: '^(\\*|[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)*(\\.\\*)?)$',
  }),
  { minItems: 1, maxItems: 50, description: '`task.created`, `clock.*`, `*`' },
);
const active = Type.Boolean({ description: 'Whether it is told of what happens from now on' });

/** A webhook as it is listed. */
export const Webhook = named(
  'Webhook',
  'An address that is told of events; the secret is shown once, when it is made.',
  Type.Object({
    id: id('Webhook'),
    name: text('What it is for'),
    url: text('Where events are sent'),
    events: list(Type.String(), 'Types of events'),
    active: flag('Whether it is told of anything'),
    createdAt: instant('When it was made'),
    revision: whole('Revision'),
    pending: whole('Deliveries on their way'),
    failed: whole('Deliveries that failed for good and are still kept'),
    secret: Type.Optional(text('What its deliveries are signed with; only in the answer that makes it')),
  }),
);
export type Webhook = Static<typeof Webhook>;

/** A webhook that is wanted. */
export const WebhookInput = Type.Object(
  { name, url, events, active: Type.Optional(active) },
  { additionalProperties: false, description: 'The webhook' },
);
export type WebhookInput = Static<typeof WebhookInput>;

/** What of a webhook is changed. */
export const WebhookPatch = Type.Object(
  { name: Type.Optional(name), url: Type.Optional(url), events: Type.Optional(events), active: Type.Optional(active) },
  { additionalProperties: false, minProperties: 1, description: 'What is changed; the rest stays' },
);
export type WebhookPatch = Static<typeof WebhookPatch>;

const states = ['PENDING', 'DELIVERED', 'FAILED'] as const;

const deliveryFields = {
  id: id('Delivery; sent as `webhook-id`'),
  webhookId: id('Webhook'),
  caseId: nullable(id('Case'), 'Case'),
  type: text('Type of the event'),
  state: oneOf(states, 'On its way, arrived, or given up'),
  attempts: whole('How often it was tried'),
  nextAt: nullable(instant('When'), 'When it is tried next; null when it has ended'),
  lastStatus: nullable(Type.Integer(), 'HTTP status of the last attempt; null when there was no answer'),
  lastError: nullable(Type.String(), 'Why there was no answer'),
  lastDurationMs: nullable(Type.Integer(), 'How long the last attempt took, in milliseconds'),
  createdAt: instant('When the event was put on record'),
  endedAt: nullable(instant('When'), 'When it arrived or was given up'),
};

/** A delivery as it is listed. */
export const WebhookDelivery = named(
  'WebhookDelivery',
  'One event on its way to one webhook.',
  Type.Object(deliveryFields),
);
export type WebhookDelivery = Static<typeof WebhookDelivery>;

/** A delivery with all its attempts. */
export const WebhookDeliveryLog = named(
  'WebhookDeliveryLog',
  'A delivery with what was sent and every attempt.',
  Type.Object({
    ...deliveryFields,
    payload: values('What is sent'),
    log: list(
      Type.Object({
        number: whole('Which attempt'),
        at: instant('When it ended'),
        status: nullable(Type.Integer(), 'HTTP status'),
        error: nullable(Type.String(), 'Why there was no answer'),
        durationMs: whole('How long it took, in milliseconds'),
      }),
      'Attempts, the first first',
    ),
  }),
);
export type WebhookDeliveryLog = Static<typeof WebhookDeliveryLog>;

/** Which deliveries are looked for. */
export const DeliverySearch = Type.Object(
  {
    filter: Type.Optional(
      Type.Object(
        {
          webhookId: Type.Optional(filterOn(id('Webhook'), ['$in'], 'Webhook')),
          state: Type.Optional(filterOn(oneOf(states, 'State'), ['$in'], 'State')),
          type: Type.Optional(filterOn(Type.String({ maxLength: 100 }), ['$in', '$like'], 'Type of the event')),
        },
        { additionalProperties: false, description: 'Which deliveries' },
      ),
    ),
    page: Type.Optional(PageWish),
  },
  { additionalProperties: false, description: 'A search' },
);
export type DeliverySearch = Static<typeof DeliverySearch>;

/** A page of deliveries. */
export const DeliveryPage = pageOf(ref(WebhookDelivery), 'Deliveries, the newest first');
