import { mayOperate } from '../../domain/permissions.ts';
import type { Person } from '../../domain/person.ts';
import { forbidden } from '../../domain/refusals/access.ts';
import { caseClosed } from '../../domain/refusals/cases.ts';
import { caseNotHeld } from '../../domain/refusals/operations.ts';
import type { Instant } from '../../domain/time.ts';
import { onCase } from '../turn/command.ts';
import { recordEvent } from '../turn/event-log.ts';
import type { Services } from '../turn/services.ts';
import { caseOf } from '../turn/turn.ts';

/** Why an operator holds a case, or lets it go on. */
interface Wish {
  readonly caseId: string;
  readonly reason: string;
}

/**
 * Holds the work on a case: nobody acts on it until it is let go. Its clocks run and its timers fire all the same, since
 * only the law stops them (R-CLK-30).
 *
 * @throws forbidden, case-not-found, case-closed, case-held
 */
export async function holdCase(services: Services, person: Person, wish: Wish, now: Instant): Promise<void> {
  if (!mayOperate(person)) throw forbidden();
  await onCase(services, person, wish.caseId, now, async (turn) => {
    if (caseOf(turn).endedAt !== null) throw caseClosed();
    turn.case.change(turn.caseId, { heldAt: turn.now });
    recordEvent(turn, 'case.held', { data: { reason: wish.reason } });
  });
}

/** Lets people act on a held case again. @throws forbidden, case-not-found, case-not-held */
export async function letGoOfCase(services: Services, person: Person, wish: Wish, now: Instant): Promise<void> {
  if (!mayOperate(person)) throw forbidden();
  await onCase(
    services,
    person,
    wish.caseId,
    now,
    async (turn) => {
      if (caseOf(turn).heldAt === null) throw caseNotHeld();
      turn.case.change(turn.caseId, { heldAt: null });
      recordEvent(turn, 'case.let-go', { data: { reason: wish.reason } });
    },
    'even-held',
  );
}
