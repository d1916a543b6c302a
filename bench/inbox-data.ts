import type { Database } from '../src/database/connect.ts';
import { chance as chanceOf, fill, risingId } from './fill.ts';

/** How large the authority of the inbox bench is. */
export interface Authority {
  readonly tenantId: string;
  readonly at: string;
  readonly departments: number;
  readonly cases: number;
  /** Tasks each case is open at. */
  readonly tasksOfCase: number;
  /** The account whose inbox is looked at. */
  readonly accountId: string;
}

/** Roles the tasks are for, spread evenly. */
export const rolesOfTasks = ['HANDLER', 'REVIEWER', 'APPROVER', 'MEMBER_ORG_HANDLER', 'LIAISON'] as const;

/**
 * Fills an authority with departments, cases, clocks and open tasks by plain statements; the cases run on a shipped
 * procedure. A tenth of the tasks is in somebody's hands, some of them in those of the account; of each case one step is
 * done, some by the account and open again.
 */
export async function fillAuthority(database: Database, authority: Authority): Promise<void> {
  const { tenantId, at, departments, cases, tasksOfCase, accountId } = authority;
  const definition = await database.first<{ id: string; key: string }>(
    `select id, key from process_definitions where tenant_id = :tenantId and key = 'construction-permit'`,
    { tenantId },
  );
  if (definition === undefined) throw new Error('The procedure is not deployed');
  const bindings = {
    tenantId,
    at,
    departments,
    cases,
    tasksOfCase,
    accountId,
    definitionId: definition.id,
    key: definition.key,
  };
  await fill(database, tables, async (sql) => {
    for (const text of statements) await sql.run(text, bindings);
  });
}

const tables = ['projects', 'disclosures', 'cases', 'case_departments', 'process_instances', 'clocks', 'user_tasks'];

const kinds = [
  'applicant',
  'project',
  'disclosure',
  'case',
  'instance',
  'step',
  'task',
  'clerk',
  'done',
  'STATUTORY',
  'PROMISED',
];
const id = (kind: string, number = 'n') => risingId(kinds.indexOf(kind), number);
const role = (number: string) =>
  `(array[${rolesOfTasks.map((code) => `'${code}'`).join(', ')}])[(${number} / :departments) % ${rolesOfTasks.length} + 1]`;
const chance = (of: number, salt: number, number = 'n') => chanceOf(of, salt, number);
/** Due dates from twenty days ago to a hundred days ahead. */
const dueOn = (number: string) =>
  `cast(cast(:at as timestamptz) as date) + cast(${chance(120, 1, number)} - 20 as int)`;
const task = '(n * :tasksOfCase + k)';
const joint = `${chance(3, 2)} = 0`;
const doneBy = `case when ${chance(10, 5)} = 1 then cast(:accountId as uuid) else ${id('clerk')} end`;
const claimed = `${chance(10, 4, task)} = 0`;

const statements = [
  `insert into departments (tenant_id, code, name, name_en, kind, region_code)
   select :tenantId, 'd' || n, '第' || n || '局', 'Bureau ' || n, 'AUTHORITY', (select region_code from tenants where id = :tenantId)
   from generate_series(0, :departments - 1) as n`,
  `insert into applicants (tenant_id, id, name, uscc, phone, created_at)
   select :tenantId, ${id('applicant')}, '申请单位' || n, null, null, :at from generate_series(0, 999) as n`,
  `insert into projects (tenant_id, id, applicant_id, name, region_code, facts, revision, created_at)
   select :tenantId, ${id('project')}, ${id('applicant', '(n % 1000)')}, '标准厂房项目' || n, '511700', '{}', 1, :at
   from generate_series(0, :cases - 1) as n`,
  `insert into disclosures (tenant_id, id, number, definition_id, project_id, applicant_id, facts, snapshot, snapshot_hash, check_code, issued_at, valid_until)
   select :tenantId, ${id('disclosure')}, 'GZ-' || n, :definitionId, ${id('project')}, ${id('applicant', '(n % 1000)')},
          '{}', '{"rows": []}', '', '', :at, '2099-12-31'
   from generate_series(0, :cases - 1) as n`,
  `insert into cases (tenant_id, id, number, search_text, query_code, definition_id, definition_key, project_id, applicant_id, disclosure_id,
                      lead_department, region_code, status, facts, received_at, effective_receipt_on, accepted_on, accepted_at,
                      moved_at, created_by)
   select :tenantId, ${id('case')}, 'SG-' || n,
          'SG-' || n || E'\\n标准厂房项目' || n || E'\\n申请单位' || n % 1000, 'code', :definitionId, :key, ${id('project')}, ${id('applicant', '(n % 1000)')},
          ${id('disclosure')}, 'd' || (n * :tasksOfCase) % :departments, '511700', 'IN_PROGRESS', '{}', :at,
          cast(cast(:at as timestamptz) as date), cast(cast(:at as timestamptz) as date), :at, :at, ${id('clerk')}
   from generate_series(0, :cases - 1) as n`,
  `insert into case_departments (tenant_id, case_id, department_code)
   select distinct :tenantId, ${id('case')}, 'd' || ${task} % :departments
   from generate_series(0, :cases - 1) as n, generate_series(0, :tasksOfCase - 1) as k`,
  `insert into process_instances (tenant_id, id, root_id, parent_id, parent_token, case_id, definition_id, definition_key, state, status, revision, started_at, ended_at)
   select :tenantId, ${id('instance')}, ${id('instance')}, null, null, ${id('case')}, :definitionId, :key, '{}', 'ACTIVE', 1, :at, null
   from generate_series(0, :cases - 1) as n`,
  // Two clocks of each case and one of each task.
  `insert into clocks (tenant_id, id, case_id, task_id, kind, limit_value, limit_unit, legal_basis, timeout_policy, region_code,
                       anchor_on, started_at, due_on, due_at, provisional, state)
   select :tenantId, case kind when 'PROMISED' then ${id('PROMISED')} else ${id('STATUTORY')} end, ${id('case')}, null, kind, days, 'WD', null, 'ESCALATE', '511700',
          cast(cast(:at as timestamptz) as date), :at, due, due + time '09:00', false, 'RUNNING'
   from generate_series(0, :cases - 1) as n, (values ('STATUTORY', 20, 10), ('PROMISED', 10, 0)) as limits (kind, days, more),
     lateral (select ${dueOn('n')} + more as due) as d`,
  `insert into clocks (tenant_id, id, case_id, task_id, kind, limit_value, limit_unit, legal_basis, timeout_policy, region_code,
                       anchor_on, started_at, due_on, due_at, provisional, state)
   select :tenantId, ${id('step', task)}, ${id('case')}, ${id('task', task)}, 'STEP', 3, 'WD', null, 'ESCALATE', '511700',
          cast(cast(:at as timestamptz) as date), :at, due, due + time '09:00', false, 'RUNNING'
   from generate_series(0, :cases - 1) as n, generate_series(0, :tasksOfCase - 1) as k,
     lateral (select ${dueOn(task)} as due) as d`,
  `insert into user_tasks (tenant_id, id, instance_id, root_id, token, case_id, element_id, name, name_en, department_code, role,
                           item_code, item_name, delegation, minimum_officers, state, assignee_id, claimed_at, urged_count, created_at, due_at, green_until, done_by, definition_key)
   select :tenantId, ${id('task', task)}, ${id('instance')}, ${id('instance')}, 't' || k, ${id('case')}, 'review', '审查', 'Review',
          'd' || ${task} % :departments, ${role(task)}, case when ${joint} then 'A' || k end, case when ${joint} then '事项' || k end,
          'ALLOWED', 1, case when ${claimed} then 'CLAIMED' else 'CREATED' end,
          case when ${claimed} then case when ${chance(2, 7, task)} = 0 then cast(:accountId as uuid) else ${id('clerk')} end end,
          case when ${claimed} then cast(:at as timestamptz) end, case when ${chance(25, 3, task)} = 0 then 1 else 0 end,
          cast(:at as timestamptz) - make_interval(mins => cast(n % 10000 as int)),
          first.due + time '09:00', first.due - 20 - greatest(0, first.due - cast(cast(:at as timestamptz) as date)) / 6,
          case when not (${joint}) or k = 1 then array[${doneBy}] end, :key
   from generate_series(0, :cases - 1) as n, generate_series(0, :tasksOfCase - 1) as k,
     lateral (select least(${dueOn('n')}, ${dueOn(task)}) as due) as first`,
  // What is in the account's hands is of its own departments only.
  `update user_tasks set assignee_id = ${id('clerk', '1')}
   where tenant_id = :tenantId and assignee_id = :accountId and department_code not in ('d1', 'd2')`,
  `insert into user_tasks (tenant_id, id, instance_id, root_id, token, case_id, element_id, name, name_en, department_code, role,
                           item_code, delegation, minimum_officers, state, assignee_id, outcome, created_at, claimed_at, ended_at, definition_key)
   select :tenantId, ${id('done')}, ${id('instance')}, ${id('instance')}, 'd', ${id('case')}, 'review', '审查', 'Review',
          'd' || (n * :tasksOfCase) % :departments, ${role('n')}, case when ${joint} then 'A1' end, 'ALLOWED', 1, 'COMPLETED',
          ${doneBy}, 'MET', :at, :at,
          cast(:at as timestamptz) - make_interval(mins => cast(n % 10000 as int)), :key
   from generate_series(0, :cases - 1) as n`,
];
