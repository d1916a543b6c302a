import type { Person } from '../domain/person.ts';
import { pageOf, readCursor, rowsToRead } from '../http/paging.ts';
import { type Conditions, conditions, isPattern, likeOf, likePattern, valuesAsked } from '../http/search-filters.ts';
import type { House } from '../runtime/views/house.ts';
import { rankOfLight } from '../runtime/views/light-rank.ts';
import { taskViews } from '../runtime/views/task-view.ts';
import { countInbox } from './count-inbox.ts';
import { type Asked, type Box, boxOf, type Looker, lookerOf, type Source } from './inbox-tasks.ts';
import type { Inbox, TaskSearch } from './schemas.ts';
import { hasRank, lightOfAny, openWith } from './task-lights.ts';

interface Found {
  readonly id: string;
  readonly key: string;
}

/** What a search of tasks is made of: where it looks, and what of it is asked for. */
interface Search {
  readonly sources: readonly Source[];
  readonly beside: string;
  readonly where: Conditions;
}

/** A page of a box of the inbox, with the counts of all boxes beside it. @throws cursor-invalid */
export async function searchTasks(house: House, person: Person, search: TaskSearch): Promise<Inbox> {
  const { database } = house.services;
  const box = search.filter?.box ?? 'open';
  const looker = await lookerOf(house, person);
  const isCounted = search.includeCounts !== false;
  const green = isCounted || search.filter?.greenChannel === true ? await greenCases(house) : [];
  const { sources, beside, where } = askedOf(search, looker, green);
  const field = box === 'closed' ? 't.ended_at' : search.sort?.[0]?.field === 'createdAt' ? 't.created_at' : 't.due_at';
  // What is done is looked at the other way round: the latest first.
  const direction = box === 'closed' || search.sort?.[0]?.order === 'DESC' ? 'desc' : 'asc';
  const countText = `select count(*) as count from (${all({ sources, beside }, { columns: 't.id', where: where.text() })}) as found`;
  const after = readCursor(search.page, ['moment', 'id']);
  if (after !== undefined) {
    where.add(
      `(${field}, t.id) ${direction === 'asc' ? '>' : '<'} (cast(:afterAt as timestamptz), cast(:afterId as uuid))`,
      { afterAt: after[0] ?? '', afterId: after[1] ?? '' },
    );
  }
  const pageText = `
    select id, key
    from (${all(
      { sources, beside },
      {
        columns: `t.id, ${field} as key`,
        where: where.text(),
        tail: `order by ${field} ${direction}, t.id ${direction} limit :limit`,
      },
    )}) as found
    order by key ${direction}, id ${direction}
    limit :limit`;
  const bindings = { ...looker.bindings, ...where.bindings(), limit: rowsToRead(search.page) };
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

/** The statement that reads from all places a search looks at. */
function all({ sources, beside }: Omit<Search, 'where'>, asked: Omit<Asked, 'beside'>): string {
  return sources.map((source) => source({ ...asked, beside })).join(' union all ');
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
  const { where, ...places } = askedOf({ filter }, looker, green);
  const found = await house.services.database.first<{ count: number }>(
    `select count(*) as count from (${all(places, { columns: 't.id', where: where.text() })}) as found`,
    { ...looker.bindings, ...where.bindings() },
  );
  return found?.count ?? 0;
}

/** Only the tables are joined that something is asked of. */
function askedOf({ filter = {} }: TaskSearch, looker: Looker, green: readonly string[]): Search {
  const { sources, condition, ranks } = boxOf(filter.box ?? 'open', looker);
  const where = conditions();
  const beside: string[] = [];
  if (condition !== undefined) where.add(condition);
  where.ask('t.due_at', filter.dueAt);
  where.ask('t.definition_key', filter.definitionKey);
  if (filter.greenChannel === true) where.add('t.case_id = any(cast(:greenCases as uuid[]))', { greenCases: green });
  where.ask('c.number', filter.caseNumber);
  const text = filter.text ?? '';
  if (text !== '' || filter.caseNumber !== undefined) {
    beside.push('join cases c on c.tenant_id = t.tenant_id and c.id = t.case_id');
  }
  if (text !== '') askText(text, where, beside);
  const asked = filter.light === undefined ? undefined : valuesAsked(filter.light).map((each) => rankOfLight[each]);
  // Both may be asked: what is due soon, and of that what is orange.
  const wanted: readonly number[] | undefined =
    ranks === undefined ? asked : ranks.filter((rank) => asked === undefined || asked.some((each) => each === rank));
  if (wanted !== undefined) {
    const isOpen = filter.box !== 'closed' && filter.box !== 'copied';
    const lit = isOpen ? openWith(wanted) : { condition: hasRank, beside: lightOfAny };
    where.add(lit.condition, { askedRanks: wanted });
    beside.push(lit.beside);
  }
  return { sources, beside: beside.join(' '), where };
}

/** A text without signs of a pattern is looked for in what a case keeps for that; a pattern is held against each name. */
function askText(text: string, where: Conditions, beside: string[]): void {
  const like = likeOf(text);
  const bindings = { askedText: likePattern(text) };
  if (!isPattern(text)) {
    where.add(`c.search_text ${like} :askedText`, bindings);
    return;
  }
  beside.push(`join projects p on p.tenant_id = c.tenant_id and p.id = c.project_id
    join applicants a on a.tenant_id = c.tenant_id and a.id = c.applicant_id`);
  where.add(`c.number ${like} :askedText or p.name ${like} :askedText or a.name ${like} :askedText`, bindings);
}
