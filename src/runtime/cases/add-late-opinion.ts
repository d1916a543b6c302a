import { departmentsOf } from '../../domain/permissions.ts';
import type { Person } from '../../domain/person.ts';
import { caseClosed } from '../../domain/refusals/cases.ts';
import { noDeemedOpinion } from '../../domain/refusals/joint-review.ts';
import { legalBasisRequired, reasonRequired } from '../../domain/refusals/tasks.ts';
import type { Instant } from '../../domain/time.ts';
import { opinionRule } from '../tasks/opinion-answer.ts';
import { onCase } from '../turn/command.ts';
import type { Services } from '../turn/services.ts';
import { caseOf } from '../turn/turn.ts';
import { addOpinion, readOpinions } from './opinions.ts';

/** An opinion that comes after the department's silence was taken for consent. */
export interface LateOpinion {
  readonly caseId: string;
  readonly itemCode: string;
  readonly opinion: 'AGREE' | 'AGREE_WITH_CONDITIONS' | 'DISAGREE' | 'NOT_CONCERNED';
  readonly reason?: string;
  readonly legalBasis?: string;
  readonly conditions?: string;
}

/**
 * Keeps what a department says after its silence or absence was taken for consent: a remark on record, which the lead and
 * whoever decides can read, and which changes no result (§1.7 DEEMED_CONSENT).
 *
 * @throws case-not-found, case-closed, no-deemed-opinion, reason-required, legal-basis-required
 */
export async function addLateOpinion(
  services: Services,
  person: Person,
  late: LateOpinion,
  now: Instant,
): Promise<void> {
  await onCase(services, person, late.caseId, now, async (turn) => {
    if (caseOf(turn).endedAt !== null) throw caseClosed();
    const own = departmentsOf(person);
    const deemed = (await readOpinions(turn)).findLast(
      (one) => one.itemCode === late.itemCode && one.deemed && own.includes(one.departmentCode),
    );
    if (deemed === undefined) throw noDeemedOpinion(late.itemCode);
    if (late.opinion === 'DISAGREE' && !late.reason?.trim()) throw reasonRequired(opinionRule);
    if (late.opinion === 'DISAGREE' && !late.legalBasis?.trim()) throw legalBasisRequired(opinionRule);
    const { phase, round, itemCode, itemName, departmentCode } = deemed;
    addOpinion(turn, {
      phase,
      round,
      itemCode,
      itemName,
      departmentCode,
      opinion: late.opinion,
      reason: late.reason ?? null,
      legalBasis: late.legalBasis ?? null,
      conditions: late.conditions ?? null,
      deemed: false,
      isRemark: true,
    });
  });
}
