import { assertMayBecome } from '../../domain/case-status.ts';
import { stated } from '../../domain/document-fields.ts';
import { whyNotRevoke } from '../../domain/permissions.ts';
import type { Person } from '../../domain/person.ts';
import type { RevocationGround } from '../../domain/revocation.ts';
import { revocationGrounds } from '../../domain/revocation.ts';
import type { Instant } from '../../domain/time.ts';
import { draftDocument } from '../documents/issue-document.ts';
import { remedyLines } from '../documents/remedies.ts';
import { giveMessage } from '../messages/send-message.ts';
import { onCase } from '../turn/command.ts';
import { recordEvent } from '../turn/event-log.ts';
import type { Services } from '../turn/services.ts';
import { caseOf, type Turn } from '../turn/turn.ts';
import { banApplicant } from './ban-applicant.ts';
import { caseFacts } from './case-facts.ts';
import { changeStatus } from './change-status.ts';
import { assertNotRecused } from './standing.ts';

/**
 * Revokes what a case granted 撤销 (行政许可法 69; status 15): an act of the head of the organ, with its ground, reason and
 * legal basis, in writing and with remedies. A licence got by fraud that bears on public safety bars its holder from the
 * same matter for three years (79).
 *
 * @throws case-not-found, revocation-needs-head, recused-from-case, status-transition-forbidden
 */
export async function revokeCase(
  services: Services,
  person: Person,
  wish: {
    readonly caseId: string;
    readonly ground: RevocationGround;
    readonly reason: string;
    readonly legalBasis: string;
  },
  now: Instant,
): Promise<void> {
  await onCase(services, person, wish.caseId, now, async (turn) => {
    const refusal = whyNotRevoke(person, await caseFacts(turn));
    if (refusal) throw refusal;
    await assertNotRecused(turn, person);
    const { status, result } = caseOf(turn);
    assertMayBecome(status, 'REVOKED');
    changeStatus(turn, 'REVOKED');
    const { ground, reason, legalBasis } = wish;
    const bannedUntil =
      ground === 'FRAUD' ? await banApplicant(turn, { years: 3, basis: '行政许可法 第七十九条' }) : null;
    turn.case.change(turn.caseId, {
      result: { ...result, revoked: { ground, reason, legalBasis, at: turn.now, bannedUntil } },
    });
    const document = draftDocument(turn, 'D43', {
      lines: [
        stated('decision', '撤销本办件准予的行政许可'),
        stated('facts', revocationGrounds[ground].zh),
        stated('reason', reason),
        stated('legalBasis', legalBasis),
        ...(bannedUntil === null
          ? []
          : [
              {
                zh: '不得再次申请',
                en: 'No new application until',
                value: `至${bannedUntil}（行政许可法 第七十九条）`,
              },
            ]),
        ...(await remedyLines(turn)),
      ],
    });
    await tellItsLife(turn);
    recordEvent(turn, 'case.revoked', { data: { ground, reason, legalBasis, bannedUntil, documentId: document.id } });
  });
}

/** Nothing more is asked of the holder of a licence that is revoked: the process that goes with it ends. */
async function tellItsLife(turn: Turn): Promise<void> {
  const name = 'licenceRevoked';
  if (turn.subscriptions.find((one) => one.kind === 'MESSAGE' && one.name === name)) {
    await giveMessage(turn, { caseId: turn.caseId, name });
  }
}
