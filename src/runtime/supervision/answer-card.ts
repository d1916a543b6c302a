import { whyNotAnswerCard } from '../../domain/permissions.ts';
import type { Person } from '../../domain/person.ts';
import { cardAnswered } from '../../domain/refusals/clocks.ts';
import { cardNotFound } from '../../domain/refusals/unknown.ts';
import type { Instant } from '../../domain/time.ts';
import { cancelActs } from '../jobs/plan-act.ts';
import { onCase } from '../turn/command.ts';
import { recordEvent } from '../turn/event-log.ts';
import type { Services } from '../turn/services.ts';
import { unansweredTopic } from './give-card.ts';

/**
 * Answers a yellow or red card for the department it was given to, by its head and once; a yellow one answered within a
 * working day is not followed by a red one (§1.8).
 *
 * @throws card-not-found, forbidden, card-answered, case-catching-up
 */
export async function answerCard(
  services: Services,
  person: Person,
  { cardId, answer }: { readonly cardId: string; readonly answer: string },
  now: Instant,
): Promise<{ readonly caseId: string }> {
  const { tenantId } = person;
  const card = await services.database.first<{ caseId: string; departmentCode: string; number: string }>(
    `select case_id, department_code, number from supervision_cards where tenant_id = :tenantId and id = :cardId`,
    { tenantId, cardId },
  );
  if (card === undefined) throw cardNotFound();
  const refusal = whyNotAnswerCard(person, card.departmentCode);
  if (refusal) throw refusal;
  return onCase(services, person, card.caseId, now, async (turn) => {
    const answered = await turn.sql.rows(
      `update supervision_cards set answered_at = :at, answer = :answer, answered_by = :by
       where tenant_id = :tenantId and id = :cardId and answered_at is null
       returning id`,
      { tenantId, cardId, answer, at: turn.now, by: person.id },
    );
    if (answered.length === 0) throw cardAnswered();
    cancelActs(turn, unansweredTopic, (payload) => payload.cardId === cardId);
    const { departmentCode, number } = card;
    recordEvent(turn, 'supervision.card-answered', { departmentCode, data: { number, answer } });
    return { caseId: turn.caseId };
  });
}
