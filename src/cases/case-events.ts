import { isStaff } from '../domain/permissions.ts';
import type { Person } from '../domain/person.ts';
import { eventViews } from '../runtime/views/event-view.ts';
import type { House } from '../runtime/views/house.ts';
import { assertSeesCase } from '../runtime/views/visible-cases.ts';
import type { CaseEvent } from './schemas.ts';

/**
 * What happened, in order. An applicant is not told what departments remark to one another, nor the values a decision looked
 * at. @throws case-not-found
 */
export async function caseEvents(house: House, person: Person, caseId: string): Promise<{ items: CaseEvent[] }> {
  await assertSeesCase(house.services.database, person, caseId);
  const events = await eventViews(house, caseId);
  const items = isStaff(person)
    ? events
    : events.map(({ data, ...event }) => ({ ...event, data: forApplicants(data) }));
  return { items };
}

function forApplicants({
  comment: _comment,
  evaluations: _evaluations,
  ...data
}: Record<string, unknown>): Record<string, unknown> {
  return data;
}
