import { localDateOf } from '../../calendar/days.ts';
import { hoursAfter } from '../../calendar/due-date.ts';
import type {
  SharedAnswer,
  SharedMaterial,
  SharedMaterials,
  SharedQuestion,
} from '../../connectors/shared-materials.ts';
import type { Database, Transaction } from '../../database/connect.ts';
import { json } from '../../database/named-bindings.ts';
import type { Instant } from '../../domain/time.ts';
import { catchUp } from '../jobs/fire-due.ts';
import { recordEvent } from '../turn/event-log.ts';
import { inTurnIfFree } from '../turn/in-turn.ts';
import type { Services } from '../turn/services.ts';
import type { Turn } from '../turn/turn.ts';

/** How many rows one look takes on; the next look goes on at once. */
const BATCH = 20;
/** For so long nobody else asks what is being asked, in hours: longer than any answer may take. */
const LEASE_HOURS = 2 / 60;
/** How long is waited before a registry that did not answer is asked again, in hours; the last again and again. */
const AGAIN_HOURS = [1 / 60, 5 / 60, 15 / 60, 1, 4] as const;

/** A look-up that is due. */
interface DueLookup extends SharedQuestion {
  readonly tenantId: string;
  readonly disclosureId: string;
  readonly caseId: string;
  readonly attempts: number;
}

/** Notes that every row departments have yet to share is to be looked up, as the application comes (common-intake I2). */
export async function planLookups(
  sql: Transaction,
  { tenantId, disclosureId }: { readonly tenantId: string; readonly disclosureId: string },
  now: Instant,
): Promise<void> {
  await sql.run(
    `insert into shared_lookups (tenant_id, disclosure_id, row_id, state, next_at, asked_at)
     select tenant_id, disclosure_id, row_id, 'WAITING', :now, :now
     from materials
     where tenant_id = :tenantId and disclosure_id = :disclosureId and source = 'S' and state = 'PENDING_SHARE'`,
    { tenantId, disclosureId, now },
  );
}

/**
 * Asks the registry for the rows that are due, outside any transaction, and puts each answer on record; answers how many
 * it asked for. A registry that is down is asked again later: the row waits with the departments, the applicant is not
 * asked and nothing is held up (I2 PENDING_SHARE, R-CLK-31).
 */
export async function lookUpShared(services: Services, clock: () => Instant): Promise<number> {
  const { sharedMaterials } = services;
  if (sharedMaterials === undefined) return 0;
  const due = await takeDue(services.database, clock());
  await Promise.all(due.map((lookup) => askAndRecord(services, sharedMaterials, lookup, clock)));
  return due.length;
}

/** Takes what is due and nobody else is asking; what the process dies over comes back when its lease ends. */
function takeDue(database: Database, now: Instant): Promise<DueLookup[]> {
  return database.rows<DueLookup>(
    `with due as (
       select l.tenant_id, l.disclosure_id, l.row_id
       from shared_lookups l
       where l.state = 'WAITING' and l.next_at <= :now and exists (
         select from cases c
         where c.tenant_id = l.tenant_id and c.disclosure_id = l.disclosure_id and c.ended_at is null)
       order by l.next_at
       limit ${BATCH}
       for update skip locked),
     taken as (
       update shared_lookups l set next_at = :leaseEnd, attempts = l.attempts + 1
       from due
       where l.tenant_id = due.tenant_id and l.disclosure_id = due.disclosure_id and l.row_id = due.row_id
       returning l.tenant_id, l.disclosure_id, l.row_id, l.attempts)
     select taken.*, c.id as case_id, p.project_code, a.uscc,
       told -> 'name' ->> 'zh' as name, told -> 'sharedBy' ->> 'code' as shared_by
     from taken
     join cases c on c.tenant_id = taken.tenant_id and c.disclosure_id = taken.disclosure_id
     join projects p on p.tenant_id = c.tenant_id and p.id = c.project_id
     join applicants a on a.tenant_id = c.tenant_id and a.id = c.applicant_id
     join disclosures s on s.tenant_id = taken.tenant_id and s.id = taken.disclosure_id
     join lateral jsonb_array_elements(s.snapshot -> 'rows') as told on told ->> 'id' = taken.row_id`,
    { now, leaseEnd: hoursAfter(now, LEASE_HOURS) },
  );
}

async function askAndRecord(
  services: Services,
  registry: SharedMaterials,
  lookup: DueLookup,
  clock: () => Instant,
): Promise<void> {
  const { rowId, name, sharedBy, projectCode, uscc, tenantId, caseId } = lookup;
  const answer = await registry.lookUp({ rowId, name, sharedBy, projectCode, uscc });
  const now = clock();
  if (answer.outcome === 'UNAVAILABLE') return askAgain(services.database, lookup, answer.why, now);
  await inTurnIfFree(services, { tenantId, caseId }, null, now, 'wait', async (turn) => {
    // What fell due before is done before; where there is too much of it the lease brings the row back.
    if (await catchUp(turn, now)) await record(turn, lookup, answer);
  });
}

async function askAgain(database: Database, lookup: DueLookup, why: string, now: Instant): Promise<void> {
  const wait = AGAIN_HOURS[Math.min(lookup.attempts, AGAIN_HOURS.length) - 1] ?? 1;
  await database.run(
    `update shared_lookups set next_at = :nextAt, last_error = :why
     where tenant_id = :tenantId and disclosure_id = :disclosureId and row_id = :rowId and state = 'WAITING'`,
    { ...keysOf(lookup), nextAt: hoursAfter(now, wait), why: why.slice(0, 500) },
  );
}

async function record(
  turn: Turn,
  lookup: DueLookup,
  answer: Exclude<SharedAnswer, { readonly outcome: 'UNAVAILABLE' }>,
): Promise<void> {
  const { sql, now } = turn;
  const keys = keysOf(lookup);
  const answered = await sql.run(
    `update shared_lookups set state = :outcome, answered_at = :now, last_error = null
     where tenant_id = :tenantId and disclosure_id = :disclosureId and row_id = :rowId and state = 'WAITING'`,
    { ...keys, outcome: answer.outcome, now },
  );
  if (answered === 0) return;
  if (answer.outcome === 'NOT_FOUND') {
    recordEvent(turn, 'material.not-shared', { data: { rowId: lookup.rowId }, bySystem: true });
    return;
  }
  const { material } = answer;
  const isValid = isValidOn(material, localDateOf(now));
  await sql.run(
    `update materials
     set issuer = :issuer, number = :number, valid_until = :validUntil, in_force = :inForce,
         fields = cast(:fields as jsonb), stated_at = :now, stated_by = null,
         state = case when :isValid and state = 'PENDING_SHARE' then 'VERIFIED' else state end,
         checked_at = case when :isValid and state = 'PENDING_SHARE' then cast(:now as timestamptz) else checked_at end,
         revision = revision + 1
     where tenant_id = :tenantId and disclosure_id = :disclosureId and row_id = :rowId`,
    { ...keys, ...material, fields: json(material.fields), isValid, now },
  );
  const { issuer, number, validUntil, inForce } = material;
  recordEvent(turn, 'material.shared', {
    data: { rowId: lookup.rowId, issuer, number, validUntil, inForce, verified: isValid },
    bySystem: true,
  });
}

/** E7: what is shared counts when it is in force and valid on the day; anything else is stated to the clerk. */
function isValidOn({ inForce, validUntil }: SharedMaterial, on: string): boolean {
  return inForce && (validUntil === null || validUntil >= on);
}

function keysOf({ tenantId, disclosureId, rowId }: DueLookup) {
  return { tenantId, disclosureId, rowId };
}
