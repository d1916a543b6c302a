import { type Static, Type } from 'typebox';
import { workingDaysThrough } from '../calendar/calendar.ts';
import { localDateOf, localDayOf } from '../calendar/days.ts';
import type { Person } from '../domain/person.ts';
import type { Instant } from '../domain/time.ts';
import { homeCalendar } from '../runtime/views/home-calendar.ts';
import type { House } from '../runtime/views/house.ts';
import { Bilingual, day, list, named, nullable, number, ref, text, whole } from '../runtime/views/parts.ts';

const counted = {
  completed: whole('Tasks completed by the person'),
  limited: whole('Those of them with a limit of their own: the base of the next'),
  onTime: whole('Those of the limited ones that were completed within their limit'),
};

/** The person's own work in figures. */
export const MyFigures = named(
  'MyFigures',
  "The person's own work in a period, each figure with its base.",
  Type.Object({
    period: Type.Object({ from: day('First day'), to: day('Last day') }, { description: 'Both days included' }),
    ...counted,
    workingDaysMedian: nullable(
      number('Working days'),
      'Half of the completed ones took no longer from coming up to being completed; null for none',
    ),
    onBehalf: whole("Those of the completed ones done in a colleague's place"),
    returnedByMe: whole('Tasks the person returned'),
    cameBack: whole('Tasks that came back to the person after they were completed'),
    byDefinition: list(
      Type.Object({ key: text('Key of the procedure'), name: ref(Bilingual), ...counted }),
      'By procedure, the most first',
    ),
    byMonth: list(
      Type.Object({ month: text('Month, YYYY-MM'), ...counted }),
      'By month, the earliest first; months without a task left out',
    ),
  }),
);
export type MyFigures = Static<typeof MyFigures>;

/** The period asked for. */
export const MyFiguresQuery = Type.Object({
  from: Type.Optional(day('First day; the first of this year when nothing is said')),
  to: Type.Optional(day('Last day; today when nothing is said')),
});

interface DoneTask {
  readonly key: string;
  readonly createdAt: Instant;
  readonly endedAt: Instant;
  readonly onBehalfOf: string | null;
  readonly dueAt: Instant | null;
}

/** What the person completed in a period, how much of it in time, and how long it took. */
export async function myFigures(
  house: House,
  person: Person,
  wish: { readonly from?: string; readonly to?: string },
): Promise<MyFigures> {
  const { services, tenantId, clock } = house;
  const { database, definitions } = services;
  const today = localDateOf(clock());
  const period = { from: wish.from ?? `${today.slice(0, 4)}-01-01`, to: wish.to ?? today };
  const own = { tenantId, accountId: person.id, ...period };
  const done = await database.rows<DoneTask>(
    `select c.definition_key as key, t.created_at, t.ended_at, t.on_behalf_of, k.due_at
     from user_tasks t
     join cases c on c.tenant_id = t.tenant_id and c.id = t.case_id
     left join clocks k on k.tenant_id = t.tenant_id and k.task_id = t.id
     where t.tenant_id = :tenantId and t.assignee_id = :accountId and t.state = 'COMPLETED'
       and (t.ended_at at time zone 'Asia/Shanghai')::date between cast(:from as date) and cast(:to as date)
     order by t.ended_at`,
    own,
  );
  const calendar = await homeCalendar(house);
  const daysOf = ({ createdAt, endedAt }: DoneTask): number =>
    workingDaysThrough(calendar, localDayOf(endedAt)) - workingDaysThrough(calendar, localDayOf(createdAt));
  const byDefinition: MyFigures['byDefinition'] = [];
  for (const [key, tasks] of Map.groupBy(done, (task) => task.key)) {
    const { name, nameEn } = await definitions.latest(database, tenantId, key);
    byDefinition.push({ key, name: { zh: name, en: nameEn }, ...count(tasks) });
  }
  byDefinition.sort((a, b) => b.completed - a.completed);
  return {
    period,
    ...count(done),
    workingDaysMedian: median(done.map(daysOf)),
    onBehalf: done.filter(({ onBehalfOf }) => onBehalfOf !== null).length,
    ...(await returnsOf(house, own)),
    byDefinition,
    byMonth: [...Map.groupBy(done, ({ endedAt }) => localDateOf(endedAt).slice(0, 7))].map(([month, tasks]) => ({
      month,
      ...count(tasks),
    })),
  };
}

/** How many tasks the person sent back in a period, and how many came up again that the person had completed. */
async function returnsOf({ services }: House, own: Readonly<Record<string, string>>) {
  const found = await services.database.first<Pick<MyFigures, 'returnedByMe' | 'cameBack'>>(
    `select
       (select count(*) from task_acts a
        where a.tenant_id = :tenantId and a.account_id = :accountId and a.act = 'RETURNED'
          and (a.acted_at at time zone 'Asia/Shanghai')::date between cast(:from as date) and cast(:to as date)) as returned_by_me,
       (select count(*) from user_tasks t
        where t.tenant_id = :tenantId
          and (t.created_at at time zone 'Asia/Shanghai')::date between cast(:from as date) and cast(:to as date)
          and exists (
            select from user_tasks b
            where b.tenant_id = t.tenant_id and b.case_id = t.case_id and b.element_id = t.element_id
              and b.item_code is not distinct from t.item_code and b.state = 'COMPLETED'
              and b.assignee_id = :accountId and b.ended_at < t.created_at)) as came_back`,
    own,
  );
  return found ?? { returnedByMe: 0, cameBack: 0 };
}

function count(tasks: readonly DoneTask[]): Pick<MyFigures, 'completed' | 'limited' | 'onTime'> {
  const limited = tasks.filter(({ dueAt }) => dueAt !== null);
  const onTime = limited.filter(({ dueAt, endedAt }) => dueAt !== null && endedAt <= dueAt);
  return { completed: tasks.length, limited: limited.length, onTime: onTime.length };
}

/** The middle of some figures; of an even number the mean of the two in the middle. */
function median(figures: readonly number[]): number | null {
  if (figures.length === 0) return null;
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
