import { elapsedCalendarDays, type Interval, unionWorkingDays } from '../../calendar/held-days.ts';
import { isOneOf } from '../../database/json-rows.ts';
import { type CaseStatus, statusCode } from '../../domain/case-status.ts';
import { isStaff } from '../../domain/permissions.ts';
import type { Person } from '../../domain/person.ts';
import { caseNotFound } from '../../domain/refusals/unknown.ts';
import type { Instant, LocalDate } from '../../domain/time.ts';
import { standstillsOf, suspensionOf } from '../clocks/clock-record.ts';
import type { ClockFacts } from '../clocks/read-clocks.ts';
import { type GreenRow, readAroundCases } from './around-cases.ts';
import type { Case, CurrentStep } from './case-schema.ts';
import { clockDays, clockView, worstLight } from './clock-view.ts';
import type { DepartmentNames } from './departments.ts';
import type { House } from './house.ts';
import { visibleCases } from './visible-cases.ts';

interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly queryCode: string;
  readonly status: CaseStatus;
  readonly regionCode: string;
  readonly leadDepartment: string;
  readonly receivedAt: Instant;
  readonly effectiveReceiptOn: LocalDate;
  readonly acceptedOn: LocalDate | null;
  readonly deemedAccepted: boolean;
  readonly extended: boolean;
  readonly decidedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly result: Record<string, unknown> | null;
  readonly correctionRounds: number;
  readonly facts: Record<string, unknown>;
  readonly disclosureId: string;
  readonly revision: number;
  readonly definitionId: string;
  readonly definitionKey: string;
  readonly version: number;
  readonly definitionName: string;
  readonly definitionNameEn: string;
  readonly projectId: string;
  readonly projectName: string;
  readonly projectCode: string | null;
  readonly address: string | null;
  readonly applicantId: string;
  readonly applicantName: string;
  readonly uscc: string | null;
}

interface CaseTaskRow {
  readonly id: string;
  readonly caseId: string;
  readonly elementId: string;
  readonly name: string;
  readonly nameEn: string;
  readonly departmentCode: string | null;
  readonly role: string;
  readonly applicantId: string | null;
  readonly assigneeName: string | null;
  readonly createdAt: Instant;
  readonly endedAt: Instant | null;
}

/** One case with its clocks day by day, for whoever may see it. @throws case-not-found */
export async function readCase(house: House, person: Person, caseId: string): Promise<Case> {
  const [found] = await caseViews(house, person, [caseId], { withDays: true });
  if (found === undefined) throw caseNotFound();
  return found;
}

/** Those of some cases the person may see, in the order asked, in three statements however many they are. */
export async function caseViews(
  house: House,
  person: Person,
  caseIds: readonly string[],
  { withDays = false }: { readonly withDays?: boolean } = {},
): Promise<Case[]> {
  if (caseIds.length === 0) return [];
  const { services, tenantId, clock } = house;
  const { database } = services;
  const rows = await readRows(house, person, caseIds);
  const tasks = await readTasks(house, caseIds);
  const { facts, departments, green } = await readAroundCases(database, tenantId, caseIds);
  const now = clock();
  const views = new Map<string, Case>();
  for (const row of rows) {
    const calendar = await services.calendars.of(database, tenantId, row.regionCode);
    const clocks = facts.clocks
      .filter((each) => each.caseId === row.id && each.taskId === null)
      .map((each) => ({
        ...clockView(calendar, each, facts, now),
        ...(withDays ? { days: clockDays(calendar, each, facts, now) } : {}),
      }));
    const ofCase = tasks.filter((task) => task.caseId === row.id);
    const held = heldDays(row, ofCase, facts, now, (intervals, suspensions) =>
      unionWorkingDays(calendar, intervals, suspensions),
    );
    views.set(row.id, {
      ...head(row, departments),
      queryCode: isStaff(person) || person.applicantId === row.applicantId ? row.queryCode : null,
      clocks,
      light: worstLight(clocks),
      greenChannel: greenChannelOf(green.get(row.id)),
      currentSteps: ofCase.filter(({ endedAt }) => endedAt === null).map((task) => currentStep(task, departments)),
      ...held,
    });
  }
  return caseIds.flatMap((id) => views.get(id) ?? []);
}

function readRows({ services, tenantId }: House, person: Person, caseIds: readonly string[]): Promise<CaseRow[]> {
  const { condition, bindings } = visibleCases(person);
  const asked = isOneOf('c.id', 'caseIds', caseIds);
  return services.database.rows<CaseRow>(
    `select c.id, c.number, c.query_code, c.status, c.region_code, c.lead_department, c.received_at,
       c.effective_receipt_on, c.accepted_on, c.deemed_accepted,
       exists (select from clock_extensions x where x.tenant_id = c.tenant_id and x.case_id = c.id) as extended, c.decided_at, c.ended_at, c.result,
       c.correction_rounds, c.facts, c.disclosure_id, c.revision, c.definition_id, c.definition_key,
       d.version, d.name as definition_name, d.name_en as definition_name_en,
       c.project_id, p.name as project_name, p.project_code, p.address,
       c.applicant_id, a.name as applicant_name, a.uscc
     from cases c
     join process_definitions d on d.tenant_id = c.tenant_id and d.id = c.definition_id
     join projects p on p.tenant_id = c.tenant_id and p.id = c.project_id
     join applicants a on a.tenant_id = c.tenant_id and a.id = c.applicant_id
     where c.tenant_id = :tenantId and ${asked.condition} and ${condition}`,
    { tenantId, ...asked.bindings, ...bindings },
  );
}

function readTasks({ services, tenantId }: House, caseIds: readonly string[]): Promise<CaseTaskRow[]> {
  const { condition, bindings } = isOneOf('t.case_id', 'caseIds', caseIds);
  return services.database.rows<CaseTaskRow>(
    `select t.id, t.case_id, t.element_id, t.name, t.name_en, t.department_code, t.role, t.applicant_id,
       a.name as assignee_name, t.created_at, t.ended_at
     from user_tasks t
     left join accounts a on a.tenant_id = t.tenant_id and a.id = t.assignee_id
     where t.tenant_id = :tenantId and ${condition}
     order by t.created_at, t.id`,
    { tenantId, ...bindings },
  );
}

function head(
  row: CaseRow,
  departments: DepartmentNames,
): Omit<
  Case,
  | 'queryCode'
  | 'clocks'
  | 'light'
  | 'greenChannel'
  | 'currentSteps'
  | 'elapsedCalendarDays'
  | 'governmentWorkingDays'
  | 'applicantWorkingDays'
> {
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    statusCode: statusCode(row.status),
    definition: {
      id: row.definitionId,
      key: row.definitionKey,
      version: row.version,
      name: { zh: row.definitionName, en: row.definitionNameEn },
    },
    project: { id: row.projectId, name: row.projectName, projectCode: row.projectCode, address: row.address },
    applicant: { id: row.applicantId, name: row.applicantName, uscc: row.uscc },
    leadDepartment: departments.of(row.leadDepartment),
    receivedAt: row.receivedAt,
    effectiveReceiptOn: row.effectiveReceiptOn,
    acceptedOn: row.acceptedOn,
    deemedAccepted: row.deemedAccepted,
    extended: row.extended,
    decidedAt: row.decidedAt,
    endedAt: row.endedAt,
    result: row.result,
    correctionRounds: row.correctionRounds,
    facts: row.facts,
    disclosureId: row.disclosureId,
    revision: row.revision,
  };
}

function greenChannelOf(row: GreenRow | undefined): Case['greenChannel'] {
  if (row === undefined) return null;
  const { ground, reason, openedBy, openedByName, openedAt } = row;
  return { ground, reason, openedBy: { id: openedBy, name: openedByName }, openedAt };
}

function currentStep(task: CaseTaskRow, departments: DepartmentNames): CurrentStep {
  return {
    taskId: task.id,
    elementId: task.elementId,
    name: { zh: task.name, en: task.nameEn },
    department: departments.maybe(task.departmentCode),
    role: task.role,
    assignee: task.assigneeName,
    since: task.createdAt,
  };
}

/** Who had the case how long (§1.10): what no department holds waits for the applicant. */
function heldDays(
  row: CaseRow,
  tasks: readonly CaseTaskRow[],
  facts: ClockFacts,
  now: Instant,
  union: (intervals: readonly Interval[], suspensions: readonly ReturnType<typeof suspensionOf>[]) => number,
): Pick<Case, 'elapsedCalendarDays' | 'governmentWorkingDays' | 'applicantWorkingDays'> {
  const end = row.decidedAt ?? row.endedAt ?? now;
  const ofCase = facts.suspensions.filter(({ caseId }) => caseId === row.id);
  const suspensions = standstillsOf({ taskId: null, departmentCode: null }, ofCase).map(suspensionOf);
  const government = heldByGovernment(tasks, end);
  const governmentWorkingDays = union(government, suspensions);
  const all = union([{ from: row.receivedAt, to: end }], suspensions);
  return {
    elapsedCalendarDays: elapsedCalendarDays(row.receivedAt, end),
    governmentWorkingDays,
    applicantWorkingDays: Math.max(0, all - governmentWorkingDays),
  };
}

/** The stretches in which a department or utility had a case in hand, up to its end. */
export function heldByGovernment(
  tasks: readonly {
    readonly applicantId: string | null;
    readonly createdAt: Instant;
    readonly endedAt: Instant | null;
  }[],
  end: Instant,
): Interval[] {
  return tasks
    .filter((task) => task.applicantId === null && task.createdAt < end)
    .map((task) => ({ from: task.createdAt, to: task.endedAt !== null && task.endedAt < end ? task.endedAt : end }));
}
