import type { BodyOf, Operation } from '../../api/contract.ts';
import type { Case } from '../../api/types.ts';
import { dayOf } from '../../i18n/dates.ts';

type Filter = NonNullable<NonNullable<BodyOf<Operation<'/api/v1/cases/search', 'post'>>>['filter']>;

/** Which cases stand behind a figure. */
export const questions = ['accepted', 'cohort', 'closed', 'early', 'onTime', 'overdue', 'open'] as const;

/** One of them. */
export type Question = (typeof questions)[number];

const lights = ['RED', 'ORANGE', 'YELLOW', 'GREEN'] as const;

/** A figure's question as its address holds it. */
export interface CaseQuestion {
  of: Question;
  from: string | null;
  to: string | null;
  department: string | null;
  light: (typeof lights)[number] | null;
}

/** Reads a question from an address; what it does not know becomes the open cases. */
export function questionOf(params: URLSearchParams): CaseQuestion {
  const on = (name: string) => (/^\d{4}-\d{2}-\d{2}$/.test(params.get(name) ?? '') ? params.get(name) : null);
  return {
    of: questions.find((each) => each === params.get('of')) ?? 'open',
    from: on('from'),
    to: on('to'),
    department: params.get('department'),
    light: lights.find((each) => each === params.get('light')) ?? null,
  };
}

/** The address of the list behind a figure. */
export function addressOfCases(question: Partial<CaseQuestion> & { of: Question }): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(question)) if (value) params.set(name, value);
  return `/supervision/cases?${params}`;
}

/** What the service can select by itself; the rest is left to `belongs`. */
export function filterOf({ of, from, to, department, light }: CaseQuestion): Filter {
  const filter: Filter = {};
  if (of === 'open') filter.open = true;
  else if (of === 'accepted' || of === 'cohort') {
    filter.acceptedOn = { ...(from === null ? {} : { $gte: from }), ...(to === null ? {} : { $lte: to }) };
  } else filter.open = false;
  if (of === 'cohort') filter.open = false;
  if (light !== null) filter.light = { $in: [light] };
  if (department !== null) filter.departments = { $in: [department] };
  return filter;
}

/** How a case was decided against its promised day; null when it was not decided or was promised nothing (§1.10). */
export function punctuality(
  of: Pick<Case, 'status' | 'endedAt' | 'decidedAt' | 'clocks'>,
): 'early' | 'onTime' | 'overdue' | null {
  const isDecided = ['COMPLETED_APPROVED', 'COMPLETED_TOLERANT', 'COMPLETED_DENIED'].includes(of.status);
  const promised = of.clocks.find((clock) => clock.kind === 'PROMISED');
  const at = of.decidedAt ?? of.endedAt;
  if (!isDecided || promised === undefined || at === null) return null;
  const on = dayOf(at);
  if (on < promised.dueOn) return 'early';
  return on === promised.dueOn ? 'onTime' : 'overdue';
}

/** Whether a case found by the filter stands behind the figure: by its lead department, end and punctuality. */
export function belongs(of: Case, { of: asked, from, to, department }: CaseQuestion): boolean {
  if (department !== null && of.leadDepartment.code !== department) return false;
  if (asked === 'accepted' || asked === 'open') return true;
  const at = of.decidedAt ?? of.endedAt;
  if (at === null) return false;
  if (asked === 'cohort') return true;
  const on = dayOf(at);
  if ((from !== null && on < from) || (to !== null && on > to)) return false;
  if (asked === 'closed') return true;
  const how = punctuality(of);
  // early is in time as well
  return asked === 'onTime' ? how === 'early' || how === 'onTime' : how === asked;
}
