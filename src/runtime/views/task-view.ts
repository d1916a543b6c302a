import type { Outcome } from '../../bpmn/approval.ts';
import type { Element } from '../../bpmn/model.ts';
import { noStanding } from '../../domain/duties.ts';
import type { Person } from '../../domain/person.ts';
import { taskNotFound } from '../../domain/refusals/unknown.ts';
import { concernsStep } from '../checklist.ts';
import { officersOf } from '../officers.ts';
import { readClocks } from '../read-clocks.ts';
import type { Definition } from '../services.ts';
import { standingsOf } from '../standing.ts';
import { elementOf } from '../task-record.ts';
import { clockView, dueFirst, worstLight } from './clock-view.ts';
import { type DepartmentNames, departmentNames } from './departments.ts';
import type { House } from './house.ts';
import { materialRows } from './material-view.ts';
import { actsOn } from './task-acts-view.ts';
import type { Task, TaskOutcome } from './task-schema.ts';
import type { TaskViewRow } from './task-view-row.ts';
import { visibleCases } from './visible-cases.ts';

/** One task with its form, its rows and its draft, for whoever may see its case. @throws task-not-found */
export async function readTask(house: House, person: Person, taskId: string): Promise<Task> {
  const { services, tenantId } = house;
  const { database } = services;
  const [row] = await readRows(house, person, [taskId]);
  if (row === undefined) throw taskNotFound();
  const [view] = await viewsOf(house, person, [row]);
  if (view === undefined) throw taskNotFound();
  const definition = await services.definitions.byId(database, tenantId, row.definitionId);
  const { form, disclosure } = elementOf(definition.model, row.elementId).approval;
  const rows = await materialRows(database, tenantId, row.disclosureId);
  const draft = await database.first<{ values: Record<string, unknown> }>(
    `select data -> 'values' as values from task_acts
     where tenant_id = :tenantId and task_id = :taskId and act = 'DRAFTED'
     order by acted_at desc, id desc limit 1`,
    { tenantId, taskId },
  );
  return {
    ...view,
    ...(row.minimumOfficers > 1 ? { colleagues: await colleaguesOf(house, person, row) } : {}),
    form: schemaOf(definition, form?.key ?? null),
    rows: rows.filter(
      ({ id, usedBy, group }) =>
        group !== 'NOT_NEEDED' && concernsStep({ rowId: id, usedBy }, disclosure, row.itemCode),
    ),
    draft: draft?.values ?? null,
  };
}

/** Who else of a department may take part. */
async function colleaguesOf({ services, tenantId }: House, person: Person, { departmentCode, caseId }: TaskViewRow) {
  const officers = await officersOf(services.database, tenantId, departmentCode, caseId);
  return officers.filter(({ id }) => id !== person.id);
}

/** Those of some tasks whose case the person may see, in the order asked, in seven statements however many they are. */
export async function taskViews(house: House, person: Person, taskIds: readonly string[]): Promise<Task[]> {
  if (taskIds.length === 0) return [];
  const views = await viewsOf(house, person, await readRows(house, person, taskIds));
  const byId = new Map(views.map((view) => [view.id, view]));
  return taskIds.flatMap((id) => byId.get(id) ?? []);
}

async function viewsOf(house: House, person: Person, rows: readonly TaskViewRow[]): Promise<Task[]> {
  const { services, tenantId, clock } = house;
  const { database } = services;
  const caseIds = [...new Set(rows.map(({ caseId }) => caseId))];
  const facts = await readClocks(database, tenantId, caseIds);
  const departments = await departmentNames(database, tenantId);
  const now = clock();
  const standings = await standingsOf(database, person, rows, now);
  const views: Task[] = [];
  for (const row of rows) {
    const definition = await services.definitions.byId(database, tenantId, row.definitionId);
    const root = await services.definitions.byId(database, tenantId, row.rootDefinitionId);
    const calendar = await services.calendars.of(database, tenantId, row.regionCode);
    const all = facts.clocks
      .filter(({ caseId, taskId }) => caseId === row.caseId && (taskId === null || taskId === row.id))
      .map((each) => clockView(calendar, each, facts, now));
    const clocks = all.filter(({ taskId }) => taskId === null);
    const isOpen = row.state === 'CREATED' || row.state === 'CLAIMED';
    const element = elementOf(definition.model, row.elementId);
    const acts = actsOn(person, row, element, root, standings.get(row.caseId) ?? noStanding, clocks);
    views.push({
      ...head(row, element, departments),
      case: {
        id: row.caseId,
        number: row.number,
        status: row.status,
        projectName: row.projectName,
        applicantName: row.applicantName,
        definition: { key: root.key, name: { zh: root.name, en: root.nameEn } },
        light: worstLight(clocks),
        clocks,
      },
      stepClock: all.find(({ taskId }) => taskId !== null) ?? null,
      light: isOpen ? worstLight(all) : null,
      remainingWorkingDays: isOpen ? (dueFirst(all)?.remainingDays ?? null) : null,
      mayClaim: acts.some(({ act, allowed }) => act === 'CLAIM' && allowed),
      mayComplete: acts.some(({ act, allowed }) => act === 'COMPLETE' && allowed),
      acts,
    });
  }
  return views;
}

function readRows({ services, tenantId }: House, person: Person, taskIds: readonly string[]): Promise<TaskViewRow[]> {
  const { condition, bindings } = visibleCases(person);
  // An applicant sees the own tasks and no other's: how departments share their work is theirs.
  return services.database.rows<TaskViewRow>(
    `select t.id, t.case_id, t.element_id, t.name, t.name_en, t.department_code, t.role, t.applicant_id,
       t.item_code, t.item_name, t.separation_group, t.delegation, t.minimum_officers, t.state, t.assignee_id,
       holder.name as assignee_name, t.on_behalf_of, principal.name as on_behalf_of_name, t.outcome, t.created_at, t.ended_at, t.revision, i.definition_id,
       c.number, c.status, c.applicant_id as case_applicant_id, c.lead_department, c.region_code, c.disclosure_id,
       c.definition_id as root_definition_id, c.definition_key, p.name as project_name, a.name as applicant_name
     from user_tasks t
     join process_instances i on i.tenant_id = t.tenant_id and i.id = t.instance_id
     join cases c on c.tenant_id = t.tenant_id and c.id = t.case_id
     join projects p on p.tenant_id = c.tenant_id and p.id = c.project_id
     join applicants a on a.tenant_id = c.tenant_id and a.id = c.applicant_id
     left join accounts holder on holder.tenant_id = t.tenant_id and holder.id = t.assignee_id
     left join accounts principal on principal.tenant_id = t.tenant_id and principal.id = t.on_behalf_of
     where t.tenant_id = :tenantId and t.id = any(cast(:taskIds as uuid[])) and ${condition}
       and (cast(:applicantId as uuid) is null or t.applicant_id = :applicantId)`,
    { tenantId, taskIds, applicantId: person.applicantId, ...bindings },
  );
}

function head(
  row: TaskViewRow,
  { approval }: Element,
  departments: DepartmentNames,
): Omit<Task, 'case' | 'stepClock' | 'light' | 'remainingWorkingDays' | 'mayClaim' | 'mayComplete' | 'acts'> {
  const { itemCode, itemName, assigneeId, assigneeName, onBehalfOf, onBehalfOfName } = row;
  return {
    id: row.id,
    state: row.state,
    elementId: row.elementId,
    name: { zh: row.name, en: row.nameEn },
    department: departments.maybe(row.departmentCode),
    role: row.role,
    item: itemCode === null ? null : { code: itemCode, name: itemName ?? itemCode },
    assignee: assigneeId === null ? null : { id: assigneeId, name: assigneeName ?? '' },
    onBehalfOf: onBehalfOf === null ? null : { id: onBehalfOf, name: onBehalfOfName ?? '' },
    outcome: row.outcome,
    createdAt: row.createdAt,
    endedAt: row.endedAt,
    outcomes: (approval.form?.outcomes ?? []).map(outcomeView),
    outcomeVariable: approval.form?.outcomeVariable ?? null,
    minimumOfficers: row.minimumOfficers,
    form: null,
    draft: null,
    revision: row.revision,
  };
}

function outcomeView({ value, name, needsMaterials, needsReason, needsLegalBasis }: Outcome): TaskOutcome {
  return { value, name, needsMaterials, needsReason, needsLegalBasis };
}

function schemaOf({ forms }: Definition, key: string | null): Record<string, unknown> | null {
  const schema = key === null ? undefined : forms[key];
  // A form that was deployed is a JSON object.
  return typeof schema === 'object' && schema !== null ? (schema as Record<string, unknown>) : null;
}
