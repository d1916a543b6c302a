import { newId } from '../../database/id.ts';
import { whyNotExplainDelay } from '../../domain/permissions.ts';
import type { Person } from '../../domain/person.ts';
import { nothingOverdue, overdueReasonGiven } from '../../domain/refusals/clocks.ts';
import type { Instant } from '../../domain/time.ts';
import { caseFacts } from '../cases/case-facts.ts';
import { onCase } from '../turn/command.ts';
import { recordEvent } from '../turn/event-log.ts';
import type { Services } from '../turn/services.ts';
import { addRow, caseOf } from '../turn/turn.ts';

/**
 * Tells the public why a promise, or the statute, was not kept (L-YS 36; R-CLK-20, R-CLK-41): once, by the lead department.
 *
 * @throws case-not-found, forbidden, nothing-overdue, overdue-reason-given
 */
export async function explainDelay(
  services: Services,
  person: Person,
  wish: { readonly caseId: string; readonly kind: 'PROMISED' | 'STATUTORY'; readonly reason: string },
  now: Instant,
): Promise<void> {
  await onCase(services, person, wish.caseId, now, async (turn) => {
    const refusal = whyNotExplainDelay(person, await caseFacts(turn));
    if (refusal) throw refusal;
    const clock = turn.clocks.find(({ taskId, kind }) => taskId === null && kind === wish.kind);
    const until = clock?.stoppedAt ?? turn.now;
    if (!clock || clock.state === 'SUSPENDED' || until <= clock.dueAt) throw nothingOverdue();
    const keys = { tenantId: turn.tenantId, caseId: turn.caseId, kind: wish.kind };
    const given = await turn.sql.first(
      `select 1 as found from overdue_reasons where tenant_id = :tenantId and case_id = :caseId and kind = :kind`,
      keys,
    );
    if (given !== undefined) throw overdueReasonGiven();
    addRow(turn, 'overdue_reasons', {
      ...keys,
      id: newId(),
      reason: wish.reason,
      givenBy: person.id,
      givenAt: turn.now,
    });
    const { leadDepartment } = caseOf(turn);
    recordEvent(turn, 'clock.delay-explained', {
      departmentCode: leadDepartment,
      data: { kind: wish.kind, reason: wish.reason, dueOn: clock.dueOn },
    });
  });
}
