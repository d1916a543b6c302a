import { millisecondsOf } from '../domain/duration.ts';
import { isStaff } from '../domain/permissions.ts';
import type { Person } from '../domain/person.ts';
import { forbidden } from '../domain/refusals/access.ts';
import { validationFailed } from '../domain/refusals/requests.ts';
import type { Variables } from '../engine/types.ts';
import { type CorrelatedMessage, correlateMessage } from '../runtime/messages/correlate-message.ts';
import { type Publication, publishMessage } from '../runtime/messages/publish-message.ts';
import { sendMessage } from '../runtime/messages/send-message.ts';
import type { Case } from '../runtime/views/case-schema.ts';
import { readCase } from '../runtime/views/case-view.ts';
import type { House } from '../runtime/views/house.ts';
import { assertSeesCase } from '../runtime/views/visible-cases.ts';
import type { MessageToPublish } from './schemas.ts';

/** What only the applicant may say; everything else is for staff of the departments that take part. */
const applicantsWords = [
  'applicantWithdrew',
  'correctionSubmitted',
  'rectificationDone',
  'paymentDone',
  'factsChanged',
];

/**
 * Gives a case a message that its process waits for. What an applicant says is the message and no more: variables it carried
 * would overrule those of the procedure, as which items failed.
 *
 * @throws case-not-found, forbidden, nobody-waits
 */
export async function tellCase(
  house: House,
  person: Person,
  caseId: string,
  name: string,
  variables: Variables,
): Promise<Case> {
  await assertSeesCase(house.services.database, person, caseId);
  assertMaySay(person, name, variables);
  return tell(house, person, caseId, name, variables);
}

/**
 * Gives a message to the case that waits for its name and key, among those the person may see.
 *
 * @throws forbidden, nobody-waits, correlation-ambiguous
 */
export async function tellByKey(house: House, person: Person, message: CorrelatedMessage): Promise<Case> {
  assertMaySay(person, message.name, message.variables ?? {});
  const { caseId } = await correlateMessage(house.services, person, message, house.clock());
  return readCase(house, person, caseId);
}

/** The longest a published message waits, in milliseconds. */
const waitsAtMostMs = 30 * 24 * 3_600_000;

/**
 * Publishes a message for the case that waits for its name and key now, or will before it runs out.
 *
 * @throws forbidden, validation-failed, message-known, correlation-ambiguous, nobody-waits
 */
export function publish(house: House, person: Person, message: MessageToPublish): Promise<Publication> {
  const { timeToLive, ...published } = message;
  assertMaySay(person, message.name, message.variables ?? {});
  const timeToLiveMs = millisecondsOf(timeToLive) ?? 0;
  if (timeToLiveMs > waitsAtMostMs) {
    throw validationFailed([{ path: 'timeToLive', code: 'duration', message: 'must be 30 days at most' }]);
  }
  return publishMessage(house.services, person, { ...published, timeToLiveMs }, house.clock());
}

function assertMaySay(person: Person, name: string, variables: Variables): void {
  const isOfStaff = isStaff(person);
  if (applicantsWords.includes(name) === isOfStaff) throw forbidden();
  if (!isOfStaff && Object.keys(variables).length > 0) throw forbidden();
}

async function tell(house: House, person: Person, caseId: string, name: string, variables: Variables): Promise<Case> {
  await assertSeesCase(house.services.database, person, caseId);
  await sendMessage(house.services, person, { caseId, name, variables }, house.clock());
  return readCase(house, person, caseId);
}

/** Takes the application back, before or after it was accepted. @throws case-not-found, nobody-waits */
export function withdrawCase(house: House, person: Person, caseId: string, reason: string): Promise<Case> {
  return tell(house, person, caseId, 'applicantWithdrew', { reason });
}

/** Says that everything the correction notice asked for is handed in. @throws case-not-found, nobody-waits */
export function submitCorrection(house: House, person: Person, caseId: string): Promise<Case> {
  return tell(house, person, caseId, 'correctionSubmitted', {});
}
