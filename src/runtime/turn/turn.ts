import type { Transaction } from '../../database/connect.ts';
import type { Person } from '../../domain/person.ts';
import type { Instant } from '../../domain/time.ts';
import type { DocumentDraft } from '../documents/document-draft.ts';
import type { DutiesRead } from '../tasks/duties-read.ts';
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
import type { CountedCalendar, Definition, Services } from './services.ts';
import type { TableCopy } from './table-copy.ts';

/** One fact of a case, before it has its place in the chain. */
export interface EventDraft {
  readonly type: string;
  readonly occurredAt: Instant;
  readonly elementId: string | null;
  readonly departmentCode: string | null;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * One command's work on one case: everything it may touch, read under the lock of the root instance, changed in memory
 * and written once at the end. Nothing of it outlives the command.
 */
export interface Turn {
  readonly services: Services;
  readonly sql: Transaction;
  readonly tenantId: string;
  readonly calendar: CountedCalendar;
  /** Who acts; null when the service acts by itself. */
  actor: Person | null;
  /** The moment what is being done takes effect; for a timer fired late, the moment it was due (R-CLK-36). */
  now: Instant;
  /** The moment it is put on record. */
  readonly recordedAt: Instant;
  readonly case: TableCopy<CaseRow>;
  readonly caseId: string;
  readonly rootId: string;
  readonly instances: TableCopy<InstanceRow>;
  readonly definitionsOf: Map<string, Definition>;
  readonly tasks: TableCopy<TaskRow>;
  readonly timers: TableCopy<TimerRow>;
  readonly jobs: TableCopy<JobRow>;
  readonly subscriptions: TableCopy<SubscriptionRow>;
  readonly clocks: TableCopy<ClockRow>;
  readonly suspensions: TableCopy<SuspensionRow>;
  readonly extensions: TableCopy<ExtensionRow>;
  readonly incidents: TableCopy<IncidentRow>;
  /** What the duties of officers ask about the case, and about whoever the command was opened for (§3.1). */
  readonly duties: DutiesRead;
  readonly events: EventDraft[];
  /** Documents drafted; numbered, rendered and stored when the turn is written. */
  readonly documents: DocumentDraft[];
  /** Rows of further tables that are only ever added, by table. */
  readonly additions: Map<string, object[]>;
  /** Visits of elements that ended, to be closed on record. */
  readonly leftVisits: { instanceId: string; token: string; elementId: string; leftAt: Instant; how: string }[];
}

/** The case of a turn, as it stands now. */
export function caseOf(turn: Turn): CaseRow {
  const row = turn.case.get(turn.caseId);
  if (!row) throw new Error('A turn always holds its case');
  return row;
}

/** Notes a row of a table that is only ever added to. */
export function addRow(turn: Turn, table: string, row: object): void {
  const rows = turn.additions.get(table) ?? [];
  rows.push(row);
  turn.additions.set(table, rows);
}
