import type { Database, Transaction } from '../../database/connect.ts';
import { inTransaction } from '../../database/transaction.ts';
import type { Instant } from '../../domain/time.ts';
import { noteDueTasksOf } from '../tasks/due-tasks.ts';
import { chained, type EventRow } from '../turn/event-log.ts';
import type { CaseRow, ClockRow, ExtensionRow, SuspensionRow, TimerRow } from '../turn/rows.ts';
import type { Services } from '../turn/services.ts';
import { change, insertion, writeAll } from '../turn/table-write.ts';
import { outboxOf } from '../turn/webhook-outbox.ts';
import { heldMoment } from './clock-record.ts';
import { isMoved, type MovedClock, noticesOfMove, recounted, toldOfMove } from './recount-clocks.ts';

/** How many cases one transaction counts anew. */
const BATCH = 500;

type CaseHead = Pick<
  CaseRow,
  | 'tenantId'
  | 'id'
  | 'number'
  | 'applicantId'
  | 'leadDepartment'
  | 'regionCode'
  | 'eventCount'
  | 'eventHash'
  | 'revision'
>;

/**
 * Counts anew what an earlier calendar counted, one batch of cases in one transaction, and answers how many cases it was.
 *
 * A case somebody is moving this moment is left to them: their command counts it. Stopped half-way, the next call goes
 * on where this one ended, because each clock bears the number of the calendar it was counted by. It is what
 * `recountClocks` does to one case, for hundreds in eight statements.
 */
export async function recountStale(services: Services, tenantId: string, now: Instant): Promise<number> {
  return inTransaction(services.database, async (sql) => {
    const revision = await calendarRevision(sql, tenantId);
    const roots = await lockStale(sql, tenantId, revision);
    if (roots.length === 0) return 0;
    const caseIds = roots.map(({ caseId }) => caseId);
    const facts = await readFacts(sql, tenantId, caseIds);
    const moves = new Map<string, readonly MovedClock[]>();
    const [clocks, suspensions, extensions] = [
      byCase(facts.clocks),
      byCase(facts.suspensions),
      byCase(facts.extensions),
    ];
    for (const { id, regionCode } of facts.cases) {
      const calendar = await services.calendars.of(sql, tenantId, regionCode, revision);
      moves.set(id, recounted(calendar, clocks(id), suspensions(id), extensions(id)));
    }
    await writeMoves(sql, services, facts, moves, now);
    return roots.length;
  });
}

/** The authorities with open clocks that an earlier calendar still speaks for. */
export async function staleTenants(database: Database): Promise<string[]> {
  const found = await database.rows<{ id: string }>(
    `select t.id
     from tenants t
     where exists (
       select from clocks c
       where c.tenant_id = t.id and c.state <> 'STOPPED' and c.calendar_revision < t.calendar_revision)`,
  );
  return found.map(({ id }) => id);
}

/** How many open clocks an earlier calendar still speaks for. */
export async function staleClocks(database: Database, tenantId: string): Promise<number> {
  const found = await database.first<{ count: number }>(
    `select count(*) as count
     from clocks c
     where c.tenant_id = :tenantId and c.state <> 'STOPPED'
       and c.calendar_revision < (select t.calendar_revision from tenants t where t.id = :tenantId)`,
    { tenantId },
  );
  return found?.count ?? 0;
}

async function calendarRevision(sql: Transaction, tenantId: string): Promise<number> {
  const found = await sql.first<{ revision: number }>(
    `select calendar_revision as revision from tenants where id = :tenantId`,
    { tenantId },
  );
  return found?.revision ?? 0;
}

async function lockStale(sql: Transaction, tenantId: string, revision: number) {
  return sql.rows<{ caseId: string }>(
    `select i.case_id
     from process_instances i
     where i.tenant_id = :tenantId and i.parent_id is null
       and i.case_id in (
         select distinct c.case_id from clocks c
         where c.tenant_id = :tenantId and c.state <> 'STOPPED' and c.calendar_revision < :revision
         limit :limit)
     order by i.id
     for update of i skip locked`,
    // Locked ones are passed over: more are looked at than are done.
    { tenantId, revision, limit: BATCH },
  );
}

interface Facts {
  readonly cases: readonly CaseHead[];
  readonly clocks: readonly ClockRow[];
  readonly suspensions: readonly SuspensionRow[];
  readonly extensions: readonly ExtensionRow[];
  readonly timers: readonly (TimerRow & { readonly caseId: string })[];
}

async function readFacts(sql: Transaction, tenantId: string, caseIds: readonly string[]): Promise<Facts> {
  const keys = { tenantId, caseIds };
  const ofCases = 'tenant_id = :tenantId and case_id = any(cast(:caseIds as uuid[]))';
  return {
    cases: await sql.rows<CaseHead>(
      `select tenant_id, id, number, applicant_id, lead_department, region_code, event_count, event_hash, revision
       from cases where tenant_id = :tenantId and id = any(cast(:caseIds as uuid[]))`,
      keys,
    ),
    clocks: await sql.rows<ClockRow>(`select * from clocks where ${ofCases} and state <> 'STOPPED'`, keys),
    suspensions: await sql.rows<SuspensionRow>(`select * from clock_suspensions where ${ofCases}`, keys),
    extensions: await sql.rows<ExtensionRow>(`select * from clock_extensions where ${ofCases}`, keys),
    timers: await sql.rows<TimerRow & { caseId: string }>(
      `select t.*, i.case_id
       from timers t
       join process_instances i on i.tenant_id = t.tenant_id and i.id = t.root_id
       where t.tenant_id = :tenantId and t.clock_id is not null and i.case_id = any(cast(:caseIds as uuid[]))`,
      keys,
    ),
  };
}

async function writeMoves(
  sql: Transaction,
  services: Services,
  facts: Facts,
  moves: ReadonlyMap<string, readonly MovedClock[]>,
  now: Instant,
): Promise<void> {
  const clocks: ClockRow[] = [];
  const timers: object[] = [];
  const events: EventRow[] = [];
  const notices: object[] = [];
  const heads: { tenantId: string; id: string; eventCount: number; eventHash: string; revision: number }[] = [];
  const timersOf = byCase(facts.timers);
  for (const file of facts.cases) {
    const all = moves.get(file.id) ?? [];
    clocks.push(...all.map(({ after }) => after));
    const moved = all.filter(isMoved);
    if (moved.length === 0) continue;
    const calendar = await services.calendars.of(sql, file.tenantId, file.regionCode);
    for (const timer of timersOf(file.id)) {
      const clock = moved.find(({ after }) => after.id === timer.clockId && after.state === 'RUNNING')?.after;
      if (clock === undefined) continue;
      const { tenantId, id } = timer;
      timers.push({ tenantId, id, dueAt: heldMoment(calendar, clock.dueOn, clock.dueAt, timer) });
    }
    const link = chained(
      file,
      moved.map((move) => ({
        type: 'clock.recounted',
        occurredAt: now,
        elementId: null,
        departmentCode: null,
        actorId: null,
        actorName: null,
        data: toldOfMove(move),
      })),
      now,
    );
    events.push(...link.rows);
    notices.push(...noticesOfMove(file, moved, now));
    const { eventCount, eventHash } = link;
    heads.push({ tenantId: file.tenantId, id: file.id, eventCount, eventHash, revision: file.revision + 1 });
  }
  await writeAll(sql, [
    change('clocks', ['dueOn', 'dueAt', 'provisional', 'state', 'calendarRevision', 'revision'], clocks),
    change('timers', ['dueAt'], timers),
    change('cases', ['eventCount', 'eventHash', 'revision'], heads),
    insertion('events', events),
    outboxOf(events, new Map(facts.cases.map(({ id, number }) => [id, number]))),
    insertion('notices', notices),
  ]);
  await noteDueTasksOf(sql, heads);
}

function byCase<Row extends { readonly caseId: string }>(rows: readonly Row[]): (caseId: string) => readonly Row[] {
  const groups = Map.groupBy(rows, ({ caseId }) => caseId);
  return (caseId) => groups.get(caseId) ?? [];
}
