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
    : events
        .filter(({ type, data }) => type !== 'comment.added' || data.audience === 'APPLICANT')
        .map(({ data, ...event }) => ({
          ...event,
          onBehalfOfName: null,
          data: isWithinOffices(event.type) ? {} : forApplicants(data),
        }));
  return { items };
}

/** How officers share their work is told to applicants, but not with whom and why. */
function isWithinOffices(type: string): boolean {
  return /^(signer|signature)\./.test(type) || officesOnly.has(type);
}

const officesOnly = new Set([
  'task.delegated',
  'task.resolved',
  'task.recalled',
  'task.transferred',
  'task.returned',
  'task.taken-back',
  'task.copied',
]);

function forApplicants({
  comment: _comment,
  evaluations: _evaluations,
  ...data
}: Record<string, unknown>): Record<string, unknown> {
  return data;
}
