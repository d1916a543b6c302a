import type { Sql } from '../database/connect.ts';
import { type Bindings, json } from '../database/named-bindings.ts';
import { allowsSubstitute } from '../domain/duties.ts';
import type { Person } from '../domain/person.ts';
import { pageOf, readCursor, rowsToRead } from '../http/paging.ts';
import { conditions, likePattern, valuesAsked } from '../http/search-filters.ts';
import { standInsOf } from '../runtime/standing.ts';
import type { Light } from '../runtime/views/clock-schema.ts';
import { homeCalendar } from '../runtime/views/home-calendar.ts';
import type { House } from '../runtime/views/house.ts';
import { lightBindings, lightRank, lightsByRank, rankOfLight } from '../runtime/views/light-rank.ts';
import type { InboxCounts } from '../runtime/views/task-schema.ts';
import { taskViews } from '../runtime/views/task-view.ts';
import type { Inbox, TaskSearch } from './schemas.ts';

type Box = NonNullable<NonNullable<TaskSearch['filter']>['box']>;

const isOpen = `t.state in ('CREATED', 'CLAIMED')`;
const isSubstitute = `((t.department_code, t.role, t.delegation) in (
    select department, role, delegation from jsonb_to_recordset(:standIns) as s (department text, role text, delegation text, key text)
    where key is null)
  or (t.department_code, t.role, t.delegation, c.definition_key) in (
    select department, role, delegation, key from jsonb_to_recordset(:standIns) as s (department text, role text, delegation text, key text)
    where key is not null))`;
const isRecused = `t.case_id in (select case_id from recusals where tenant_id = :tenantId and account_id = :accountId)`;
const isCandidate = `(t.applicant_id = cast(:applicantId as uuid)
  or ((t.department_code, t.role) in (select * from unnest(cast(:departments as text[]), cast(:roles as text[])))
    or ${isSubstitute}) and not ${isRecused})`;
const isMine = `(t.state = 'CLAIMED' and t.assignee_id = :accountId)`;
const isFree = `(t.state = 'CREATED' and ${isCandidate})`;
const cameBack = `exists (
  select from user_tasks before
  where before.tenant_id = t.tenant_id and before.case_id = t.case_id and before.element_id = t.element_id
    and before.item_code is not distinct from t.item_code and before.state = 'COMPLETED'
    and before.assignee_id = :accountId and before.id <> t.id)`;

/** What each box holds. */
const boxes: Readonly<Record<Box | 'open', string>> = {
  open: `${isOpen} and (${isMine} or ${isFree})`,
  mine: `${isOpen} and ${isMine}`,
  department: `${isOpen} and ${isFree}`,
  joint: `${isOpen} and ${isFree} and t.item_code is not null`,
  returned: `${isOpen} and (${isMine} or ${isFree}) and ${cameBack}`,
  urged: `${isOpen} and (${isMine} or ${isFree}) and t.urged_count > 0`,
  dueSoon: `${isOpen} and (${isMine} or ${isFree}) and clock.rank between 1 and 2`,
  copied: `exists (
    select from task_copies copied
    where copied.tenant_id = t.tenant_id and copied.task_id = t.id and copied.account_id = :accountId)`,
  delegated: `${isOpen} and t.delegation_state = 'PENDING' and t.owner_id = :accountId`,
  closed: `t.state = 'COMPLETED' and t.assignee_id = :accountId`,
};

/** Tasks with the clock that is due first and the worst light of step and case. */
const tables = `
  from user_tasks t
  join cases c on c.tenant_id = t.tenant_id and c.id = t.case_id
  join projects p on p.tenant_id = c.tenant_id and p.id = c.project_id
  join applicants a on a.tenant_id = c.tenant_id and a.id = c.applicant_id
  cross join lateral (
    select coalesce(min(ck.due_at) filter (where ck.state = 'RUNNING'), '9999-12-31') as due_at, max(${lightRank}) as rank
    from clocks ck
    where ck.tenant_id = t.tenant_id and ck.case_id = t.case_id and ck.state <> 'STOPPED'
      and (ck.task_id is null or ck.task_id = t.id)) clock`;

interface Found {
  readonly id: string;
  readonly key: string;
}

/** A page of a box of the inbox, with the counts of all boxes beside it. @throws cursor-invalid */
export async function searchTasks(house: House, person: Person, search: TaskSearch): Promise<Inbox> {
  const { services } = house;
  const filter = search.filter ?? {};
  const own = await ownBindings(house, person);
  const where = conditions();
  where.add('t.tenant_id = :tenantId');
  where.add(boxes[filter.box ?? 'open']);
  where.ask('c.definition_key', filter.definitionKey);
  where.ask('c.number', filter.caseNumber);
  if (filter.light !== undefined) {
    where.add('clock.rank = any(cast(:askedRanks as int[]))', {
      askedRanks: valuesAsked(filter.light).map((light) => rankOfLight[light]),
    });
  }
  if (filter.text !== undefined && filter.text !== '') {
    where.add('c.number ilike :askedText or p.name ilike :askedText or a.name ilike :askedText', {
      askedText: likePattern(filter.text),
    });
  }
  const total = search.includeTotal
    ? await services.database.first<{ count: number }>(`select count(*) as count ${tables} where ${where.text()}`, {
        ...own,
        ...where.bindings(),
      })
    : undefined;
  // What is done is looked at the other way round: the latest first.
  const closed = filter.box === 'closed';
  const field = closed ? 't.ended_at' : search.sort?.[0]?.field === 'createdAt' ? 't.created_at' : 'clock.due_at';
  const ascending = closed ? false : search.sort?.[0]?.order !== 'DESC';
  const after = readCursor(search.page, 2);
  if (after !== undefined) {
    where.add(`(${field}, t.id) ${ascending ? '>' : '<'} (cast(:afterAt as timestamptz), cast(:afterId as uuid))`, {
      afterAt: after[0] ?? '',
      afterId: after[1] ?? '',
    });
  }
  const direction = ascending ? 'asc' : 'desc';
  const text = `select t.id, ${field} as key ${tables}
     where ${where.text()}
     order by ${field} ${direction}, t.id ${direction}
     limit :limit`;
  const found = await services.database.rows<Found>(text, {
    ...own,
    ...where.bindings(),
    limit: rowsToRead(search.page),
  });
  const { items, page } = pageOf(found, search.page, ({ key, id }) => [key, id]);
  const views = await taskViews(
    house,
    person,
    items.map(({ id }) => id),
  );
  return {
    items: views,
    page,
    ...(total === undefined ? {} : { total: total.count }),
    counts: await countInbox(house, own, filter.box ?? 'open'),
  };
}

interface CountRow {
  readonly key: string;
  readonly rank: number | null;
  readonly mine: boolean;
  readonly joint: boolean;
  readonly returned: boolean;
  readonly urged: boolean;
  readonly count: number;
}

/** How many copies the person has not read, and how many tasks others work on for the person: not the person's to do. */
async function countBeside(sql: Sql, own: Bindings): Promise<Pick<InboxCounts, 'copied' | 'delegated'>> {
  const counts = await sql.first<Pick<InboxCounts, 'copied' | 'delegated'>>(
    `select
       (select count(*) from task_copies
        where tenant_id = :tenantId and account_id = :accountId and read_at is null) as copied,
       (select count(*) from user_tasks t where t.tenant_id = :tenantId and ${boxes.delegated}) as delegated`,
    own,
  );
  return counts ?? { copied: 0, delegated: 0 };
}

/** Whether a group of open tasks belongs to a box; what is done is not among them. */
const isIn: Readonly<Record<Box | 'open', (row: CountRow) => boolean>> = {
  open: () => true,
  mine: ({ mine }) => mine,
  department: ({ mine }) => !mine,
  joint: ({ mine, joint }) => !mine && joint,
  returned: ({ returned }) => returned,
  urged: ({ urged }) => urged,
  dueSoon: ({ rank }) => rank === 1 || rank === 2,
  copied: () => false,
  delegated: () => false,
  closed: () => false,
};

/** All counts of the inbox in one statement, and the names of the procedures in the box that is looked at. */
async function countInbox({ services, tenantId }: House, own: Bindings, box: Box | 'open'): Promise<InboxCounts> {
  const { database, definitions } = services;
  const text = `select key, rank, mine, joint, returned, urged, count(*) as count
     from (
       select c.definition_key as key, clock.rank, ${isMine} as mine, t.item_code is not null as joint,
         ${cameBack} as returned, t.urged_count > 0 as urged
       ${tables}
       where t.tenant_id = :tenantId and ${boxes.open}) as open
     group by key, rank, mine, joint, returned, urged`;
  const rows = await database.rows<CountRow>(text, own);
  const shown = rows.filter((row) => isIn[box](row));
  const sum = (matches: (row: CountRow) => boolean, among = rows): number =>
    among.filter(matches).reduce((total, { count }) => total + count, 0);
  const lights = lightsByRank.map((light, rank) => [light, sum((row) => (row.rank ?? 0) === rank, shown)] as const);
  const byDefinition: InboxCounts['byDefinition'] = [];
  for (const key of [...new Set(shown.map((row) => row.key))].sort()) {
    const { name, nameEn } = await definitions.latest(database, tenantId, key);
    byDefinition.push({ key, name: { zh: name, en: nameEn }, count: sum((row) => row.key === key, shown) });
  }
  return {
    mine: sum(isIn.mine),
    department: sum(isIn.department),
    joint: sum(isIn.joint),
    returned: sum(isIn.returned),
    urged: sum(isIn.urged),
    dueSoon: sum(isIn.dueSoon),
    ...(await countBeside(database, own)),
    // The four lights, each with its number.
    byLight: Object.fromEntries(lights) as Record<Light, number>,
    byDefinition,
  };
}

async function ownBindings(house: House, person: Person): Promise<Bindings> {
  return {
    tenantId: house.tenantId,
    accountId: person.id,
    applicantId: person.applicantId,
    departments: person.roles.map(({ department }) => department),
    roles: person.roles.map(({ role }) => role),
    standIns: json(await standInsAsked(house, person)),
    ...lightBindings(await homeCalendar(house), house.clock()),
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
