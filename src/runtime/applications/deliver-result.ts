import { addWorkingDays } from '../../calendar/calendar.ts';
import { localDateOf } from '../../calendar/days.ts';
import { newId } from '../../database/id.ts';
import { type DocumentLine, stated } from '../../domain/document-fields.ts';
import type { Instant } from '../../domain/time.ts';
import { openingOn } from '../clocks/clock-record.ts';
import { documentHead, momentInWords } from '../documents/document-head.ts';
import { draftDocument } from '../documents/issue-document.ts';
import { recordEvent } from '../turn/event-log.ts';
import { caseOf, type Turn } from '../turn/turn.ts';
import type { DeliveryWay } from './application-row.ts';

/** The planned act that looks again whether a result that waits for the others may go out. */
export const heldResultTopic = 'delivery.held-result';

/** How, to whom and when a result is delivered. */
async function sent(turn: Turn): Promise<DocumentLine[]> {
  const { applicantName } = await documentHead(turn);
  return [
    stated('deliveredBy', '电子送达：自申请人首次打开文书之时视为送达'),
    stated('recipient', applicantName),
    stated('deliveredAt', momentInWords(turn.now)),
  ];
}

interface Joint {
  readonly id: string;
  readonly number: string;
  readonly delivery: DeliveryWay;
  readonly deliveredAt: Instant | null;
}

/**
 * Delivers the result of the turn's case (L-XK 44; D22). Where it was applied for jointly, and one result was wished for, it
 * is held until the last case of the application is decided or gone; then one delivery names all (一口出件). Every working
 * day it is looked at again, because a case may also end by withdrawal, or by nobody's act.
 */
export async function deliverResult(turn: Turn, elementId: string): Promise<void> {
  const joint = await jointOf(turn);
  if (joint === null || joint.delivery === 'AS_READY') {
    draftDocument(turn, 'D22', { elementId, deliversTurn: true, lines: await sent(turn) });
  } else if (joint.deliveredAt === null) {
    if (await othersAreOpen(turn, joint)) return hold(turn, joint, elementId);
    await deliverAll(turn, joint, elementId);
  }
  recordEvent(turn, 'case.delivered', { elementId, bySystem: true });
}

/** The application is locked: of two cases that are decided at the same moment one sees the other's decision. */
async function jointOf(turn: Turn): Promise<Joint | null> {
  const found = await turn.sql.first<Joint>(
    `select a.id, a.number, a.delivery, a.delivered_at
     from applications a
     join application_cases l on l.tenant_id = a.tenant_id and l.application_id = a.id
     where l.tenant_id = :tenantId and l.case_id = :caseId
     for update of a`,
    { tenantId: turn.tenantId, caseId: turn.caseId },
  );
  return found ?? null;
}

async function othersAreOpen(turn: Turn, { id }: Joint): Promise<boolean> {
  const open = await turn.sql.first(
    `select c.id from application_cases l
     join cases c on c.tenant_id = l.tenant_id and c.id = l.case_id
     where l.tenant_id = :tenantId and l.application_id = :id and c.id <> :caseId
       and c.decided_at is null and c.ended_at is null
     limit 1`,
    { tenantId: turn.tenantId, id, caseId: turn.caseId },
  );
  return open !== undefined;
}

function hold(turn: Turn, { number }: Joint, elementId: string): void {
  const planned = turn.jobs.all().some(({ topic }) => topic === heldResultTopic);
  if (!planned) recordEvent(turn, 'case.result-held', { elementId, data: { application: number }, bySystem: true });
  const on = addWorkingDays(turn.calendar, localDateOf(turn.now), 1);
  turn.jobs.add({
    tenantId: turn.tenantId,
    id: newId(),
    instanceId: null,
    rootId: turn.rootId,
    caseId: turn.caseId,
    token: null,
    elementId,
    topic: heldResultTopic,
    payload: {},
    dueAt: openingOn(turn.calendar, on),
    retriesLeft: 3,
    lockedBy: null,
    lockedUntil: null,
    lastError: null,
    state: 'OPEN',
    createdAt: turn.now,
    endedAt: null,
  });
}

async function deliverAll(turn: Turn, { id, number }: Joint, elementId: string): Promise<void> {
  const { tenantId, caseId } = turn;
  const others = await turn.sql.rows<{ number: string; outcome: string | null; status: string }>(
    `select c.number, c.result ->> 'outcome' as outcome, c.status from application_cases l
     join cases c on c.tenant_id = l.tenant_id and c.id = l.case_id
     where l.tenant_id = :tenantId and l.application_id = :id and c.id <> :caseId
     order by l.position`,
    { tenantId, id, caseId },
  );
  const own = caseOf(turn);
  const results = [{ number: own.number, outcome: own.result?.outcome, status: own.status }, ...others];
  draftDocument(turn, 'D22', {
    elementId,
    lines: [
      { zh: '联合申请编号', en: 'Joint application', value: number },
      stated('delivered', results.map(resultInWords).join('\n')),
      ...(await sent(turn)),
    ],
  });
  await turn.sql.run('update applications set delivered_at = :now where tenant_id = :tenantId and id = :id', {
    tenantId,
    id,
    now: turn.now,
  });
}

function resultInWords({ number, outcome, status }: { number: string; outcome?: unknown; status: string }): string {
  return `办件${number}：${outcomeNames[String(outcome)] ?? String(outcome ?? status)}`;
}

const outcomeNames: Readonly<Record<string, string>> = {
  GRANTED: '准予许可',
  REFUSED: '不予许可',
  PASSED: '通过',
  NOT_PASSED: '不通过',
  CONCLUDED: '已办结',
  WITHDRAWN: '申请人撤回',
  DEEMED_WITHDRAWN: '视为撤回',
  INTAKE_REJECTED: '不予受理',
  NOT_REQUIRED: '无需许可',
};
