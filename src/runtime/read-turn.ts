import { localDateOf } from '../calendar/days.ts';
import type { Transaction } from '../database/connect.ts';
import type { Row, Statement } from '../database/statement.ts';
import type { EarlierAct } from '../domain/duties.ts';
import type { Person } from '../domain/person.ts';
import { caseNotFound } from '../domain/refusals/unknown.ts';
import type { Instant } from '../domain/time.ts';
import { type StandInRow, standInsText } from './duties-read.ts';
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

/** Everything a command may touch, in the order of `openingOf`. */
const reads = [
  `select * from process_instances where tenant_id = :tenantId and root_id = $root and (status = 'ACTIVE' or id = root_id)`,
  `select tenant_id, id, number, query_code, business_key, created_by, definition_id, definition_key, project_id, applicant_id,
          disclosure_id, lead_department, region_code, status, facts, received_at, effective_receipt_on, accepted_on, accepted_at,
          deemed_accepted, decided_at, ended_at, result, correction_rounds, moved_at, held_at, event_count, event_hash, revision,
          (select calendar_revision from tenants where tenants.id = cases.tenant_id)
   from cases where tenant_id = :tenantId and id = $case`,
  `select * from user_tasks
   where tenant_id = :tenantId and case_id = $case and root_id = $root and state in ('CREATED', 'CLAIMED')`,
  `select * from timers where tenant_id = :tenantId and root_id = $root`,
  `select * from jobs where tenant_id = :tenantId and root_id = $root and state = 'OPEN'`,
  `select * from subscriptions where tenant_id = :tenantId and case_id = $case`,
  `select * from clocks where tenant_id = :tenantId and case_id = $case and (state <> 'STOPPED' or task_id is null)`,
  `select * from clock_suspensions where tenant_id = :tenantId and case_id = $case order by started_at`,
  `select * from clock_extensions where tenant_id = :tenantId and case_id = $case`,
  `select * from incidents where tenant_id = :tenantId and case_id = $case and resolved_at is null`,
  `select element_id, separation_group, assignee_id as account_id, on_behalf_of from user_tasks
   where tenant_id = :tenantId and case_id = $case and state = 'COMPLETED' and separation_group is not null`,
  `select account_id from recusals where tenant_id = :tenantId and case_id = $case`,
  standInsText,
];

/** Whom a command is opened for, when the service does it by itself. */
const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * The statements that open a command: the lock of the root instance, then the reads, each of which sees what was committed
 * while the lock was waited for. All travel in one round trip.
 */
export function openingOf(
  address: TurnAddress,
  whenLocked: 'wait' | 'skip',
  { person, now }: { readonly person: Person | null; readonly now: Instant },
): readonly Statement[] {
  const { root, of, bindings: place } = located(address);
  const bindings = { ...place, accountId: person?.id ?? nobody, today: localDateOf(now) };
  const lock = `
    select id from process_instances
    where tenant_id = :tenantId and id = ${root}
    for update ${whenLocked === 'skip' ? 'skip locked' : ''}`;
  return [lock, ...reads].map((text) => ({
    text: text.replaceAll('$root', root).replaceAll('$case', of),
    bindings,
  }));
}

function located(address: TurnAddress): { root: string; of: string; bindings: Statement['bindings'] } {
  const { tenantId } = address;
  if ('taskId' in address) {
    const of = (column: string) => `(select ${column} from user_tasks where tenant_id = :tenantId and id = :taskId)`;
    return { root: of('root_id'), of: of('case_id'), bindings: { tenantId, taskId: address.taskId } };
  }
  if ('jobId' in address) {
    const of = (column: string) => `(select ${column} from jobs where tenant_id = :tenantId and id = :jobId)`;
    return { root: of('root_id'), of: of('case_id'), bindings: { tenantId, jobId: address.jobId } };
  }
  if ('caseId' in address) {
    const root = `(select id from process_instances where tenant_id = :tenantId and case_id = :caseId and id = root_id)`;
    return { root, of: `:caseId`, bindings: { tenantId, caseId: address.caseId } };
  }
  const of = `(select case_id from process_instances where tenant_id = :tenantId and id = :rootId)`;
  return { root: ':rootId', of, bindings: { tenantId, rootId: address.rootId } };
}

/** A turn on what the opening statements read. @throws case-not-found */
export async function openedTurn(
  services: Services,
  sql: Transaction,
  tenantId: string,
  opened: readonly Row[][],
  recordedAt: Instant,
): Promise<Turn> {
  const rows = rowsOf(opened);
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

/** Gives what the statements of `openingOf` read its types: each row is what its table's interface says. */
function rowsOf(opened: readonly Row[][]) {
  const [
    lock,
    instances,
    cases,
    tasks,
    timers,
    jobs,
    subscriptions,
    clocks,
    suspensions,
    extensions,
    incidents,
    acts,
    recused,
    standIns,
  ] = opened as readonly unknown[];
  const [root] = lock as { id: string }[];
  if (root === undefined) throw caseNotFound();
  return {
    root: root.id,
    instances: instances as InstanceRow[],
    cases: cases as (CaseRow & { readonly calendarRevision: number })[],
    tasks: tasks as TaskRow[],
    timers: timers as TimerRow[],
    jobs: jobs as JobRow[],
    subscriptions: subscriptions as SubscriptionRow[],
    clocks: clocks as ClockRow[],
    suspensions: suspensions as SuspensionRow[],
    extensions: extensions as ExtensionRow[],
    incidents: incidents as IncidentRow[],
    duties: {
      acts: acts as EarlierAct[],
      recused: recused as { accountId: string }[],
      standIns: standIns as StandInRow[],
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
