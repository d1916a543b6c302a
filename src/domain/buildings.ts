import type { GivenFacts } from './disclosure.ts';

/** The names of the buildings an acceptance is about, as the applicant listed them; none where it is about the whole project. */
export function buildingsOf({ scope, unitBuildings }: GivenFacts): readonly string[] {
  if (!isPartial(scope)) return [];
  const listed: readonly unknown[] = Array.isArray(unitBuildings)
    ? unitBuildings
    : String(unitBuildings ?? '').split(/[、，,；;\n]/);
  const names = listed.filter((name) => typeof name === 'string').map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

/** Whether only a part of a project is accepted (P02: 单项、分期验收). */
export function isPartial(scope: unknown): boolean {
  return scope === 'BUILDING' || scope === 'PHASE';
}

/** Whether two acceptances of a project are about the same part of it. */
export function isSamePart(one: GivenFacts, other: GivenFacts): boolean {
  const [mine, theirs] = [buildingsOf(one), buildingsOf(other)];
  const sameScope = (one.scope ?? 'WHOLE') === (other.scope ?? 'WHOLE');
  return sameScope && mine.length === theirs.length && mine.every((name) => theirs.includes(name));
}
