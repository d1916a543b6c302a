import { addWorkingDays } from '../../calendar/calendar.ts';
import { localDateOf } from '../../calendar/days.ts';
import { newId } from '../../database/id.ts';
import { stated } from '../../domain/document-fields.ts';
import type { LocalDate } from '../../domain/time.ts';
import { departmentName } from '../documents/department-name.ts';
import { draftDocument } from '../documents/issue-document.ts';
import { giveCard } from '../supervision/give-card.ts';
import { recordEvent } from '../turn/event-log.ts';
import { nextYearlyNumber } from '../turn/numbers.ts';
import { addRow, caseOf, type Turn } from '../turn/turn.ts';
import { recordOf, type TopicHandler, textOf } from './topic-call.ts';

/** Days a supervised department has to make good (DEFAULT). */
const SUPERVISION_WORKING_DAYS = 2;
/** An order must be done this many working days before an outside deadline (P03.4 DEFAULT). */
const RESERVE_WORKING_DAYS = 3;

/** What a supervision order asks for, by the fact it answers. */
const requirementOf: Readonly<Record<string, string>> = {
  STEP_OVERDUE: '本环节已超期，请立即办理并报告结果',
  PROMISE_OVERDUE: '已超过承诺时限，请立即办结并公开超期原因',
  STATUTORY_OVERDUE: '已超过法定时限，请立即依法作出决定并报告超期原因',
};

/** Where an order comes from, by the fact it answers. */
const sourceOf: Readonly<Record<string, string>> = {
  STEP_OVERDUE: '电子监察：环节超期',
  PROMISE_OVERDUE: '电子监察：超过承诺时限',
  STATUTORY_OVERDUE: '电子监察：超过法定时限',
};

/** Records the card and the order that the diagram names, on the department that is responsible (§1.8). */
const act: TopicHandler = async (turn, { element, variables, instanceId, token }) => {
  const { supervision } = element.approval;
  if (!supervision) return {};
  const departmentCode = textOf(variables, 'department') || caseOf(turn).leadDepartment;
  const factKey = `${instanceId}/${token}`;
  if (supervision.card) {
    await giveCard(turn, {
      level: supervision.card,
      reason: supervision.reason,
      departmentCode,
      factKey,
      elementId: element.id,
    });
  }
  if (supervision.order) {
    await addOrder(turn, {
      kind: supervision.order,
      category: null,
      departmentCode,
      requirement: requirementOf[supervision.reason] ?? element.name,
      dueOn: addWorkingDays(turn.calendar, localDateOf(turn.now), SUPERVISION_WORKING_DAYS),
      externalDeadlineOn: null,
      flagged: false,
      elementId: element.id,
      factKey,
      subject: element.name,
      source: sourceOf[supervision.reason] ?? '电子监察',
    });
  }
  return {};
};

/**
 * Issues an assignment order (D25) to one department, the same day it is asked for (S-18, S-26).
 * An order due later than the outside deadline less its reserve is flagged (P03.4).
 */
const issueOrder: TopicHandler = async (turn, { element, variables, instanceId, token }) => {
  const order = recordOf(variables, 'order');
  const days = typeof order.limitDays === 'number' ? order.limitDays : 5;
  const dueOn = addWorkingDays(turn.calendar, localDateOf(turn.now), days);
  const deadline = textOf(variables, 'externalDeadline').slice(0, 10);
  const flagged = deadline !== '' && dueOn > addWorkingDays(turn.calendar, deadline, -RESERVE_WORKING_DAYS);
  const id = await addOrder(turn, {
    kind: 'ASSIGNMENT',
    category: 'UTILITY',
    departmentCode: String(order.department ?? caseOf(turn).leadDepartment),
    requirement: String(order.requirement ?? element.name),
    dueOn,
    externalDeadlineOn: deadline === '' ? null : deadline,
    flagged,
    elementId: element.id,
    factKey: `${instanceId}/${token}`,
    subject: element.name,
    source: '办件流程交办',
  });
  return { orderId: id, orderDueOn: dueOn, orderFlagged: flagged };
};

/** Notes that an order is done. */
const closeOrder: TopicHandler = async (turn, { variables }) => {
  const orderId = textOf(variables, 'orderId');
  const drafted = (turn.additions.get('supervision_orders') ?? []).find((row) => 'id' in row && row.id === orderId);
  const result = textOf(variables, 'reason') || textOf(variables, 'orderResult') || '已办结';
  if (drafted) Object.assign(drafted, { closedAt: turn.now, result });
  else {
    await turn.sql.run(
      `update supervision_orders set closed_at = :now, result = :result
       where tenant_id = :tenantId and id = :orderId and case_id = :caseId and closed_at is null`,
      { now: turn.now, result, tenantId: turn.tenantId, orderId, caseId: turn.caseId },
    );
  }
  recordEvent(turn, 'order.closed', { data: { orderId, result } });
  return {};
};

/** Tells a department or the applicant something about the case: variables `to` (APPLICANT or a department) and `subject`. */
const sendNotice: TopicHandler = (turn, { element, variables }) => {
  const to = textOf(variables, 'to') || caseOf(turn).leadDepartment;
  const toApplicant = to.toUpperCase() === 'APPLICANT' || to === 'enterprise';
  const subject = textOf(variables, 'subject') || element.approval.publicName.zh;
  addRow(turn, 'notices', {
    tenantId: turn.tenantId,
    id: newId(),
    caseId: turn.caseId,
    departmentCode: toApplicant ? null : to,
    role: textOf(variables, 'role') || null,
    applicantId: toApplicant ? caseOf(turn).applicantId : null,
    kind: element.id,
    subject,
    subjectEn: textOf(variables, 'subjectEn') || element.approval.publicName.en,
    body: textOf(variables, 'body'),
    sentAt: turn.now,
    readAt: null,
  });
  if (!toApplicant)
    addRow(turn, 'case_departments', { tenantId: turn.tenantId, caseId: turn.caseId, departmentCode: to });
  recordEvent(turn, 'notice.sent', {
    elementId: element.id,
    departmentCode: toApplicant ? null : to,
    data: { to, subject },
    bySystem: true,
  });
  return {};
};

/** Who answers for a department: its head by name, as accounts know it. */
async function headOf(turn: Turn, departmentCode: string): Promise<string> {
  const head = await turn.sql.first<{ name: string }>(
    `select a.name from role_grants g
     join accounts a on a.tenant_id = g.tenant_id and a.id = g.account_id and a.active
     where g.tenant_id = :tenantId and g.department_code = :departmentCode and g.role in ('ORG_HEAD', 'CHIEF_REP')
     order by g.role desc, a.name
     limit 1`,
    { tenantId: turn.tenantId, departmentCode },
  );
  return head?.name ?? '单位主要负责人';
}

/** The number of the latest order of the case to the same department; null when this is the first. */
async function orderBefore(turn: Turn, departmentCode: string): Promise<string | null> {
  const before = await turn.sql.first<{ number: string }>(
    `select number from supervision_orders
     where tenant_id = :tenantId and case_id = :caseId and department_code = :departmentCode
     order by issued_at desc, number desc
     limit 1`,
    { tenantId: turn.tenantId, caseId: turn.caseId, departmentCode },
  );
  return before?.number ?? null;
}

/** Issues an order to a department, with its document, and lets it see the case. Answers the order's id. */
export async function addOrder(
  turn: Turn,
  order: {
    readonly kind: 'ASSIGNMENT' | 'REMINDER' | 'SUPERVISION';
    readonly category: 'UTILITY' | null;
    readonly departmentCode: string;
    readonly requirement: string;
    readonly dueOn: LocalDate;
    readonly externalDeadlineOn: LocalDate | null;
    readonly flagged: boolean;
    readonly elementId: string;
    readonly factKey: string;
    /** What the order is about, and what set it off, in words. */
    readonly subject: string;
    readonly source: string;
  },
): Promise<string> {
  const { elementId, subject: _subject, source: _source, ...facts } = order;
  const prefix = { ASSIGNMENT: 'JB', REMINDER: 'CB', SUPERVISION: 'DB' }[order.kind];
  const template = { ASSIGNMENT: 'D25', REMINDER: 'D26', SUPERVISION: 'D27' }[order.kind];
  const id = newId();
  const issuedOn = localDateOf(turn.now);
  const number = await nextYearlyNumber(turn.sql, turn.tenantId, prefix, issuedOn);
  const addressee = await departmentName(turn, order.departmentCode);
  const document = draftDocument(turn, template, {
    again: true,
    addressee,
    elementId,
    lines: [
      stated('orderNumber', number),
      stated('workItem', `${order.subject}（${caseOf(turn).number}）`),
      stated('requirement', order.requirement),
      stated('responsibleUnit', addressee),
      stated('responsiblePerson', await headOf(turn, order.departmentCode)),
      stated('orderDueOn', order.dueOn),
      stated('source', order.source),
      stated('parentOrder', (await orderBefore(turn, order.departmentCode)) ?? '无'),
      stated('evidence', '办理结果的书面报告及相关材料'),
    ],
  });
  addRow(turn, 'supervision_orders', {
    tenantId: turn.tenantId,
    id,
    number,
    ...facts,
    caseId: turn.caseId,
    issuedAt: turn.now,
    issuedOn,
    documentId: document.id,
    closedAt: null,
    result: null,
  });
  addRow(turn, 'case_departments', {
    tenantId: turn.tenantId,
    caseId: turn.caseId,
    departmentCode: order.departmentCode,
  });
  recordEvent(turn, 'order.issued', {
    elementId,
    departmentCode: order.departmentCode,
    data: { orderId: id, number, kind: order.kind, dueOn: order.dueOn, flagged: order.flagged },
    bySystem: true,
  });
  return id;
}

export const supervision = {
  'supervision.act': act,
  'order.issue': issueOrder,
  'order.close': closeOrder,
  'notice.send': sendNotice,
} satisfies Readonly<Record<string, TopicHandler>>;
