import { newId } from '../../database/id.ts';
import { deliverResult } from '../applications/deliver-result.ts';
import { draftDocument } from '../documents/issue-document.ts';
import { recordEvent } from '../turn/event-log.ts';
import { addRow, caseOf } from '../turn/turn.ts';
import { statedLines } from './stated-lines.ts';
import { type TopicHandler, textOf } from './topic-call.ts';

/** Issues the document the element names, with what its template states of the variables. */
export const issueDocument: TopicHandler = async (turn, { element, variables }) => {
  const template = element.approval.document ?? 'D42';
  const reason = textOf(variables, 'reason');
  const lines = [
    ...(await statedLines(turn, element, template, variables)),
    ...(reason === '' ? [] : [{ zh: '说明', en: 'Remark', value: reason }]),
  ];
  const { id } = draftDocument(turn, template, { elementId: element.id, lines });
  return { documentId: id };
};

/** Delivers the result at the one window; an electronic result is delivered the same day (L-XK 44; D22). */
const deliver: TopicHandler = async (turn, { element }) => {
  await deliverResult(turn, element.id);
  return {};
};

/** Publishes the decision within seven working days (L-XK 40); the public fields are the guide's. */
const publish: TopicHandler = (turn, { element }) => {
  recordEvent(turn, 'case.published', { elementId: element.id, bySystem: true });
  return {};
};

/** Files the case in the electronic archive. */
const file: TopicHandler = (turn, { element }) => {
  recordEvent(turn, 'case.archived', { elementId: element.id, bySystem: true });
  return {};
};

/** Invites the applicant to rate the service 好差评. */
const inviteRating: TopicHandler = (turn, { element }) => {
  addRow(turn, 'notices', {
    tenantId: turn.tenantId,
    id: newId(),
    caseId: turn.caseId,
    departmentCode: null,
    role: null,
    applicantId: caseOf(turn).applicantId,
    kind: element.id,
    subject: '请评价本次服务',
    subjectEn: 'Please rate this service',
    body: '',
    sentAt: turn.now,
    readAt: null,
  });
  return {};
};

export const delivery = {
  'document.issue': issueDocument,
  'delivery.deliver': deliver,
  'publication.publish': publish,
  'archive.file': file,
  'rating.invite': inviteRating,
} satisfies Readonly<Record<string, TopicHandler>>;
