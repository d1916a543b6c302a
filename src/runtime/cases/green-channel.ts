import { newId } from '../../database/id.ts';
import { type GreenChannelGround, whyNotGreenChannel } from '../../domain/green-channel.ts';
import type { Person } from '../../domain/person.ts';
import { caseClosed } from '../../domain/refusals/cases.ts';
import { greenChannelAlready, notInGreenChannel } from '../../domain/refusals/green-channel.ts';
import type { Instant } from '../../domain/time.ts';
import { onCase } from '../turn/command.ts';
import { recordEvent } from '../turn/event-log.ts';
import type { Services } from '../turn/services.ts';
import { addRow, caseOf, type Turn } from '../turn/turn.ts';
import { caseFacts } from './case-facts.ts';

/**
 * Lets a case through the green channel 绿色通道 (P11): from now on it stands out to whoever works on it. Nothing the law asks
 * of it falls away, and no other case waits longer by law.
 *
 * @throws case-not-found, green-channel-not-yours, case-closed, green-channel-already
 */
export async function openGreenChannel(
  services: Services,
  person: Person,
  wish: { readonly caseId: string; readonly ground: GreenChannelGround; readonly reason: string },
  now: Instant,
): Promise<void> {
  await onCase(services, person, wish.caseId, now, async (turn) => {
    const refusal = whyNotGreenChannel(person, await caseFacts(turn));
    if (refusal) throw refusal;
    if (caseOf(turn).endedAt !== null) throw caseClosed();
    if ((await openOf(turn)) !== undefined) throw greenChannelAlready();
    const { ground, reason } = wish;
    addRow(turn, 'green_channels', {
      tenantId: turn.tenantId,
      id: newId(),
      caseId: turn.caseId,
      ground,
      reason,
      openedBy: person.id,
      openedAt: turn.now,
      closedBy: null,
      closedAt: null,
      closeReason: null,
    });
    recordEvent(turn, 'case.green-channel-opened', { data: { ground, reason } });
  });
}

/**
 * Takes a case out of the green channel, as when its project is off the list; the dates it has stay (P11-T3).
 *
 * @throws case-not-found, green-channel-not-yours, not-in-green-channel
 */
export async function closeGreenChannel(
  services: Services,
  person: Person,
  { caseId, reason }: { readonly caseId: string; readonly reason: string },
  now: Instant,
): Promise<void> {
  await onCase(services, person, caseId, now, async (turn) => {
    const refusal = whyNotGreenChannel(person, await caseFacts(turn));
    if (refusal) throw refusal;
    const open = await openOf(turn);
    if (open === undefined) throw notInGreenChannel();
    await turn.sql.run(
      `update green_channels
       set closed_by = :personId, closed_at = :now, close_reason = :reason
       where tenant_id = :tenantId and id = :id`,
      { tenantId: turn.tenantId, id: open.id, personId: person.id, now: turn.now, reason },
    );
    recordEvent(turn, 'case.green-channel-closed', { data: { reason } });
  });
}

function openOf({ sql, tenantId, caseId }: Turn): Promise<{ readonly id: string } | undefined> {
  return sql.first<{ id: string }>(
    'select id from green_channels where tenant_id = :tenantId and case_id = :caseId and closed_at is null',
    { tenantId, caseId },
  );
}
