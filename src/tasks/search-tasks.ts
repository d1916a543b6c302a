import type { Person } from '../domain/person.ts';
import { pageOf, readCursor, rowsToRead } from '../http/paging.ts';
import { type Conditions, conditions, likeOf, likePattern, valuesAsked } from '../http/search-filters.ts';
import type { House } from '../runtime/views/house.ts';
import { rankOfLight } from '../runtime/views/light-rank.ts';
import { taskViews } from '../runtime/views/task-view.ts';
import { countInbox } from './count-inbox.ts';
import { type Box, boxOf, type Looker, light, lightOfOpen, lookerOf } from './inbox-tasks.ts';
import type { Inbox, TaskSearch } from './schemas.ts';

interface Found {
  readonly id: string;
  readonly key: string;
}

/** What a search of tasks is made of: where it looks, and what of it is asked for. */
interface Asked {
  readonly tables: string;
  readonly where: Conditions;
}

/** A page of a box of the inbox, with the counts of all boxes beside it. @throws cursor-invalid */
export async function searchTasks(house: House, person: Person, search: TaskSearch): Promise<Inbox> {
  const { database } = house.services;
  const box = search.filter?.box ?? 'open';
  const looker = await lookerOf(house, person);
  const green = await greenCases(house);
  const { tables, where } = askedOf(search, looker, green);
  const field = box === 'closed' ? 't.ended_at' : search.sort?.[0]?.field === 'createdAt' ? 't.created_at' : 't.due_at';
  // What is done is looked at the other way round: the latest first.
  const ascending = box === 'closed' ? false : search.sort?.[0]?.order !== 'DESC';
  const countText = `select count(*) as count ${tables} where ${where.text()}`;
  const after = readCursor(search.page, ['moment', 'id']);
  if (after !== undefined) {
    where.add(`(${field}, t.id) ${ascending ? '>' : '<'} (cast(:afterAt as timestamptz), cast(:afterId as uuid))`, {
      afterAt: after[0] ?? '',
      afterId: after[1] ?? '',
    });
  }
  const direction = ascending ? 'asc' : 'desc';
  const pageText = `select t.id, ${field} as key ${tables}
     where ${where.text()}
     order by ${field} ${direction}, t.id ${direction}
     limit :limit`;
  const bindings = { ...looker.bindings, ...where.bindings(), limit: rowsToRead(search.page) };
  const isCounted = search.includeCounts !== false;
  const [found, total, counts, ofGreen] = await Promise.all([
    database.rows<Found>(pageText, bindings),
    search.includeTotal === true ? database.first<{ count: number }>(countText, bindings) : undefined,
    isCounted ? countInbox(house, looker, box) : undefined,
    isCounted ? countGreen(house, looker, box, green) : 0,
  ]);
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
    ...(counts === undefined ? {} : { counts: { ...counts, greenChannel: ofGreen } }),
  };
}

/** The cases that go through the green channel now: few, so that their tasks are found by them and not the other way round. */
async function greenCases({ services, tenantId }: House): Promise<string[]> {
  const rows = await services.database.rows<{ caseId: string }>(
    'select case_id from green_channels where tenant_id = :tenantId and closed_at is null',
    { tenantId },
  );
  return rows.map(({ caseId }) => caseId);
}

/** How many tasks of a box belong to them. */
async function countGreen(house: House, looker: Looker, box: Box, green: readonly string[]): Promise<number> {
  if (green.length === 0) return 0;
  const filter = { greenChannel: true, ...(box === 'open' ? {} : { box }) };
  const { tables, where } = askedOf({ filter }, looker, green);
  const found = await house.services.database.first<{ count: number }>(
    `select count(*) as count ${tables} where ${where.text()}`,
    { ...looker.bindings, ...where.bindings() },
  );
  return found?.count ?? 0;
}

/** Only the tables are joined that something is asked of. */
function askedOf({ filter = {} }: TaskSearch, looker: Looker, green: readonly string[]): Asked {
  const { tasks, condition, beside = '' } = boxOf(filter.box ?? 'open', looker);
  const where = conditions();
  where.add(condition);
  where.ask('t.due_at', filter.dueAt);
  where.ask('t.definition_key', filter.definitionKey);
  if (filter.greenChannel === true) where.add('t.case_id = any(cast(:greenCases as uuid[]))', { greenCases: green });
  where.ask('c.number', filter.caseNumber);
  const text = filter.text ?? '';
  if (text !== '') {
    const like = likeOf(text);
    where.add(`c.number ${like} :askedText or p.name ${like} :askedText or a.name ${like} :askedText`, {
      askedText: likePattern(text),
    });
  }
  if (filter.light !== undefined) {
    where.add('clock.rank = any(cast(:askedRanks as int[]))', {
      askedRanks: valuesAsked(filter.light).map((each) => rankOfLight[each]),
    });
  }
  const isOpen = filter.box !== 'closed' && filter.box !== 'copied';
  const asksCase = text !== '' || filter.caseNumber !== undefined;
  const joined = [
    beside,
    asksCase ? 'join cases c on c.tenant_id = t.tenant_id and c.id = t.case_id' : '',
    text === ''
      ? ''
      : `join projects p on p.tenant_id = c.tenant_id and p.id = c.project_id
         join applicants a on a.tenant_id = c.tenant_id and a.id = c.applicant_id`,
    filter.light === undefined || beside === lightOfOpen ? '' : isOpen ? lightOfOpen : light,
  ];
  return { tables: `from ${tasks} as t ${joined.join(' ')}`, where };
}
