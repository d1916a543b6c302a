import { type Static, Type } from 'typebox';
import type { Sql } from '../database/connect.ts';
import { whyNotReceive } from '../domain/handing-on.ts';
import { holdsRole, type Person, type RoleGrant } from '../domain/person.ts';
import type { Refusal } from '../domain/refusal.ts';
import { recusedFromCase } from '../domain/refusals/duties.ts';
import { signerAskedAlready, targetNotEntitled } from '../domain/refusals/task-acts.ts';
import { supervisorMayNotDecide } from '../domain/refusals/tasks.ts';
import { taskNotFound } from '../domain/refusals/unknown.ts';
import { standingsOf } from '../runtime/cases/standing.ts';
import { type DepartmentNames, departmentNames } from '../runtime/views/departments.ts';
import type { House } from '../runtime/views/house.ts';
import {
  Bilingual,
  DepartmentName,
  flag,
  id,
  list,
  named,
  nullable,
  oneOf,
  ref,
  text,
} from '../runtime/views/parts.ts';
import { readTaskRows } from '../runtime/views/read-task-rows.ts';
import type { TaskViewRow } from '../runtime/views/task-view-row.ts';

/** Acts that need somebody else. */
export const actsWithOthers = ['DELEGATE', 'TRANSFER', 'ADD_SIGNER', 'COPY'] as const;
/** An act that needs somebody else. */
export type ActWithOthers = (typeof actsWithOthers)[number];

/** Somebody who might be asked to take part in a task. */
export const TaskOfficer = named(
  'TaskOfficer',
  'An officer in service, and whether an act on the task may name that officer.',
  Type.Object({
    id: id('Account'),
    name: text('Name'),
    nameEn: text('Name in Latin letters'),
    department: nullable(ref(DepartmentName), 'Department'),
    allowed: flag('Whether the officer may be named'),
    because: nullable(ref(Bilingual), 'Why not'),
  }),
);
export type TaskOfficer = Static<typeof TaskOfficer>;

/** Whom an act on a task may name. */
export const TaskOfficers = named(
  'TaskOfficers',
  'Whom an act on a task may name: officers, and for a transfer also the pools of departments.',
  Type.Object({
    officers: list(ref(TaskOfficer), 'Officers: those who may be named first, then by department and name'),
    pools: list(ref(DepartmentName), 'Departments in whose pool the task may be put; only for a transfer'),
  }),
);
export type TaskOfficers = Static<typeof TaskOfficers>;

/** Which act the officers are asked for. */
export const OfficersQuery = Type.Object({ act: oneOf(actsWithOthers, 'The act') });

interface OfficerRow {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly roles: RoleGrant[];
  readonly recused: boolean;
}

/** Whom an act on a task may name, and why others may not be. The act itself asks again. @throws task-not-found */
export async function taskOfficers(
  house: House,
  person: Person,
  taskId: string,
  act: ActWithOthers,
): Promise<TaskOfficers> {
  const { services, tenantId } = house;
  const { database } = services;
  const [task] = await readTaskRows(house, person, [taskId]);
  if (task === undefined) throw taskNotFound();
  const handsOn = act === 'DELEGATE' || act === 'TRANSFER';
  const rows = await readOfficers(database, tenantId, task, handsOn ? task.departmentCode : null);
  const names = await departmentNames(database, tenantId);
  const officers: TaskOfficer[] = [];
  for (const row of rows) {
    if (row.id === person.id) continue;
    const refusal = handsOn ? await whyNotHand(house, person, task, row) : whyNotAsk(act, task, row);
    officers.push({
      id: row.id,
      name: row.name,
      nameEn: row.nameEn,
      department: names.maybe(row.roles[0]?.department ?? null),
      allowed: refusal === null,
      because: refusal === null ? null : { zh: refusal.messageZh, en: refusal.message },
    });
  }
  // Sorting is stable: departments and names keep their order.
  officers.sort((a, b) => Number(b.allowed) - Number(a.allowed));
  const pools = act === 'TRANSFER' ? await poolsFor(database, tenantId, task, names) : [];
  return { officers, pools };
}

/** Officers in service with their roles; of one department where only its officers can be meant. */
function readOfficers(
  sql: Sql,
  tenantId: string,
  { caseId }: TaskViewRow,
  departmentCode: string | null,
): Promise<OfficerRow[]> {
  return sql.rows<OfficerRow>(
    `select a.id, a.name, a.name_en, g.roles,
       exists (select from recusals r
         where r.tenant_id = a.tenant_id and r.case_id = :caseId and r.account_id = a.id) as recused
     from accounts a
     cross join lateral (
       select jsonb_agg(jsonb_build_object('department', g.department_code, 'role', g.role)
           order by g.department_code, g.role) as roles,
         bool_or(g.department_code = :departmentCode) as of_department
       from role_grants g where g.tenant_id = a.tenant_id and g.account_id = a.id) g
     where a.tenant_id = :tenantId and a.active and a.applicant_id is null and g.roles is not null
       and (cast(:departmentCode as text) is null or g.of_department)
     order by g.roles -> 0 ->> 'department', a.name, a.id
     limit 500`,
    { tenantId, caseId, departmentCode },
  );
}

async function whyNotHand(
  { services, clock }: House,
  person: Person,
  task: TaskViewRow,
  { id: officerId, name, nameEn, roles }: OfficerRow,
): Promise<Refusal | null> {
  const officer: Person = {
    id: officerId,
    tenantId: person.tenantId,
    name,
    nameEn,
    applicantId: null,
    roles,
    scopes: null,
  };
  const standings = await standingsOf(services.database, officer, [task], clock());
  const standing = standings.get(task.caseId);
  return standing === undefined ? targetNotEntitled() : whyNotReceive(person.id, officer, task, standing);
}

/** Who signs or reads need not be able to take the task. */
function whyNotAsk(act: ActWithOthers, task: TaskViewRow, officer: OfficerRow): Refusal | null {
  if (officer.recused) return recusedFromCase();
  if (act === 'COPY') return null;
  if (officer.id === task.assigneeId) return signerAskedAlready();
  return holdsRole({ ...officer, tenantId: '', applicantId: null, scopes: null }, 'SUPERVISOR')
    ? supervisorMayNotDecide()
    : null;
}

/** A matter of a joint review stays in its department, and what only a partner may do goes to no pool. */
async function poolsFor(sql: Sql, tenantId: string, task: TaskViewRow, names: DepartmentNames) {
  if (task.delegation !== 'ALLOWED') return [];
  const rows = await sql.rows<{ departmentCode: string }>(
    `select distinct g.department_code from role_grants g
     join accounts a on a.tenant_id = g.tenant_id and a.id = g.account_id and a.active
     where g.tenant_id = :tenantId and g.role = :role
       and (cast(:itemCode as text) is null or g.department_code = :departmentCode)
     order by g.department_code`,
    { tenantId, role: task.role, itemCode: task.itemCode, departmentCode: task.departmentCode },
  );
  return rows.flatMap(({ departmentCode }) => names.maybe(departmentCode) ?? []);
}
