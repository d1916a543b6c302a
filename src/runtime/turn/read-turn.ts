import { localDateOf } from '../../calendar/days.ts';
import type { Transaction } from '../../database/connect.ts';
import { columnsOf, rowsOfJson } from '../../database/json-rows.ts';
import type { Row, Statement } from '../../database/statement.ts';
import type { Person } from '../../domain/person.ts';
import { caseNotFound } from '../../domain/refusals/unknown.ts';
import type { Instant } from '../../domain/time.ts';
import { type DoneStep, type StandInRow, standInsText } from '../tasks/duties-read.ts';
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
import { tableCopy } from './table-copy.ts';
import type { Turn } from './turn.ts';

/** The case a command is for: by its root instance, by itself, or by one of its tasks or jobs. */
export type TurnAddress = { readonly tenantId: string } & (
  | { readonly rootId: string }
  | { readonly caseId: string }
  | { readonly taskId: string }
  | { readonly jobId: string }
);

/** Everything a command may touch, by the name its rows have in a turn; `place` is a root instance and its case. */
const reads = {
  instances: `
    select * from process_instances
    where tenant_id = :tenantId and case_id = place.case_id and root_id = place.root_id
      and (status = 'ACTIVE' or id = root_id)`,
  cases: `
    select tenant_id, id, number, query_code, business_key, created_by, definition_id, definition_key, project_id, applicant_id,
           disclosure_id, search_text, lead_department, region_code, status, facts, received_at, effective_receipt_on, accepted_on, accepted_at,
           deemed_accepted, decided_at, ended_at, result, correction_rounds, moved_at, held_at, event_count, event_hash, revision,
           (select calendar_revision from tenants where tenants.id = cases.tenant_id)
    from cases where tenant_id = :tenantId and id = place.case_id`,
  tasks: `
    select * from user_tasks
    where tenant_id = :tenantId and case_id = place.case_id and root_id = place.root_id
      and state in ('CREATED', 'CLAIMED')`,
  timers: `select * from timers where tenant_id = :tenantId and root_id = place.root_id`,
  jobs: `select * from jobs where tenant_id = :tenantId and root_id = place.root_id and state = 'OPEN'`,
  subscriptions: `select * from subscriptions where tenant_id = :tenantId and case_id = place.case_id`,
  clocks: `
    select * from clocks
    where tenant_id = :tenantId and case_id = place.case_id and (state <> 'STOPPED' or task_id is null)`,
  suspensions: `
    select * from clock_suspensions
    where tenant_id = :tenantId and case_id = place.case_id order by started_at`,
  extensions: `select * from clock_extensions where tenant_id = :tenantId and case_id = place.case_id`,
  incidents: `
    select * from incidents
    where tenant_id = :tenantId and case_id = place.case_id and resolved_at is null`,
  acts: `
    select element_id, item_code, separation_group, assignee_id as account_id, on_behalf_of from user_tasks
    where tenant_id = :tenantId and case_id = place.case_id and state = 'COMPLETED'
    order by ended_at`,
  recused: `select account_id from recusals where tenant_id = :tenantId and case_id = place.case_id`,
  standIns: standInsText,
} as const;

/** Whom a command is opened for, when the service does it by itself. */
const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * The statements that open a command: the lock of the root instance, then the reads, which see what was committed while the
 * lock was waited for. Both travel in one round trip; the reads are one statement that gives a row for the case, with each
 * table's rows as JSON, because most tables have no row or one and a statement for each would cost more than what it reads.
 */
export function openingOf(
  address: TurnAddress,
  whenLocked: 'wait' | 'skip',
  { person, now }: { readonly person: Person | null; readonly now: Instant },
): readonly Statement[] {
  const { text: place, bindings } = placeOf(address);
  const lock = `
    select id from process_instances
    where tenant_id = :tenantId and id = (select root_id from (${place}) place)
    for update ${whenLocked === 'skip' ? 'skip locked' : ''}`;
  return [{ text: lock, bindings }, readingOf({ text: place, bindings }, { person, now })];
}

/**
 * As `openingOf`, for many cases of one tenant by their root instances, those that somebody else is moving left out: locked
 * in the order of their ids, and read with a row each. A row of what could not be locked is there, too, and means nothing.
 */
export function openingOfMany(tenantId: string, rootIds: readonly string[], now: Instant): readonly Statement[] {
  const bindings = { tenantId, rootIds };
  const wanted = `from process_instances where tenant_id = :tenantId and id = any(cast(:rootIds as uuid[]))`;
  return [
    { text: `select id ${wanted} order by id for update skip locked`, bindings },
    readingOf({ text: `select id as root_id, case_id ${wanted}`, bindings }, { person: null, now }),
  ];
}

/** The statement that reads everything a command may touch, at each place that another one finds. */
function readingOf(
  { text, bindings }: Statement,
  { person, now }: { readonly person: Person | null; readonly now: Instant },
): Statement {
  return {
    text: `with place as materialized (${text})\nselect place.root_id, ${columnsOf(reads)} from place`,
    bindings: { ...bindings, accountId: person?.id ?? nobody, today: localDateOf(now) },
  };
}

/** The statement that finds the root instance and the case. */
function placeOf(address: TurnAddress): Statement {
  const { tenantId } = address;
  if ('taskId' in address) {
    const text = `select root_id, case_id from user_tasks where tenant_id = :tenantId and id = :taskId`;
    return { text, bindings: { tenantId, taskId: address.taskId } };
  }
  if ('jobId' in address) {
    const text = `select root_id, case_id from jobs where tenant_id = :tenantId and id = :jobId`;
    return { text, bindings: { tenantId, jobId: address.jobId } };
  }
  const roots = `select id as root_id, case_id from process_instances where tenant_id = :tenantId`;
  return 'caseId' in address
    ? { text: `${roots} and case_id = :caseId and id = root_id`, bindings: { tenantId, caseId: address.caseId } }
    : { text: `${roots} and id = :rootId`, bindings: { tenantId, rootId: address.rootId } };
}

/** A turn on what the opening statements read. @throws case-not-found */
export async function openedTurn(
  services: Services,
  sql: Transaction,
  tenantId: string,
  [locked, read]: readonly Row[][],
  recordedAt: Instant,
): Promise<Turn> {
  const [row] = read ?? [];
  if (row === undefined || locked?.length === 0) throw caseNotFound();
  return turnOn(services, sql, tenantId, row, recordedAt);
}

/** A turn on one row of what `openingOf` or `openingOfMany` read. @throws case-not-found */
export async function turnOn(
  services: Services,
  sql: Transaction,
  tenantId: string,
  read: Row,
  recordedAt: Instant,
): Promise<Turn> {
  const rows = rowsOf(read);
  const [found] = rows.cases;
  if (!found) throw caseNotFound();
  const { calendarRevision, ...caseRow } = found;
  const definitionsOf = new Map<string, Definition>();
  for (const { definitionId } of rows.instances) {
    definitionsOf.set(definitionId, await services.definitions.byId(sql, tenantId, definitionId));
  }
  return {
    ...emptyTurn(services, sql, tenantId, null, recordedAt),
    calendar: await services.calendars.of(sql, tenantId, caseRow.regionCode, calendarRevision),
    caseId: caseRow.id,
    rootId: rows.root,
    case: tableCopy('cases', [caseRow]),
    instances: tableCopy('process_instances', rows.instances),
    definitionsOf,
    tasks: tableCopy('user_tasks', rows.tasks),
    timers: tableCopy('timers', rows.timers),
    jobs: tableCopy('jobs', rows.jobs),
    subscriptions: tableCopy('subscriptions', rows.subscriptions),
    clocks: tableCopy('clocks', rows.clocks),
    suspensions: tableCopy('clock_suspensions', rows.suspensions),
    extensions: tableCopy('clock_extensions', rows.extensions),
    incidents: tableCopy('incidents', rows.incidents),
    duties: rows.duties,
  };
}

/** Gives what `readingOf` read its types: each row is what its table's interface says. */
function rowsOf(read: Row) {
  const { rootId, ...tables } = read as { readonly rootId: string } & Record<keyof typeof reads, Row[] | null>;
  const rows = <Table extends object>(name: keyof typeof reads) => rowsOfJson(tables[name]) as Table[];
  return {
    root: rootId,
    instances: rows<InstanceRow>('instances'),
    cases: rows<CaseRow & { readonly calendarRevision: number }>('cases'),
    tasks: rows<TaskRow>('tasks'),
    timers: rows<TimerRow>('timers'),
    jobs: rows<JobRow>('jobs'),
    subscriptions: rows<SubscriptionRow>('subscriptions'),
    clocks: rows<ClockRow>('clocks'),
    suspensions: rows<SuspensionRow>('suspensions'),
    extensions: rows<ExtensionRow>('extensions'),
    incidents: rows<IncidentRow>('incidents'),
    duties: {
      acts: rows<DoneStep>('acts'),
      recused: rows<{ accountId: string }>('recused'),
      standIns: rows<StandInRow>('standIns'),
    },
  };
}

/** A turn that has read nothing. */
export function emptyTurn(
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
    duties: { acts: [], recused: [], standIns: [] },
    events: [],
    documents: [],
    additions: new Map(),
    leftVisits: [],
  };
}
