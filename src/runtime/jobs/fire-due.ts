import type { Database } from '../../database/connect.ts';
import { isUnavailable } from '../../database/unavailable.ts';
import { type Instant, later } from '../../domain/time.ts';
import { settleClocks } from '../clocks/settle-clocks.ts';
import { inTurnIfFree } from '../turn/in-turn.ts';
import { inTurnsIfFree } from '../turn/in-turns.ts';
import { fireTimer } from '../turn/move.ts';
import type { Services } from '../turn/services.ts';
import { caseOf, type Turn } from '../turn/turn.ts';
import { giveUpTimer } from './leave-to-operator.ts';
import { performPlanned } from './planned-act.ts';
import { spendRetry } from './spend-retry.ts';

/** How many timers and planned acts one transaction catches up on. */
const CATCH_UP_AT_ONCE = 1_000;
/** How often timers may be armed for the moment at which they are armed before that is taken for a loop. */
const AT_ONE_MOMENT = 500;

/**
 * Brings the case up to a moment: fires its due timers and does its planned acts one after the other, the longest due
 * first, each at the moment it was due (R-CLK-36). Every command begins with this, so what a case becomes does not
 * depend on when the dispatcher came by.
 *
 * Answers false when there is more than one transaction should hold; what is done is done, and the next one goes on.
 */
export async function catchUp(turn: Turn, until: Instant): Promise<boolean> {
  const known = new Set(turn.timers.all().map(({ id }) => id));
  let again = 0;
  for (let done = 0; ; done += 1) {
    const due = nextDue(turn, until);
    if (!due) break;
    if (done === CATCH_UP_AT_ONCE) return false;
    const before = turn.now;
    if (due.kind === 'timer' && again === AT_ONE_MOMENT) giveUpTimer(turn, due.id);
    else if (due.kind === 'timer') await fireTimer(turn, due.id);
    else await performPlanned(turn, due.id);
    settleClocks(turn);
    again = turn.now === before && !known.has(due.id) ? Math.min(again + 1, AT_ONE_MOMENT) : 0;
  }
  turn.now = later(until, caseOf(turn).movedAt);
  return true;
}

function nextDue(turn: Turn, until: Instant): { kind: 'timer' | 'job'; id: string } | null {
  const timers = turn.timers
    .all()
    .filter(({ dueAt, retriesLeft }) => dueAt !== null && dueAt <= until && retriesLeft > 0)
    .map(({ id, dueAt }) => ({ kind: 'timer' as const, id, dueAt: dueAt ?? until }));
  const jobs = turn.jobs
    .all()
    .filter((job) => job.state === 'OPEN' && job.token === null && job.dueAt <= until && job.retriesLeft > 0)
    .map(({ id, dueAt }) => ({ kind: 'job' as const, id, dueAt }));
  return (
    [...timers, ...jobs].sort((a, b) => (a.dueAt < b.dueAt || (a.dueAt === b.dueAt && a.id < b.id) ? -1 : 1))[0] ?? null
  );
}

/** How many due timers a case is reckoned with: a flood is looked at from its beginning only, however long it is. */
const TIMERS_OF_A_CASE = 4;

/** A case that has something due. */
export interface DueCase {
  readonly tenantId: string;
  readonly rootId: string;
}

/** The cases with something due, the longest overdue first; then those with timers that an earlier calendar counted. */
export async function dueCases(database: Database, now: Instant, limit: number): Promise<DueCase[]> {
  return database.rows<DueCase>(
    `select tenant_id, root_id
     from (
       (select tenant_id, root_id, due_at from timers
        where due_at is not null and retries_left > 0 and due_at <= :now
        order by due_at, id
        limit :most)
       union all
       (select tenant_id, root_id, due_at from jobs
        where state = 'OPEN' and token is null and root_id is not null and retries_left > 0 and due_at <= :now
        order by due_at, id
        limit :most)
       union all
       select t.tenant_id, t.root_id, t.due_at
       from tenants n
       join timers t on t.tenant_id = n.id and t.calendar_revision < n.calendar_revision
     ) as due
     group by tenant_id, root_id
     order by min(due_at)
     limit :limit`,
    { now, limit, most: limit * TIMERS_OF_A_CASE },
  );
}

/**
 * Brings many cases of one tenant up to now in one transaction, those left out that somebody is moving. Answers those that
 * have to be brought there one by one: what can not be done together costs none of them a retry.
 */
export async function fireDueTogether(
  services: Services,
  tenantId: string,
  rootIds: readonly string[],
  now: Instant,
): Promise<readonly string[]> {
  try {
    return await inTurnsIfFree(services, { tenantId, rootIds }, now, (turn) => catchUp(turn, now));
  } catch (error) {
    if (isUnavailable(error)) throw error;
    // Nothing is on record, and which of them it was shows when each is moved for itself.
    return rootIds;
  }
}

/**
 * Brings one case up to now, unless somebody is moving it this moment: then that command catches up itself.
 *
 * A failure spends one retry of what is due first, and the last one makes it an incident, so that a case that can't be
 * moved holds up no other and hides from nobody. A database that does not answer costs no retry.
 */
export async function fireDueOfCase(services: Services, due: DueCase, now: Instant): Promise<void> {
  try {
    await inTurnIfFree(services, due, null, now, 'skip', (turn) => catchUp(turn, now));
  } catch (error) {
    if (!isUnavailable(error)) await spendRetry(services.database, due, now, error);
    throw error;
  }
}
