import type { Outcome, TaskForm } from '../../bpmn/approval.ts';
import type { Element } from '../../bpmn/model.ts';
import { noStanding } from '../../domain/duties.ts';
import type { Person } from '../../domain/person.ts';
import { taskNotFound } from '../../domain/refusals/unknown.ts';
import type { Instant } from '../../domain/time.ts';
import { lawfulTargets } from '../../engine/return-targets.ts';
import { visibleVariables } from '../../engine/scopes.ts';
import type { InstanceState } from '../../engine/state.ts';
import type { Variables } from '../../engine/types.ts';
import { fileFieldsOf } from '../../forms/file-fields.ts';
import { standingsOf } from '../cases/standing.ts';
import { concernsStep } from '../materials/checklist.ts';
import { schemaOf, shownForm } from '../tasks/form-of-task.ts';
import { officersOf } from '../tasks/officers.ts';
import { untouchedAfter } from '../tasks/take-back.ts';
import { elementOf } from '../turn/task-record.ts';
import { readAroundCases } from './around-cases.ts';
import { clockView, dueFirst, worstLight } from './clock-view.ts';
import type { DepartmentNames } from './departments.ts';
import { formFiles } from './form-files.ts';
import type { House } from './house.ts';
import { materialRows } from './material-view.ts';
import { readTaskRows } from './read-task-rows.ts';
import { actsOn } from './task-acts-view.ts';
import type { Task, TaskOutcome } from './task-schema.ts';
import type { TaskViewRow } from './task-view-row.ts';

/** One task with its form, its rows and its draft, for whoever may see its case. @throws task-not-found */
export async function readTask(house: House, person: Person, taskId: string): Promise<Task> {
  return (await readTaskAndNext(house, person, taskId, [])).task;
}

/** A task as `readTask` tells it, with those of the tasks that follow it the person may see. @throws task-not-found */
export async function readTaskAndNext(
  house: House,
  person: Person,
  taskId: string,
  nextTaskIds: readonly string[],
): Promise<{ readonly task: Task; readonly nextTasks: Task[] }> {
  const [row] = await readTaskRows(house, person, [taskId]);
  if (row === undefined) throw taskNotFound();
  // Nearly always there is one: by itself it is found by a plan that is kept, together with the other it would not be.
  const next = nextTaskIds.length === 0 ? [] : await readTaskRows(house, person, nextTaskIds);
  const [view, ...views] = await viewsOf(house, person, [row, ...next]);
  if (view === undefined) throw taskNotFound();
  return { task: await withForm(house, person, row, view), nextTasks: inOrder(nextTaskIds, views) };
}

async function withForm(house: House, person: Person, row: TaskViewRow, view: Task): Promise<Task> {
  const { services, tenantId } = house;
  const { database } = services;
  const definition = await services.definitions.byId(database, tenantId, row.definitionId);
  const { form, disclosure } = elementOf(definition.model, row.elementId).approval;
  const rows = await materialRows(database, tenantId, row.disclosureId);
  const draft = await database.first<KeptDraft>(
    `select d.data -> 'values' as values, d.acted_at as kept_at, coalesce(a.name, '') as kept_by, count(*) over () as revision
     from task_acts d
     left join accounts a on a.tenant_id = d.tenant_id and a.id = d.account_id
     where d.tenant_id = :tenantId and d.task_id = :taskId and d.act = 'DRAFTED'
     order by d.acted_at desc, d.id desc limit 1`,
    { tenantId, taskId: row.id },
  );
  const hasFiles = row.signing === null && fileFieldsOf(schemaOf(definition, form)).length > 0;
  return {
    ...view,
    ...(hasFiles ? { files: await formFiles(house, person, row) } : {}),
    ...(row.minimumOfficers > 1 ? { colleagues: await colleaguesOf(house, person, row) } : {}),
    form: row.signing === null ? shownForm(definition, form, await variablesOf(house, row, form)) : null,
    rows: rows.filter(
      ({ id, usedBy, group }) =>
        group !== 'NOT_NEEDED' && concernsStep({ rowId: id, usedBy }, disclosure, row.itemCode),
    ),
    draft: draft?.values ?? null,
    keptDraft: draft === undefined ? null : { revision: draft.revision, keptAt: draft.keptAt, keptBy: draft.keptBy },
  };
}

interface KeptDraft {
  readonly values: Record<string, unknown>;
  readonly keptAt: Instant;
  readonly keptBy: string;
  readonly revision: number;
}

/** What the case knows that a step shows without asking for it; read only where a form does. */
async function variablesOf(
  { services, tenantId }: House,
  { id }: TaskViewRow,
  form: TaskForm | null,
): Promise<Variables> {
  if (form === null || form.readOnlyFields.length === 0) return {};
  const found = await services.database.first<{ state: InstanceState; token: string }>(
    `select i.state, t.token
     from user_tasks t
     join process_instances i on i.tenant_id = t.tenant_id and i.id = t.instance_id
     where t.tenant_id = :tenantId and t.id = :id`,
    { tenantId, id },
  );
  const scope = found?.state.tokens.find((each) => each.id === found.token)?.scope;
  return found === undefined || scope === undefined ? {} : visibleVariables(found.state, scope);
}

/** Who else of a department may take part. */
async function colleaguesOf({ services, tenantId }: House, person: Person, { departmentCode, caseId }: TaskViewRow) {
  const officers = await officersOf(services.database, tenantId, departmentCode, caseId);
  return officers.filter(({ id }) => id !== person.id);
}

/** Those of some tasks whose case the person may see, in the order asked, in four statements however many they are. */
export async function taskViews(house: House, person: Person, taskIds: readonly string[]): Promise<Task[]> {
  if (taskIds.length === 0) return [];
  return inOrder(taskIds, await viewsOf(house, person, await readTaskRows(house, person, taskIds)));
}

function inOrder(taskIds: readonly string[], views: readonly Task[]): Task[] {
  const byId = new Map(views.map((view) => [view.id, view]));
  return taskIds.flatMap((id) => byId.get(id) ?? []);
}

async function viewsOf(house: House, person: Person, rows: readonly TaskViewRow[]): Promise<Task[]> {
  const { services, tenantId, clock } = house;
  const { database } = services;
  const caseIds = [...new Set(rows.map(({ caseId }) => caseId))];
  const now = clock();
  const own = rows.filter(({ state, assigneeId }) => state === 'COMPLETED' && assigneeId === person.id);
  const [{ facts, departments, green }, standings, untouched] = await Promise.all([
    readAroundCases(database, tenantId, caseIds, {
      ids: rows.map(({ id }) => id),
      departments: [...new Set(rows.flatMap(({ departmentCode }) => departmentCode ?? []))],
    }),
    standingsOf(database, person, rows, now),
    untouchedAfter(
      database,
      tenantId,
      own.map(({ id }) => id),
    ),
  ]);
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
    const acts = actsOn(person, row, {
      element,
      root,
      standing: standings.get(row.caseId) ?? noStanding,
      clocks,
      mayReturn: lawfulTargets(definition.model, row.elementId).some((target) => row.visited.includes(target)),
      touchedBy: untouched.get(row.id)?.because ?? null,
    });
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
        greenChannel: green.has(row.caseId),
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
    delegation: delegationOf(row),
    signing: row.signing,
    urged: row.urgedCount,
    cameBack: row.cameBack,
    copy: row.copy,
    outcome: row.outcome,
    createdAt: row.createdAt,
    endedAt: row.endedAt,
    outcomes: row.signing === null ? (approval.form?.outcomes ?? []).map(outcomeView) : signatures,
    outcomeVariable: approval.form?.outcomeVariable ?? null,
    minimumOfficers: row.minimumOfficers,
    form: null,
    draft: null,
    keptDraft: null,
    revision: row.revision,
  };
}

function delegationOf({ delegationState, ownerId, ownerName }: TaskViewRow): Task['delegation'] {
  if (delegationState === null || ownerId === null) return null;
  return { state: delegationState, owner: { id: ownerId, name: ownerName ?? '' } };
}

/** What somebody who signs beside a task can say. */
const signatures: TaskOutcome[] = [
  {
    value: 'AGREE',
    name: { zh: '同意', en: 'Agree' },
    needsMaterials: false,
    needsReason: false,
    needsLegalBasis: false,
  },
  {
    value: 'DISAGREE',
    name: { zh: '不同意', en: 'Disagree' },
    needsMaterials: false,
    needsReason: true,
    needsLegalBasis: false,
  },
];

function outcomeView({ value, name, needsMaterials, needsReason, needsLegalBasis }: Outcome): TaskOutcome {
  return { value, name, needsMaterials, needsReason, needsLegalBasis };
}
