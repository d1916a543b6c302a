import { localDateOf } from '../calendar/days.ts';
import { newId } from '../database/id.ts';
import { documentTemplate, isForApplicant } from '../domain/document-templates.ts';
import type { DocumentDraft, DocumentLine } from './document-draft.ts';
import { recordEvent } from './event-log.ts';
import { nextNumber } from './numbers.ts';
import { renderDocument } from './render-document.ts';
import { addRow, caseOf, type Turn } from './turn.ts';

/**
 * Drafts one of the service's documents (文书 D01…D42) for the case.
 *
 * A document of the same template drafted in the same turn is the same document: the lead's rectification notice is
 * both what a step issues and the notice without which the clock may not stop (R-CLK-32).
 */
export function draftDocument(
  turn: Turn,
  template: string,
  about: {
    readonly lines?: readonly DocumentLine[];
    readonly addressee?: string;
    readonly elementId?: string;
    readonly again?: boolean;
  } = {},
): DocumentDraft {
  const drafted = about.again ? undefined : turn.documents.find((document) => document.template === template);
  if (drafted) return drafted;
  const draft: DocumentDraft = {
    id: newId(),
    template,
    addressee: about.addressee ?? null,
    lines: about.lines ?? [],
    elementId: about.elementId ?? null,
    issuedAt: turn.now,
  };
  turn.documents.push(draft);
  recordEvent(turn, 'document.issued', {
    ...(draft.elementId === null ? {} : { elementId: draft.elementId }),
    data: { documentId: draft.id, template },
  });
  return draft;
}

/** Numbers, renders and stores the documents drafted in the turn. */
export async function writeDocuments(turn: Turn): Promise<void> {
  if (turn.documents.length === 0) return;
  const about = await whatItIsAbout(turn);
  for (const draft of turn.documents) await writeDocument(turn, draft, about);
}

/** Whose matter it is and about which project: what every document says. */
async function whatItIsAbout(turn: Turn): Promise<{ readonly applicantName: string; readonly projectName: string }> {
  const { applicantId, projectId } = caseOf(turn);
  const names = await turn.sql.first<{ applicantName: string; projectName: string }>(
    `select a.name as applicant_name, p.name as project_name
     from applicants a
     join projects p on p.tenant_id = a.tenant_id and p.id = :projectId
     where a.tenant_id = :tenantId and a.id = :applicantId`,
    { tenantId: turn.tenantId, applicantId, projectId },
  );
  if (names === undefined) throw new Error(`Case ${turn.caseId} has no applicant or no project`);
  return names;
}

async function writeDocument(
  turn: Turn,
  draft: DocumentDraft,
  about: { readonly applicantName: string; readonly projectName: string },
): Promise<void> {
  const { tenantId, sql, services, caseId } = turn;
  const file = caseOf(turn);
  const { zh, en, short } = documentTemplate(draft.template);
  const prefix = file.number.slice(0, file.number.indexOf('-'));
  const issuedOn = localDateOf(draft.issuedAt);
  const year = issuedOn.slice(0, 4);
  const number = `${prefix}${short}〔${year}〕${await nextNumber(sql, tenantId, `${prefix}${short}${year}`)}号`;
  const head = { title: zh, titleEn: en, number, caseNumber: file.number, issuedOn, ...about };
  const html = renderDocument({ ...head, ...draft });
  const stored = await services.files.storeText(html);
  addRow(turn, 'documents', {
    tenantId,
    id: draft.id,
    kind: 'GENERATED',
    disclosureId: null,
    rowId: null,
    caseId,
    template: draft.template,
    number,
    title: zh,
    titleEn: en,
    addressee: draft.addressee,
    content: { lines: draft.lines },
    fileName: `${number}.html`,
    mediaType: 'text/html',
    sizeBytes: stored.size,
    contentHash: stored.hash,
    createdBy: turn.actor?.id ?? null,
    createdAt: draft.issuedAt,
    removedAt: null,
  });
  if (isForApplicant(draft.template)) tellApplicant(turn, draft, `${zh} ${number}`, `${en} ${number}`);
}

/** What is issued to the applicant is told to the applicant, with its number and the moment (S-03). */
function tellApplicant(turn: Turn, draft: DocumentDraft, subject: string, subjectEn: string): void {
  addRow(turn, 'notices', {
    tenantId: turn.tenantId,
    id: newId(),
    caseId: turn.caseId,
    departmentCode: null,
    role: null,
    applicantId: caseOf(turn).applicantId,
    kind: 'document',
    subject,
    subjectEn,
    body: '',
    sentAt: draft.issuedAt,
    readAt: null,
  });
}
