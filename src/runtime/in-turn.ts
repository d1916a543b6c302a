import type { Database, Transaction } from '../database/connect.ts';
import { json } from '../database/named-bindings.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Person } from '../domain/person.ts';
import { caseNotFound } from '../domain/refusals/unknown.ts';
import type { Instant } from '../domain/time.ts';
import { writeEvents } from './event-log.ts';
import { writeDocuments } from './issue-document.ts';
import { recountClocks } from './recount-clocks.ts';
import type {
  CaseRow,
  ClockRow,
  ExtensionRow,
  IncidentRow,
  InstanceRow,
  JobRow,
  SubscriptionRow,
  SuspensionRow,
  TaskRow,
  TimerRow,
} from './rows.ts';
import type { Definition, Services } from './services.ts';
import { insertRows, tableCopy } from './table-copy.ts';
import { caseOf, type Turn } from './turn.ts';

/**
 * Runs one command on one case: locks its root instance, reads what the command may touch, does the work, and puts
 * everything on record in the same transaction.
 *
 * @throws case-not-found when the root instance does not exist
 */
export async function inTurn<Result>(
  services: Services,
  address: { readonly tenantId: string; readonly rootId: string },
  actor: Person | null,
  recordedAt: Instant,
  work: (turn: Turn) => Promise<Result>,
): Promise<Result> {
  const done = await inTurnIfFree(services, address, actor, recordedAt, 'wait', work);
  if (done === null) throw caseNotFound();
  return done.result;
}

/** As `inTurn`; with `skip` it answers null where somebody else is moving the case this moment, or there is no such case. */
export async function inTurnIfFree<Result>(
  services: Services,
  address: { readonly tenantId: string; readonly rootId: string },
  actor: Person | null,
  recordedAt: Instant,
  whenLocked: 'wait' | 'skip',
  work: (turn: Turn) => Promise<Result>,
): Promise<{ readonly result: Result } | null> {
  return inTransaction(services.database, async (sql) => {
    if (!(await lockRoot(sql, address, whenLocked))) return null;
    const turn = await readTurn(services, sql, address, actor, recordedAt);
    // Before anything is due by it: a day that became a holiday must not make anybody late.
    recountClocks(turn);
    const result = await work(turn);
    await writeTurn(turn);
    return { result };
  });
}

/** The root instance of a case, found without a lock. */
export async function rootOfCase(database: Database, tenantId: string, caseId: string): Promise<string> {
  const row = await database.first<{ id: string }>(
    `select id from process_instances where tenant_id = :tenantId and case_id = :caseId and id = root_id`,
    { tenantId, caseId },
  );
  if (!row) throw caseNotFound();
  return row.id;
}

async function lockRoot(
  sql: Transaction,
  { tenantId, rootId }: { readonly tenantId: string; readonly rootId: string },
  whenLocked: 'wait' | 'skip',
): Promise<boolean> {
  const root = await sql.first(
    `select id from process_instances
     where tenant_id = :tenantId and id = :rootId
     for update ${whenLocked === 'skip' ? 'skip locked' : ''}`,
    { tenantId, rootId },
  );
  return root !== undefined;
}

async function readTurn(
  services: Services,
  sql: Transaction,
  { tenantId, rootId }: { tenantId: string; rootId: string },
  actor: Person | null,
  recordedAt: Instant,
): Promise<Turn> {
  const keys = { tenantId, rootId };
  const instances = await sql.rows<InstanceRow>(
    `select * from process_instances
     where tenant_id = :tenantId and root_id = :rootId and (status = 'ACTIVE' or id = :rootId)`,
    keys,
  );
  const caseId = instances[0]?.caseId ?? '';
  const ofCase = { tenantId, caseId };
  const found = await sql.first<CaseRow & { readonly calendarRevision: number }>(
    `select tenant_id, id, number, query_code, business_key, created_by, definition_id, definition_key, project_id, applicant_id, disclosure_id,
            lead_department, region_code, status, facts, received_at, effective_receipt_on, accepted_on, accepted_at,
            deemed_accepted, decided_at, ended_at, result, correction_rounds, moved_at, event_count, event_hash, revision,
            (select calendar_revision from tenants where tenants.id = cases.tenant_id)
     from cases where tenant_id = :tenantId and id = :caseId`,
    ofCase,
  );
  if (!found) throw caseNotFound();
  const { calendarRevision, ...caseRow } = found;
  const tasks = await sql.rows<TaskRow>(
    `select * from user_tasks
     where tenant_id = :tenantId and case_id = :caseId and root_id = :rootId and state in ('CREATED', 'CLAIMED')`,
    { ...ofCase, rootId },
  );
  const timers = await sql.rows<TimerRow>(
    `select * from timers where tenant_id = :tenantId and root_id = :rootId`,
    keys,
  );
  const jobs = await sql.rows<JobRow>(
    `select * from jobs where tenant_id = :tenantId and root_id = :rootId and state = 'OPEN'`,
    keys,
  );
  const subscriptions = await sql.rows<SubscriptionRow>(
    `select * from subscriptions where tenant_id = :tenantId and case_id = :caseId`,
    ofCase,
  );
  const clocks = await sql.rows<ClockRow>(
    `select * from clocks where tenant_id = :tenantId and case_id = :caseId and (state <> 'STOPPED' or task_id is null)`,
    ofCase,
  );
  const suspensions = await sql.rows<SuspensionRow>(
    `select * from clock_suspensions where tenant_id = :tenantId and case_id = :caseId order by started_at`,
    ofCase,
  );
  const extensions = await sql.rows<ExtensionRow>(
    `select * from clock_extensions where tenant_id = :tenantId and case_id = :caseId`,
    ofCase,
  );
  const incidents = await sql.rows<IncidentRow>(
    `select * from incidents where tenant_id = :tenantId and case_id = :caseId and resolved_at is null`,
    ofCase,
  );
  const definitionsOf = new Map<string, Definition>();
  for (const instance of instances) {
    definitionsOf.set(instance.definitionId, await services.definitions.byId(sql, tenantId, instance.definitionId));
  }
  return {
    ...emptyTurn(services, sql, tenantId, actor, recordedAt),
    calendar: await services.calendars.of(sql, tenantId, caseRow.regionCode, calendarRevision),
    caseId,
    rootId,
    case: tableCopy('cases', [caseRow]),
    instances: tableCopy('process_instances', instances),
    definitionsOf,
    tasks: tableCopy('user_tasks', tasks),
    timers: tableCopy('timers', timers),
    jobs: tableCopy('jobs', jobs),
    subscriptions: tableCopy('subscriptions', subscriptions),
    clocks: tableCopy('clocks', clocks),
    suspensions: tableCopy('clock_suspensions', suspensions),
    extensions: tableCopy('clock_extensions', extensions),
    incidents: tableCopy('incidents', incidents),
  };
}

/**
 * Runs the command that opens a case: there is nothing to lock yet, and everything it makes is on record together.
 */
export async function inFirstTurn<Opened extends { readonly case: CaseRow; readonly root: InstanceRow }, Result>(
  services: Services,
  person: Person,
  recordedAt: Instant,
  open: (sql: Transaction) => Promise<Opened>,
  work: (turn: Turn, opened: Opened) => Promise<Result>,
): Promise<Result> {
  return inTransaction(services.database, async (sql) => {
    const opened = await open(sql);
    const { case: caseRow, root } = opened;
    const { tenantId } = caseRow;
    const turn: Turn = {
      ...emptyTurn(services, sql, tenantId, person, recordedAt),
      calendar: await services.calendars.of(sql, tenantId, caseRow.regionCode),
      caseId: caseRow.id,
      rootId: root.id,
      definitionsOf: new Map([[root.definitionId, await services.definitions.byId(sql, tenantId, root.definitionId)]]),
    };
    turn.instances.add(root);
    turn.case.add(caseRow);
    const result = await work(turn, opened);
    await writeTurn(turn);
    return result;
  });
}

function emptyTurn(
  services: Services,
  sql: Transaction,
  tenantId: string,
  actor: Person | null,
  recordedAt: Instant,
): Omit<Turn, 'calendar' | 'caseId' | 'rootId' | 'definitionsOf'> {
  return {
    services,
    sql,
    tenantId,
    actor,
    now: recordedAt,
    recordedAt,
    case: tableCopy<CaseRow>('cases', []),
    instances: tableCopy<InstanceRow>('process_instances', []),
    tasks: tableCopy<TaskRow>('user_tasks', []),
    timers: tableCopy<TimerRow>('timers', []),
    jobs: tableCopy<JobRow>('jobs', []),
    subscriptions: tableCopy<SubscriptionRow>('subscriptions', []),
    clocks: tableCopy<ClockRow>('clocks', []),
    suspensions: tableCopy<SuspensionRow>('clock_suspensions', []),
    extensions: tableCopy<ExtensionRow>('clock_extensions', []),
    incidents: tableCopy<IncidentRow>('incidents', []),
    events: [],
    documents: [],
    additions: new Map(),
    leftVisits: [],
  };
}

/** Puts the turn on record, parents before what refers to them. */
async function writeTurn(turn: Turn): Promise<void> {
  const { sql } = turn;
  await writeDocuments(turn);
  await writeEvents(turn);
  turn.case.change(turn.caseId, { movedAt: turn.now, revision: caseOf(turn).revision + 1 });
  await turn.case.write(sql);
  await turn.instances.write(sql);
  for (const [table, rows] of turn.additions) await addRows(sql, table, rows);
  await turn.tasks.write(sql);
  await turn.clocks.write(sql);
  await turn.suspensions.write(sql);
  await turn.extensions.write(sql);
  await turn.timers.write(sql);
  await turn.jobs.write(sql);
  await turn.subscriptions.write(sql);
  await turn.incidents.write(sql);
  await closeVisits(turn);
}

/** Some facts may be told twice (a flow taken again, a department that takes part already, a card for the same fact). */
async function addRows(sql: Transaction, table: string, rows: readonly object[]): Promise<void> {
  await insertRows(sql, table, rows, 'on conflict do nothing');
}

async function closeVisits(turn: Turn): Promise<void> {
  if (turn.leftVisits.length === 0) return;
  await turn.sql.run(
    `update element_visits
     set left_at = gone.left_at, how = gone.how
     from jsonb_to_recordset(:visits)
       as gone ("instanceId" uuid, token text, "elementId" text, left_at timestamptz, how text)
     where element_visits.tenant_id = :tenantId
       and element_visits.instance_id = gone."instanceId"
       and element_visits.token = gone.token
       and element_visits.element_id = gone."elementId"
       and element_visits.left_at is null`,
    {
      tenantId: turn.tenantId,
      visits: json(turn.leftVisits.map(({ leftAt, ...visit }) => ({ ...visit, left_at: leftAt }))),
    },
  );
}
