import type { Person } from '../domain/person.ts';
import { clockNotFound } from '../domain/refusals/unknown.ts';
import { readClocks } from '../runtime/clocks/read-clocks.ts';
import type { ClockRow } from '../runtime/turn/rows.ts';
import type { Clock, ClockExplanation, ExplainedDay } from '../runtime/views/clock-schema.ts';
import { clockDays, clockView } from '../runtime/views/clock-view.ts';
import type { House } from '../runtime/views/house.ts';
import { assertSeesCase } from '../runtime/views/visible-cases.ts';

/** The clocks of a case and of its open steps. @throws case-not-found */
export async function caseClocks(house: House, person: Person, caseId: string): Promise<{ items: Clock[] }> {
  const { services, tenantId, clock } = house;
  const { database, calendars } = services;
  await assertSeesCase(database, person, caseId);
  const facts = await readClocks(database, tenantId, [caseId]);
  const items: Clock[] = [];
  for (const row of facts.clocks) {
    items.push(clockView(await calendars.of(database, tenantId, row.regionCode), row, facts, clock()));
  }
  return { items: items.sort((a, b) => Number(a.taskId !== null) - Number(b.taskId !== null)) };
}

/** A clock with every day from its anchor to its due day: counted, or why not. @throws clock-not-found, case-not-found */
export async function explainClock(house: House, person: Person, clockId: string): Promise<ClockExplanation> {
  const { services, tenantId, clock } = house;
  const { database, calendars } = services;
  const row = await database.first<ClockRow>('select * from clocks where tenant_id = :tenantId and id = :clockId', {
    tenantId,
    clockId,
  });
  if (row === undefined) throw clockNotFound();
  await assertSeesCase(database, person, row.caseId);
  const facts = await readClocks(database, tenantId, [row.caseId]);
  const calendar = await calendars.of(database, tenantId, row.regionCode);
  const view = clockView(calendar, row, facts, clock());
  const days = clockDays(calendar, row, facts, clock());
  return { clock: view, days, text: inWords(view, days) };
}

const units = {
  WD: { zh: '个工作日', en: 'working days' },
  CD: { zh: '日', en: 'calendar days' },
  CM: { zh: '个月', en: 'months' },
  HOUR: { zh: '小时', en: 'hours' },
} as const;

function inWords({ limit, anchorOn, dueOn, state }: Clock, days: readonly ExplainedDay[]): ClockExplanation['text'] {
  const unit = units[limit.unit];
  const within = days.filter(({ on }) => state === 'SUSPENDED' || on <= dueOn);
  const idle = (reason: ExplainedDay['reason'][]): number => within.filter((day) => reason.includes(day.reason)).length;
  const rest = limit.unit === 'WD' ? idle(['WEEKEND', 'HOLIDAY']) : 0;
  const suspended = idle(['SUSPENDED']);
  const end =
    state === 'SUSPENDED'
      ? { zh: '目前中止计时，届满日待恢复后确定', en: 'it stands still now, and its last day is not known yet' }
      : { zh: `届满日为${dueOn}`, en: `its last day is ${dueOn}` };
  return {
    zh: `时限${limit.value}${unit.zh}，自${anchorOn}的次日起算，其间休息日${rest}天、中止${suspended}天不计，${end.zh}。`,
    en: `${limit.value} ${unit.en}, counted from the day after ${anchorOn}; ${rest} days of rest and ${suspended} suspended days do not count; ${end.en}.`,
  };
}
