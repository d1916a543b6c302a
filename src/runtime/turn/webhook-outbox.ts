import { traceparentNow } from '../../telemetry/trace-context.ts';
import type { EventRow } from './event-log.ts';
import type { TableWrite } from './table-write.ts';

/** What of an event's data is told outside: ids, numbers and codes. Names, reasons and remarks stay in the house. */
const told = [
  'taskId',
  'documentId',
  'clockId',
  'suspensionId',
  'orderId',
  'jobId',
  'item',
  'number',
  'template',
  'topic',
  'kind',
  'level',
  'code',
  'from',
  'to',
  'outcome',
  'dueOn',
  'dueAt',
  'acceptedOn',
  'workingDays',
] as const;

/** What a webhook is sent of an event. */
export interface WebhookPayload {
  /** The event's own id: the same in every delivery of it. */
  readonly id: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly data: Readonly<Record<string, string | number | boolean>>;
  /** The trace in which it happened (W3C Trace Context); only where traces are written. */
  readonly traceparent?: string;
}

/**
 * Leaves a delivery for every webhook that is to be told of these events, in the transaction that records them: what is on
 * record is told, and nothing else. The webhooks are looked up by the statement itself, so that none is known too late.
 */
export function outboxOf(events: readonly EventRow[], caseNumbers: ReadonlyMap<string, string>): TableWrite {
  return {
    text: (rows) => `
      insert into webhook_deliveries (tenant_id, id, webhook_id, case_id, sequence, type, payload, state, next_at, created_at)
      select hook.tenant_id, gen_random_uuid(), hook.id, cast(event.case_id as uuid), event.sequence, event.type,
             event.payload, 'PENDING', event.at, event.at
      from jsonb_to_recordset(cast(${rows} as jsonb))
        as event (tenant_id text, case_id text, sequence integer, type text, at timestamptz, payload jsonb)
      join webhooks hook on hook.tenant_id = event.tenant_id and hook.active and hook.deleted_at is null
        and exists (
          select from unnest(hook.events) as wanted
          where wanted in ('*', event.type)
            or right(wanted, 2) = '.*' and starts_with(event.type, left(wanted, -1)))`,
    rows: events.map((event) => ({
      tenant_id: event.tenantId,
      case_id: event.caseId,
      sequence: event.sequence,
      type: event.type,
      at: event.recordedAt,
      payload: payloadOf(event, caseNumbers.get(event.caseId)),
    })),
  };
}

/** What a webhook is sent of an event: no name of a person, no text anybody wrote. */
export function payloadOf(event: EventRow, caseNumber: string | undefined): WebhookPayload {
  const { id, type, occurredAt, caseId, sequence, elementId, departmentCode, data } = event;
  const about: Record<string, unknown> = { caseId, caseNumber, sequence, elementId, departmentCode };
  for (const name of told) if (Object.hasOwn(data, name)) about[name] = data[name];
  const traceparent = traceparentNow();
  return {
    id,
    type,
    occurredAt,
    data: Object.fromEntries(Object.entries(about).filter(isPlain)),
    ...(traceparent === null ? {} : { traceparent }),
  };
}

function isPlain(entry: [string, unknown]): entry is [string, string | number | boolean] {
  const [, value] = entry;
  return typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value.length <= 100);
}
