import { addWorkingDays } from '../../calendar/calendar.ts';
import { localDateOf } from '../../calendar/days.ts';
import { newId } from '../../database/id.ts';
import { lateFrom } from '../clocks/clock-record.ts';
import { planAct } from '../jobs/plan-act.ts';
import { recordEvent } from '../turn/event-log.ts';
import { nextYearlyNumber } from '../turn/numbers.ts';
import { addRow, type Turn } from '../turn/turn.ts';

/** The planned act that looks whether a yellow card was answered. */
export const unansweredTopic = 'card.unanswered';

/** A yellow card not answered within so many working days is followed by a red one (§1.8). */
const ANSWER_WORKING_DAYS = 1;
/** What one case decided late costs the department (S-31). */
const POINTS_PER_OVERDUE = -2;
/** The facts that are lateness of a case, not only of a step. */
const lateness: ReadonlySet<string> = new Set(['PROMISE_OVERDUE', 'STATUTORY_OVERDUE', 'EXTENSION_TOO_LATE']);

/** A card: which fact of which department it records. */
export interface Card {
  readonly level: 'YELLOW' | 'RED';
  readonly reason: string;
  readonly departmentCode: string;
  /** The same key is one fact, however often it is told. */
  readonly factKey: string;
  readonly elementId?: string;
}

/**
 * Gives a department a card, a recorded fact (§1.8), and drafts the points a case decided late costs it, once a case (S-31).
 * A yellow one waits a working day for its answer.
 */
export async function giveCard(turn: Turn, card: Card): Promise<void> {
  const { tenantId, caseId, now } = turn;
  const today = localDateOf(now);
  const { level, reason, departmentCode, factKey } = card;
  const known = await turn.sql.first(
    `select 1 as found from supervision_cards where tenant_id = :tenantId and fact_key = :factKey`,
    { tenantId, factKey },
  );
  if (known !== undefined) return;
  const id = newId();
  const number = await nextYearlyNumber(turn.sql, tenantId, level === 'RED' ? 'R' : 'Y', today);
  addRow(turn, 'supervision_cards', {
    tenantId,
    id,
    number,
    level,
    reason,
    caseId,
    taskId: null,
    elementId: card.elementId ?? null,
    departmentCode,
    occurredAt: now,
    factKey,
    answeredAt: null,
    answer: null,
  });
  recordEvent(turn, 'supervision.card', {
    ...(card.elementId === undefined ? {} : { elementId: card.elementId }),
    departmentCode,
    data: { number, level, reason },
    bySystem: true,
  });
  if (lateness.has(reason)) draftPoints(turn, departmentCode, id);
  if (level === 'RED') return;
  const lateAt = lateFrom(turn.calendar, addWorkingDays(turn.calendar, today, ANSWER_WORKING_DAYS));
  planAct(turn, { topic: unansweredTopic, payload: { cardId: id, number, departmentCode }, dueAt: lateAt });
}

/** Follows a yellow card nobody answered with a red one. */
export async function judgeUnanswered(
  turn: Turn,
  { cardId, departmentCode }: Readonly<Record<string, unknown>>,
): Promise<void> {
  await giveCard(turn, {
    level: 'RED',
    reason: 'UNANSWERED_CARD',
    departmentCode: String(departmentCode),
    factKey: `unanswered/${String(cardId)}`,
  });
}

/** The planned act that looks whether a bad rating was answered in time. */
export const unansweredRatingTopic = 'rating.unanswered';

/** Gives the department a bad rating is about a card when it was not answered in time (GB/T 39735-2020). */
export async function judgeRating(
  turn: Turn,
  { ratingId, departmentCode }: Readonly<Record<string, unknown>>,
): Promise<void> {
  await giveCard(turn, {
    level: 'YELLOW',
    reason: 'RATING_UNANSWERED',
    departmentCode: String(departmentCode),
    factKey: `rating/${String(ratingId)}`,
  });
}

function draftPoints(turn: Turn, departmentCode: string, cardId: string): void {
  addRow(turn, 'point_entries', {
    tenantId: turn.tenantId,
    id: newId(),
    departmentCode,
    caseId: turn.caseId,
    cardId,
    rule: 'OVERDUE',
    points: POINTS_PER_OVERDUE,
    status: 'DRAFT',
    occurredOn: localDateOf(turn.now),
    recordedAt: turn.recordedAt,
  });
  recordEvent(turn, 'supervision.points', {
    departmentCode,
    data: { rule: 'OVERDUE', points: POINTS_PER_OVERDUE, status: 'DRAFT' },
    bySystem: true,
  });
}
