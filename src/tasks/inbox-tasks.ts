import { type Bindings, json } from '../database/named-bindings.ts';
import { allowsSubstitute } from '../domain/duties.ts';
import type { Person } from '../domain/person.ts';
import { standInsOf } from '../runtime/standing.ts';
import { homeCalendar } from '../runtime/views/home-calendar.ts';
import type { House } from '../runtime/views/house.ts';
import { lightBindings, lightRank } from '../runtime/views/light-rank.ts';
import type { TaskSearch } from './schemas.ts';

/** A box of the inbox; `open` is all a person has in hand or may take. */
export type Box = NonNullable<NonNullable<TaskSearch['filter']>['box']> | 'open';

/** What of a task is looked at to find, sort and count it. */
const columns =
  't.tenant_id, t.id, t.case_id, t.element_id, t.item_code, t.urged_count, t.definition_key, t.due_at, t.green_until, t.created_at';

const inHand = `
  select ${columns}, true as mine
  from user_tasks t
  where t.tenant_id = :tenantId and t.assignee_id = :accountId and t.state = 'CLAIMED'`;

const ofApplicant = `
  select ${columns}, false as mine
  from user_tasks t
  where t.tenant_id = :tenantId and t.applicant_id = cast(:applicantId as uuid) and t.state = 'CREATED'`;

const isRecused = `t.case_id in (
  select r.case_id from recusals r where r.tenant_id = :tenantId and r.account_id = :accountId)`;

const roles = `(select distinct * from unnest(cast(:departments as text[]), cast(:roles as text[]))) as g (department, role)`;

/** What the person's roles may take. */
const ofRoles = `
  select ${columns}, false as mine
  from ${roles}
  join user_tasks t on t.department_code = g.department and t.role = g.role
  where t.tenant_id = :tenantId and t.state = 'CREATED' and not ${isRecused}`;

/** What else those officers may take in whose place the person acts. */
const ofStandIns = `
  select distinct ${columns}, false as mine
  from jsonb_to_recordset(:standIns) as s (department text, role text, delegation text, key text)
  join user_tasks t on t.department_code = s.department and t.role = s.role and t.delegation = s.delegation
    and t.definition_key = coalesce(s.key, t.definition_key)
  where t.tenant_id = :tenantId and t.state = 'CREATED' and not ${isRecused}
    and (t.department_code, t.role) not in (select department, role from ${roles})`;

/** Whether the person has done the step of a task before, so that it came back: `back.came` beside tasks `t`. */
export const cameBack = `
  left join lateral (
    select true as came
    from user_tasks before
    where before.tenant_id = t.tenant_id and before.case_id = t.case_id and before.element_id = t.element_id
      and before.item_code is not distinct from t.item_code and before.state = 'COMPLETED'
      and before.assignee_id = :accountId
    limit 1) as back on true`;

const worstRank = `(
  select max(${lightRank})
  from clocks ck
  where ck.tenant_id = t.tenant_id and ck.case_id = t.case_id and ck.state <> 'STOPPED'
    and (ck.task_id is null or ck.task_id = t.id))`;

/** The worst light of the step and the case of tasks `t`: `clock.rank` beside them. */
export const light = `cross join lateral (select ${worstRank} as rank) as clock`;

/** As `light`, for open tasks: only those near their end are looked at more closely. */
export const lightOfOpen = `
  cross join lateral (
    select case
      when t.due_at + interval '1 second' <= :lightNow then 3
      when t.green_until > :lightNow then 0
      else ${worstRank}
    end as rank) as clock`;

/**
 * All tasks a person has in hand or may take.
 *
 * Each list of tasks is put together from questions an index answers; one condition over all tasks would read them all.
 */
export function openTasks(looker: Looker): string {
  return `(${[inHand, ...freeOf(looker)].join(' union all ')})`;
}

function freeOf({ standsIn }: Looker): string[] {
  return standsIn ? [ofApplicant, ofRoles, ofStandIns] : [ofApplicant, ofRoles];
}

/** Where the tasks of a box are found, as a table `t`, what is asked of them, and what else must be joined to ask it. */
export function boxOf(
  box: Box,
  looker: Looker,
): { readonly tasks: string; readonly condition: string; readonly beside?: string } {
  const open = openTasks(looker);
  const free = `(${freeOf(looker).join(' union all ')})`;
  switch (box) {
    case 'open':
      return { tasks: open, condition: 'true' };
    case 'mine':
      return { tasks: `(${inHand})`, condition: 'true' };
    case 'department':
      return { tasks: free, condition: 'true' };
    case 'joint':
      return { tasks: free, condition: 't.item_code is not null' };
    case 'returned':
      return { tasks: open, condition: 'back.came', beside: cameBack };
    case 'urged':
      return { tasks: open, condition: 't.urged_count > 0' };
    case 'dueSoon':
      return { tasks: open, condition: 'clock.rank between 1 and 2', beside: lightOfOpen };
    case 'copied':
      return {
        tasks: `(select ${columns} from task_copies copied
          join user_tasks t on t.tenant_id = copied.tenant_id and t.id = copied.task_id
          where copied.tenant_id = :tenantId and copied.account_id = :accountId)`,
        condition: 'true',
      };
    case 'delegated':
      return { tasks: `(select ${columns} ${delegated})`, condition: 'true' };
    case 'closed':
      return {
        tasks: `(select ${columns}, t.ended_at from user_tasks t
          where t.tenant_id = :tenantId and t.assignee_id = :accountId and t.state = 'COMPLETED')`,
        condition: 'true',
      };
  }
}

/** What others work on for the person. */
export const delegated = `
  from user_tasks t
  where t.tenant_id = :tenantId and t.owner_id = :accountId and t.delegation_state = 'PENDING'
    and t.state in ('CREATED', 'CLAIMED')`;

/** Who looks into an inbox, for its statements. */
export interface Looker {
  /** Whether the person acts in another officer's place. */
  readonly standsIn: boolean;
  readonly bindings: Bindings;
}

/** What the statements of a person's inbox need to know. */
export async function lookerOf(house: House, person: Person): Promise<Looker> {
  const [standIns, calendar] = await Promise.all([standInsAsked(house, person), homeCalendar(house)]);
  return {
    standsIn: standIns.length > 0,
    bindings: {
      tenantId: house.tenantId,
      accountId: person.id,
      applicantId: person.applicantId,
      departments: person.roles.map(({ department }) => department),
      roles: person.roles.map(({ role }) => role),
      standIns: json(standIns),
      ...lightBindings(calendar, house.clock()),
    },
  };
}

/** What tasks the person finds as a substitute: each role with what its tasks must allow, and the procedure it is for. */
async function standInsAsked({ services, clock }: House, person: Person) {
  const standIns = person.applicantId === null ? await standInsOf(services.database, person, clock()) : [];
  return standIns.flatMap(({ roles, kind, definitionKeys }) =>
    roles.flatMap((grant) =>
      (['ALLOWED', 'AB_ONLY'] as const)
        .filter((delegation) => allowsSubstitute(delegation, kind))
        .flatMap((delegation) =>
          (definitionKeys.length === 0 ? [null] : definitionKeys).map((key) => ({ ...grant, delegation, key })),
        ),
    ),
  );
}
