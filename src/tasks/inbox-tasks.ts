import { type Bindings, json } from '../database/named-bindings.ts';
import { allowsSubstitute } from '../domain/duties.ts';
import type { Person } from '../domain/person.ts';
import { standInsOf } from '../runtime/cases/standing.ts';
import { homeCalendar } from '../runtime/views/home-calendar.ts';
import type { House } from '../runtime/views/house.ts';
import { lightBindings } from '../runtime/views/light-rank.ts';
import type { TaskSearch } from './schemas.ts';

/** A box of the inbox; `open` is all a person has in hand or may take. */
export type Box = NonNullable<NonNullable<TaskSearch['filter']>['box']> | 'open';

/** What is asked of the tasks `t` of a source. */
export interface Asked {
  /** What is read of each. */
  readonly columns: string;
  /** What must be joined to ask it. */
  readonly beside?: string;
  readonly where: string;
  /** In which order, and how many of them: each source gives so many, and they are laid together after that. */
  readonly tail?: string;
}

/** Where tasks are found: the statement that reads them there. */
export type Source = (asked: Asked) => string;

const tasks =
  (tables: string, condition: string): Source =>
  ({ columns, beside = '', where, tail = '' }) =>
    `(select ${columns} from ${tables} ${beside}
      where t.tenant_id = :tenantId and ${condition} and ${where} ${tail})`;

/** Tasks of each of several groups: those of one group stand in an index in the order they are due. */
const tasksOfEach =
  (groups: string, condition: string, distinct: '' | 'distinct' = ''): Source =>
  (asked) =>
    `(select ${distinct} found.* from ${groups} cross join lateral ${tasks('user_tasks t', condition)(asked)} as found)`;

const inHand = tasks('user_tasks t', `t.assignee_id = :accountId and t.state = 'CLAIMED'`);

const ofApplicant = tasks('user_tasks t', `t.applicant_id = cast(:applicantId as uuid) and t.state = 'CREATED'`);

const isFree = `t.state = 'CREATED' and t.case_id not in (
  select r.case_id from recusals r where r.tenant_id = :tenantId and r.account_id = :accountId)`;

const roles = `(select distinct * from unnest(cast(:departments as text[]), cast(:roles as text[]))) as g (department, role)`;

/** What the person's roles may take. */
const ofRoles = tasksOfEach(roles, `t.department_code = g.department and t.role = g.role and ${isFree}`);

/** What else those officers may take in whose place the person acts; a task that several give is there once. */
const ofStandIns = tasksOfEach(
  'jsonb_to_recordset(:standIns) as s (department text, role text, delegation text, key text)',
  `t.department_code = s.department and t.role = s.role and t.delegation = s.delegation
    and t.definition_key = coalesce(s.key, t.definition_key) and ${isFree}
    and (s.department, s.role) not in (select department, role from ${roles})`,
  'distinct',
);

/** The tasks a person has in hand, and those the person may take: each is a source that an index answers. */
export function openTasks({ standsIn }: Looker): { readonly inHand: Source; readonly free: readonly Source[] } {
  return { inHand, free: standsIn ? [ofApplicant, ofRoles, ofStandIns] : [ofApplicant, ofRoles] };
}

/** Whether the person had done the step of a task before, so that it came back. */
export const cameBack = `:accountId = any(t.done_by)`;

/** What the tasks of a box are asked for besides. */
interface BoxCondition {
  readonly condition?: string;
  /** The lights they have. */
  readonly ranks?: readonly number[];
}

/** Where the tasks of a box are found, and what else is asked of them. */
export function boxOf(box: Box, looker: Looker): BoxCondition & { readonly sources: readonly Source[] } {
  const { inHand: own, free } = openTasks(looker);
  const open = [own, ...free];
  switch (box) {
    case 'open':
      return { sources: open };
    case 'mine':
      return { sources: [own] };
    case 'department':
      return { sources: free };
    case 'joint':
      return { sources: free, condition: 't.item_code is not null' };
    case 'returned':
      return { sources: open, condition: cameBack };
    case 'urged':
      return { sources: open, condition: 't.urged_count > 0' };
    case 'dueSoon':
      return { sources: open, ranks: [1, 2] };
    case 'copied':
      return { sources: [copied] };
    case 'delegated':
      return { sources: [tasks('user_tasks t', isDelegated)] };
    case 'closed':
      return { sources: [tasks('user_tasks t', `t.assignee_id = :accountId and t.state = 'COMPLETED'`)] };
  }
}

const copied = tasks(
  'task_copies copied join user_tasks t on t.tenant_id = copied.tenant_id and t.id = copied.task_id',
  'copied.tenant_id = :tenantId and copied.account_id = :accountId',
);

/** Whether others work on a task for the person. */
export const isDelegated = `t.owner_id = :accountId and t.delegation_state = 'PENDING' and t.state in ('CREATED', 'CLAIMED')`;

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
  return standIns.flatMap(({ roles: granted, kind, definitionKeys }) =>
    granted.flatMap((grant) =>
      (['ALLOWED', 'AB_ONLY'] as const)
        .filter((delegation) => allowsSubstitute(delegation, kind))
        .flatMap((delegation) =>
          (definitionKeys.length === 0 ? [null] : definitionKeys).map((key) => ({ ...grant, delegation, key })),
        ),
    ),
  );
}
