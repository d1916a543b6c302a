import { localDateOf } from '../calendar/days.ts';
import type { Person } from '../domain/person.ts';
import { forbidden } from '../domain/refusals/access.ts';
import type { LocalDate } from '../domain/time.ts';
import type { LightCounts } from '../runtime/views/clock-schema.ts';
import { departmentNames } from '../runtime/views/departments.ts';
import { homeCalendar } from '../runtime/views/home-calendar.ts';
import type { House } from '../runtime/views/house.ts';
import { lightBindings, lightRank, lightsByRank } from '../runtime/views/light-rank.ts';
import { casesOfPeriod, isEarly, isOnTime, isOverdue, shares } from './figures.ts';
import type { PeriodCase } from './period-case.ts';
import { medians, periodCases, type Span } from './period-cases.ts';
import { ratingShares } from './rating-shares.ts';
import type { SupervisionSummary } from './schemas.ts';
import { departmentsWatched } from './whose.ts';
import { windowVisits } from './window-visits.ts';

/** The figures of a period (§1.10), of the departments the person watches. @throws forbidden */
export async function supervisionSummary(
  house: House,
  person: Person,
  wish: { readonly from?: string; readonly to?: string; readonly department?: string },
): Promise<SupervisionSummary> {
  const today = localDateOf(house.clock());
  const watched = departmentsWatched(person);
  if (watched !== null && wish.department !== undefined && !watched.includes(wish.department)) throw forbidden();
  const span: Span = {
    from: wish.from ?? `${today.slice(0, 4)}-01-01`,
    to: wish.to ?? today,
    departments: wish.department === undefined ? watched : [wish.department],
  };
  const cases = await periodCases(house, span);
  const lights = await lightsNow(house, span);
  const figures = casesOfPeriod(cases, span);
  const { accepted, closed, decided } = figures;
  const { governmentWorkingDays, applicantWorkingDays, elapsedDays } = await medians(house, decided);
  return {
    period: { from: span.from, to: span.to },
    accepted: accepted.length,
    closed: closed.length,
    ...shares(figures),
    deemedAccepted: accepted.filter(({ deemedAccepted }) => deemedAccepted).length,
    governmentWorkingDaysMedian: governmentWorkingDays,
    applicantWorkingDaysMedian: applicantWorkingDays,
    elapsedDaysMedian: elapsedDays,
    lightsNow: totalLights([...lights.values()]),
    cards: await cardsOf(house, span),
    ...(await windowVisits(house, span)),
    ...(await ratingShares(house, span)),
    byDepartment: await byDepartment(house, cases, lights, span),
    byMonth: byMonth(cases, span),
  };
}

const noLights: LightCounts = { RED: 0, ORANGE: 0, YELLOW: 0, GREEN: 0 };

/** Open cases with a clock, by lead department and the worst light of their clocks. */
async function lightsNow(house: House, { departments }: Span): Promise<Map<string, LightCounts>> {
  const { services, tenantId, clock } = house;
  const rows = await services.database.rows<{ department: string; rank: number; count: number }>(
    `select department, rank, count(*) as count
     from (
       select c.lead_department as department, max(${lightRank}) as rank
       from cases c
       join clocks ck on ck.tenant_id = c.tenant_id and ck.case_id = c.id and ck.task_id is null and ck.state <> 'STOPPED'
       where c.tenant_id = :tenantId and c.ended_at is null and not c.is_mock
         and (cast(:departments as text[]) is null or c.lead_department = any(:departments))
       group by c.id, c.lead_department) as open
     group by department, rank`,
    { tenantId, departments, ...lightBindings(await homeCalendar(house), clock()) },
  );
  const found = new Map<string, LightCounts>();
  for (const { department, rank, count } of rows) {
    const light = lightsByRank[rank] ?? 'GREEN';
    found.set(department, { ...(found.get(department) ?? noLights), [light]: count });
  }
  return found;
}

function totalLights(all: readonly LightCounts[]): LightCounts {
  const sum = (light: keyof LightCounts): number => all.reduce((total, each) => total + each[light], 0);
  return { RED: sum('RED'), ORANGE: sum('ORANGE'), YELLOW: sum('YELLOW'), GREEN: sum('GREEN') };
}

async function cardsOf(
  { services, tenantId }: House,
  { from, to, departments }: Span,
): Promise<SupervisionSummary['cards']> {
  const rows = await services.database.rows<{ level: 'YELLOW' | 'RED'; count: number }>(
    `select level, count(*) as count
     from (
       select level, department_code, cast(occurred_at at time zone 'Asia/Shanghai' as date) as occurred_on
       from supervision_cards
       where tenant_id = :tenantId
       union all
       select card ->> 'level', card ->> 'departmentCode', cast(card ->> 'occurredOn' as date)
       from destroyed_cases k
       cross join jsonb_array_elements(k.cards) as card
       where k.tenant_id = :tenantId) as cards
     where occurred_on between :from and :to
       and (cast(:departments as text[]) is null or department_code = any(:departments))
     group by level`,
    { tenantId, from, to, departments },
  );
  const of = (level: 'YELLOW' | 'RED'): number => rows.find((row) => row.level === level)?.count ?? 0;
  return { YELLOW: of('YELLOW'), RED: of('RED') };
}

async function byDepartment(
  { services, tenantId }: House,
  cases: readonly PeriodCase[],
  lights: ReadonlyMap<string, LightCounts>,
  span: Span,
): Promise<SupervisionSummary['byDepartment']> {
  const names = await departmentNames(services.database, tenantId);
  const codes = new Set([...cases.map(({ leadDepartment }) => leadDepartment), ...lights.keys()]);
  return [...codes].sort().map((code) => {
    const own = casesOfPeriod(
      cases.filter(({ leadDepartment }) => leadDepartment === code),
      span,
    );
    return {
      ...names.of(code),
      accepted: own.accepted.length,
      closed: own.closed.length,
      early: own.promised.filter(isEarly).length,
      onTime: own.promised.filter(isOnTime).length,
      overdue: own.promised.filter(isOverdue).length,
      lights: lights.get(code) ?? noLights,
    };
  });
}

function byMonth(cases: readonly PeriodCase[], span: Span): SupervisionSummary['byMonth'] {
  const { accepted, closed } = casesOfPeriod(cases, span);
  const months = monthsOf(span);
  const count = (days: readonly (LocalDate | null)[], month: string): number =>
    days.filter((day) => day?.startsWith(month)).length;
  return months.map((month) => ({
    month,
    accepted: count(
      accepted.map(({ acceptedOn }) => acceptedOn),
      month,
    ),
    closed: count(
      closed.map(({ closedOn }) => closedOn),
      month,
    ),
  }));
}

/** `YYYY-MM` of each month the period touches; ten years at most, so that a mistyped year asks for no endless list. */
function monthsOf({ from, to }: Span): string[] {
  const months: string[] = [];
  for (let at = new Date(`${from.slice(0, 7)}-01`); months.length < 120; at.setUTCMonth(at.getUTCMonth() + 1)) {
    const month = at.toISOString().slice(0, 7);
    if (month > to.slice(0, 7)) break;
    months.push(month);
  }
  return months;
}
