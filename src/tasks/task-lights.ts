import { lightRank } from '../runtime/views/light-rank.ts';

const worstRank = `(
  select max(${lightRank})
  from clocks ck
  where ck.tenant_id = t.tenant_id and ck.case_id = t.case_id and ck.state <> 'STOPPED'
    and (ck.task_id is null or ck.task_id = t.id))`;

const isLate = `t.due_at <= cast(:lightNow as timestamptz) - interval '1 second'`;

/** The worst light of the step and the case of tasks `t`: `clock.rank` beside them. */
export const lightOfAny = `cross join lateral (select ${worstRank} as rank) as clock`;

/** Whether `clock.rank` is one of those asked for (`:askedRanks`). */
export const hasRank = 'clock.rank = any(cast(:askedRanks as int[]))';

/** As `lightOfAny`, for open tasks: of those alone that are near their end the clocks are looked at. */
export const lightOfOpen = `
  cross join lateral (
    select case when ${isLate} then 3 when t.green_until > :lightNow then 0 else ${worstRank} end as rank) as clock`;

/**
 * Which open tasks `t` have one of some lights (`:askedRanks`), and what must be joined to ask it. What a task keeps of its
 * clocks says at once which can not have them, so that an index leaves those out.
 */
export function openWith(ranks: readonly number[]): { readonly condition: string; readonly beside: string } {
  const isAsked = (rank: number) => ranks.includes(rank);
  if (isAsked(3) && ranks.every((rank) => rank === 3)) return { condition: isLate, beside: '' };
  const conditions = [
    hasRank,
    ...(isAsked(3) ? [] : [`not (${isLate})`]),
    ...(isAsked(0) ? [] : ['t.green_until <= :lightNow']),
  ];
  return { condition: conditions.join(' and '), beside: lightOfOpen };
}
