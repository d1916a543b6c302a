import { type Static, Type } from 'typebox';
import { DepartmentName, day, flag, id, instant, named, nullable, oneOf, ref, text, values, whole } from './parts.ts';

/** A document of a case or a disclosure. */
export const Document = named(
  'Document',
  'A file: handed in under a row of the list, or issued by the service (文书 D01…D42).',
  Type.Object({
    id: id('Document'),
    kind: oneOf(['UPLOAD', 'GENERATED'], 'Handed in or issued'),
    rowId: nullable(Type.String(), 'Row of the list, for uploads'),
    fieldKey: nullable(Type.String(), 'Field of a form it was handed in for'),
    template: nullable(Type.String(), 'D01…D42, for issued documents'),
    number: nullable(Type.String(), 'Number of an issued document'),
    title: text('Chinese title'),
    titleEn: text('English title'),
    addressee: nullable(Type.String(), 'Whom it is addressed to'),
    content: nullable(values('Facts'), 'The facts an issued document states'),
    fileName: text('File name'),
    mediaType: text('Media type'),
    sizeBytes: whole('Size in bytes'),
    contentHash: text('SHA-256 of the content'),
    createdAt: instant('When it came to be'),
    createdByName: nullable(Type.String(), 'Who handed it in or issued it'),
    organ: nullable(Type.String(), 'Issuing organ, for issued documents'),
    templateVersion: nullable(Type.Integer(), 'Version of the template it was issued by'),
    statementHash: nullable(Type.String(), 'SHA-256 of what an issued document states, as printed at its foot'),
    checkCode: nullable(Type.String(), 'Code that, with the number, verifies an issued document'),
    deliveredAt: nullable(instant('When'), 'When it reached the applicant; null while it has not, or need not'),
    deliveredBy: nullable(oneOf(['ONLINE', 'COUNTER', 'MAIL'], 'How'), 'How it was delivered; online: opened'),
    deliveredTo: nullable(Type.String(), 'Who received it'),
    proofId: nullable(id('Document'), 'The proof of delivery 送达回证, for one handed over'),
  }),
);
export type Document = Static<typeof Document>;

/** A card. */
export const SupervisionCard = named(
  'SupervisionCard',
  'A yellow or red card: the recorded fact that a department was late or acted against the rules.',
  Type.Object({
    id: id('Card'),
    number: text('Number'),
    level: oneOf(['YELLOW', 'RED'], 'Level'),
    reason: text('Reason code, as STEP_OVERDUE'),
    caseId: id('Case'),
    caseNumber: text('Case number'),
    elementId: nullable(Type.String(), 'Step it is about'),
    department: ref(DepartmentName),
    occurredAt: instant('When the fact occurred'),
    answeredAt: nullable(instant('When'), 'When the department answered'),
    answer: nullable(Type.String(), 'What it answered'),
  }),
);
export type SupervisionCard = Static<typeof SupervisionCard>;

/** An order. */
export const SupervisionOrder = named(
  'SupervisionOrder',
  'An order: assignment (交办), reminder (催办) or supervision (督办).',
  Type.Object({
    id: id('Order'),
    number: text('Number'),
    kind: oneOf(['ASSIGNMENT', 'REMINDER', 'SUPERVISION'], 'Kind'),
    category: nullable(Type.String(), 'What it is about'),
    caseId: id('Case'),
    caseNumber: text('Case number'),
    department: ref(DepartmentName),
    requirement: text('What is required'),
    issuedAt: instant('When it was issued'),
    dueOn: day('Due day'),
    externalDeadlineOn: nullable(day('Day'), 'Deadline of the matter outside'),
    flagged: flag('True when it falls due too late for the deadline outside'),
    documentId: nullable(id('Document'), 'The written order'),
    closedAt: nullable(instant('When'), 'When it was closed'),
    result: nullable(Type.String(), 'What was reported back'),
  }),
);
export type SupervisionOrder = Static<typeof SupervisionOrder>;
