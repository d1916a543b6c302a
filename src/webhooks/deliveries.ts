import { deliveryNotFound, deliveryNotResendable } from '../domain/refusals/webhooks.ts';
import { type Page, pageOf, readCursor, rowsToRead } from '../http/paging.ts';
import { conditions } from '../http/search-filters.ts';
import type { House } from '../runtime/views/house.ts';
import type { DeliverySearch, WebhookDelivery, WebhookDeliveryLog } from './schemas.ts';

const columns = `
  d.id, d.webhook_id, d.case_id, d.type, d.state, d.attempts, case when d.state = 'PENDING' then d.next_at end as next_at,
  d.last_status, d.last_error, d.last_duration_ms, d.created_at, d.ended_at`;

/** A page of deliveries, the newest first. @throws cursor-invalid */
export async function searchDeliveries(
  { services, tenantId }: House,
  { filter = {}, page: asked }: DeliverySearch,
): Promise<Page<WebhookDelivery>> {
  const where = conditions();
  where.add('d.tenant_id = :tenantId', { tenantId });
  where.ask('d.webhook_id', filter.webhookId);
  where.ask('d.state', filter.state);
  where.ask('d.type', filter.type);
  const after = readCursor(asked, ['moment', 'id']);
  if (after !== undefined) {
    where.add(`(d.created_at, d.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))`, {
      afterAt: after[0] ?? '',
      afterId: after[1] ?? '',
    });
  }
  const rows = await services.database.rows<WebhookDelivery>(
    `select ${columns} from webhook_deliveries d where ${where.text()}
     order by d.created_at desc, d.id desc limit :limit`,
    { ...where.bindings(), limit: rowsToRead(asked) },
  );
  return pageOf(rows, asked, ({ createdAt, id }) => [createdAt, id]);
}

/** A delivery with all its attempts. @throws delivery-not-found */
export async function readDelivery({ services, tenantId }: House, id: string): Promise<WebhookDeliveryLog> {
  const delivery = await services.database.first<Omit<WebhookDeliveryLog, 'log'>>(
    `select ${columns}, d.payload from webhook_deliveries d where d.tenant_id = :tenantId and d.id = :id`,
    { tenantId, id },
  );
  if (delivery === undefined) throw deliveryNotFound();
  const log = await services.database.rows<WebhookDeliveryLog['log'][number]>(
    `select number, at, status, error, duration_ms from webhook_attempts
     where tenant_id = :tenantId and delivery_id = :id order by number`,
    { tenantId, id },
  );
  return { ...delivery, log };
}

/**
 * Sends a delivery once more, whether it arrived or failed; one that waits for its next attempt is sent at once.
 *
 * @throws delivery-not-found, delivery-not-resendable
 */
export async function resendDelivery(house: House, id: string): Promise<WebhookDeliveryLog> {
  const { services, tenantId, clock } = house;
  const sent = await services.database.run(
    `update webhook_deliveries d set state = 'PENDING', next_at = :now, ended_at = null
     from webhooks w
     where d.tenant_id = :tenantId and d.id = :id and (d.locked_until is null or d.locked_until <= :now)
       and w.tenant_id = d.tenant_id and w.id = d.webhook_id and w.active and w.deleted_at is null`,
    { tenantId, id, now: clock() },
  );
  const delivery = await readDelivery(house, id);
  if (sent === 0) throw deliveryNotResendable();
  return delivery;
}
