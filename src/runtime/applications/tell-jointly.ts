import type { Person } from '../../domain/person.ts';
import { nothingToCorrect, notOfTheApplication } from '../../domain/refusals/applications.ts';
import type { Instant } from '../../domain/time.ts';
import { giveMessage } from '../messages/send-message.ts';
import type { Services } from '../turn/services.ts';
import { caseOf } from '../turn/turn.ts';
import { readApplicationRow } from './application-row.ts';
import { onCases } from './on-cases.ts';
import { sharePapers } from './share-papers.ts';

/**
 * Takes the whole application back, or those of its cases that are named; the others go on.
 *
 * @throws application-not-found, not-of-the-application, nobody-waits, case-catching-up
 */
export async function withdrawJointly(
  services: Services,
  person: Person,
  wish: { readonly applicationId: string; readonly reason: string; readonly caseIds?: readonly string[] },
  now: Instant,
): Promise<void> {
  const { caseIds } = await readApplicationRow(services.database, person, wish.applicationId);
  const strangers = (wish.caseIds ?? []).filter((id) => !caseIds.includes(id));
  if (strangers.length > 0) throw notOfTheApplication(strangers);
  await onCases(services, person, wish.caseIds ?? caseIds, now, async (turns) => {
    const open = turns.filter((turn) => caseOf(turn).endedAt === null && caseOf(turn).decidedAt === null);
    const ended = turns.filter((turn) => !open.includes(turn)).map(({ caseId }) => caseId);
    if (open.length === 0 || (wish.caseIds !== undefined && ended.length > 0)) throw notOfTheApplication(ended);
    for (const turn of open) {
      await giveMessage(turn, {
        caseId: turn.caseId,
        name: 'applicantWithdrew',
        variables: { reason: wish.reason },
      });
    }
  });
}

/**
 * Says once, for every case that waits for it, that what the one notice asked for is handed in; a paper handed in for one
 * case is handed in for all that ask for it.
 *
 * @throws application-not-found, nothing-to-correct, case-catching-up
 */
export async function correctJointly(
  services: Services,
  person: Person,
  applicationId: string,
  now: Instant,
): Promise<void> {
  const { caseIds } = await readApplicationRow(services.database, person, applicationId);
  await onCases(services, person, caseIds, now, async (turns) => {
    const waiting = turns.filter((turn) => caseOf(turn).status === 'CORRECTION_STARTED');
    const [first] = waiting;
    if (first === undefined) throw nothingToCorrect();
    const lists = turns.map((turn) => caseOf(turn).disclosureId);
    await sharePapers(first.sql, person.tenantId, lists);
    for (const turn of waiting) await giveMessage(turn, { caseId: turn.caseId, name: 'correctionSubmitted' });
  });
}
