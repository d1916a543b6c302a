import { timingSafeEqual } from 'node:crypto';
import type { Person } from '../domain/person.ts';
import { caseNotFound } from '../domain/refusals/unknown.ts';
import type { Case } from '../runtime/views/case-schema.ts';
import { readCase } from '../runtime/views/case-view.ts';
import type { Clock } from '../runtime/views/clock-schema.ts';
import { eventViews } from '../runtime/views/event-view.ts';
import type { House } from '../runtime/views/house.ts';
import type { PublicCase, PublicClock } from './schemas.ts';

/** What happened that whoever holds the receipt is told: no names of persons, no remarks, no documents. */
const publicEvents = new Set([
  'case.received',
  'case.status-changed',
  'clock.started',
  'clock.suspended',
  'clock.resumed',
  'clock.extended',
  'clock.recounted',
  'clock.delay-explained',
  'task.created',
  'task.completed',
  'opinion.recorded',
  'case.delivered',
  'case.published',
  'licence.start-extended',
  'licence.changed',
  'licence.reissued',
  'licence.ended',
  'licence.works-stopped',
  'licence.works-completed',
  'case.ended',
]);

/**
 * A case by its number and the code of its receipt. A wrong code and a wrong number are answered alike.
 *
 * @throws case-not-found
 */
export async function publicCase(house: House, number: string, code: string): Promise<PublicCase> {
  const { services, tenantId } = house;
  const found = await services.database.first<{ id: string; applicantId: string; queryCode: string }>(
    'select id, applicant_id, query_code from cases where tenant_id = :tenantId and number = :number',
    { tenantId, number },
  );
  if (found === undefined || !isSame(found.queryCode, code)) throw caseNotFound();
  const seen = await readCase(house, holderOfReceipt(tenantId, found.applicantId), found.id);
  const events = await eventViews(house, found.id);
  return {
    ...pickPublic(seen),
    events: events
      .filter(({ type }) => publicEvents.has(type))
      .map(({ type, occurredAt, elementName, departmentName }) => ({ type, occurredAt, elementName, departmentName })),
  };
}

/** Whoever holds number and code sees what the applicant sees, less what is picked out below. */
function holderOfReceipt(tenantId: string, applicantId: string): Person {
  return { id: applicantId, tenantId, name: '', nameEn: '', applicantId, roles: [], scopes: null };
}

function pickPublic(seen: Case): Omit<PublicCase, 'events'> {
  const step = seen.currentSteps[0];
  return {
    number: seen.number,
    status: seen.status,
    definitionName: seen.definition.name,
    projectName: seen.project.name,
    receivedAt: seen.receivedAt,
    effectiveReceiptOn: seen.effectiveReceiptOn,
    acceptedOn: seen.acceptedOn,
    deemedAccepted: seen.deemedAccepted,
    endedAt: seen.endedAt,
    clocks: seen.clocks.flatMap(publicClock),
    light: seen.light,
    currentStep: step?.name ?? null,
    holder: step?.department ?? null,
    elapsedCalendarDays: seen.elapsedCalendarDays,
    governmentWorkingDays: seen.governmentWorkingDays,
    applicantWorkingDays: seen.applicantWorkingDays,
  };
}

function publicClock(clock: Clock): PublicClock[] {
  const { kind, limit, anchorOn, dueOn, dueAt, state, usedDays, remainingDays, light, suspensions, provisional } =
    clock;
  const { overdueReason } = clock;
  if (kind === 'STEP') return [];
  return [
    {
      kind,
      limit,
      anchorOn,
      dueOn,
      dueAt,
      state,
      usedDays,
      remainingDays,
      light,
      suspensions,
      provisional,
      overdueReason,
    },
  ];
}

function isSame(stored: string, given: string): boolean {
  const [one, other] = [Buffer.from(stored), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}
