import { type OutgoingRules, whyNotTo } from '../connectors/post-once.ts';
import type { Sql } from '../database/connect.ts';
import { newId } from '../database/id.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Person } from '../domain/person.ts';
import { revisionStale } from '../domain/refusals/requests.ts';
import { webhookNotFound, webhookUrlRefused } from '../domain/refusals/webhooks.ts';
import type { House } from '../runtime/views/house.ts';
import type { Webhook, WebhookInput, WebhookPatch } from './schemas.ts';
import { newSecret } from './signature.ts';

const columns = `
  w.id, w.name, w.url, w.events, w.active, w.created_at, w.revision,
  (select count(*) from webhook_deliveries d
   where d.tenant_id = w.tenant_id and d.webhook_id = w.id and d.state = 'PENDING') as pending,
  (select count(*) from webhook_deliveries d
   where d.tenant_id = w.tenant_id and d.webhook_id = w.id and d.state = 'FAILED') as failed
  from webhooks w
  where w.tenant_id = :tenantId and w.deleted_at is null`;

/** Makes a webhook; this answer is the only one that shows its secret. @throws webhook-url-refused */
export async function makeWebhook(
  { services, tenantId, clock }: House,
  person: Person,
  rules: OutgoingRules,
  { name, url, events, active = true }: WebhookInput,
): Promise<Webhook> {
  refuseUrl(url, rules);
  const id = newId();
  const secret = newSecret();
  await services.database.run(
    `insert into webhooks (tenant_id, id, name, url, events, secret, active, created_by, created_at)
     values (:tenantId, :id, :name, :url, :events, :secret, :active, :createdBy, :now)`,
    { tenantId, id, name, url, events: [...new Set(events)], secret, active, createdBy: person.id, now: clock() },
  );
  return { ...(await readWebhook(services.database, tenantId, id)), secret };
}

/** All webhooks, the oldest first. */
export async function listWebhooks({ services, tenantId }: House): Promise<{ items: Webhook[] }> {
  return {
    items: await services.database.rows<Webhook>(`select ${columns} order by w.created_at, w.id`, { tenantId }),
  };
}

/** One webhook. @throws webhook-not-found */
export async function readWebhook(sql: Sql, tenantId: string, id: string): Promise<Webhook> {
  const webhook = await sql.first<Webhook>(`select ${columns} and w.id = :id`, { tenantId, id });
  if (webhook === undefined) throw webhookNotFound();
  return webhook;
}

/**
 * Changes a webhook; what is on its way already goes to where it points then.
 *
 * @throws webhook-not-found, revision-stale, webhook-url-refused
 */
export async function changeWebhook(
  { services, tenantId }: House,
  rules: OutgoingRules,
  id: string,
  patch: WebhookPatch,
  revision: number | undefined,
): Promise<Webhook> {
  if (patch.url !== undefined) refuseUrl(patch.url, rules);
  return inTransaction(services.database, async (sql) => {
    const { name, url, events, active } = { ...(await readWebhook(sql, tenantId, id)), ...patch };
    const changed = await sql.run(
      `update webhooks
       set name = :name, url = :url, events = :events, active = :active, revision = revision + 1
       where tenant_id = :tenantId and id = :id and deleted_at is null
         and revision = coalesce(cast(:revision as integer), revision)`,
      { tenantId, id, name, url, events: [...new Set(events)], active, revision: revision ?? null },
    );
    const webhook = await readWebhook(sql, tenantId, id);
    if (changed === 0) throw revisionStale(webhook.revision);
    return webhook;
  });
}

/** Deletes a webhook: nothing is sent to it any more, and its secret is gone; its deliveries can still be looked at. @throws webhook-not-found */
export async function deleteWebhook({ services, tenantId, clock }: House, id: string): Promise<void> {
  const now = clock();
  await inTransaction(services.database, async (sql) => {
    const deleted = await sql.run(
      `update webhooks set deleted_at = :now, active = false, secret = '', revision = revision + 1
       where tenant_id = :tenantId and id = :id and deleted_at is null`,
      { tenantId, id, now },
    );
    if (deleted === 0) throw webhookNotFound();
    await sql.run(
      `update webhook_deliveries set state = 'FAILED', ended_at = :now, last_error = 'the webhook was deleted'
       where tenant_id = :tenantId and webhook_id = :id and state = 'PENDING'`,
      { tenantId, id, now },
    );
  });
}

function refuseUrl(url: string, rules: OutgoingRules): void {
  const why = whyNotTo(url, rules);
  if (why !== null) throw webhookUrlRefused(why);
}
