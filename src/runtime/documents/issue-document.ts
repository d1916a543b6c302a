import { localDateOf } from '../../calendar/days.ts';
import { newId } from '../../database/id.ts';
import { type DocumentLine, stated, unstated } from '../../domain/document-fields.ts';
import { documentTemplate, isForApplicant } from '../../domain/document-templates.ts';
import { documentIncomplete } from '../../domain/refusals/documents.ts';
import { recordEvent } from '../turn/event-log.ts';
import { nextNumber } from '../turn/numbers.ts';
import { addRow, caseOf, type Turn } from '../turn/turn.ts';
import type { DocumentDraft } from './document-draft.ts';
import { type DocumentHead, documentHead } from './document-head.ts';
import { renderDocument } from './render-document.ts';
import { hashOfStatement, newCheckCode, type Statement } from './statement.ts';

/**
 * Drafts one of the service's documents (文书 D01…D42) for the case.
 *
 * A document of the same template drafted in the same turn is the same document: the lead's rectification notice is
 * both what a step issues and the notice without which the clock may not stop (R-CLK-32).
 *
 * @throws document-incomplete when it does not state all that its template must (§3.3)
 */
export function draftDocument(
  turn: Turn,
  template: string,
  about: {
    readonly lines?: readonly DocumentLine[];
    readonly addressee?: string;
    readonly elementId?: string;
    readonly again?: boolean;
    readonly deliversTurn?: boolean;
  } = {},
): DocumentDraft {
  const drafted = about.again ? undefined : turn.documents.find((document) => document.template === template);
  if (drafted) return drafted;
  const lines = about.lines ?? [];
  const { zh, en, fields } = documentTemplate(template);
  const owed = about.deliversTurn ? fields.filter((field) => field !== 'delivered') : fields;
  const missing = unstated(owed, lines);
  if (missing.length > 0) throw documentIncomplete({ zh, en }, missing);
  const draft: DocumentDraft = {
    id: newId(),
    template,
    addressee: about.addressee ?? null,
    lines,
    elementId: about.elementId ?? null,
    issuedAt: turn.now,
    deliversTurn: about.deliversTurn ?? false,
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
  const head = await documentHead(turn);
  const numbers = await numbersFor(turn);
  const issued: string[] = [];
  for (const draft of turn.documents) {
    const number = numbers.get(draft.id) ?? '';
    const lines = draft.deliversTurn ? [stated('delivered', issued.join('\n')), ...draft.lines] : draft.lines;
    await writeDocument(turn, { ...draft, lines }, head, number);
    if (isForApplicant(draft.template)) issued.push(`${documentTemplate(draft.template).zh} ${number}`);
  }
}

/**
 * The next number of each draft: by region, kind and year, without a gap, for a number that is taken is on record or is
 * given back with everything else of the turn. The series are held in one order whatever was drafted first, so that two
 * cases never wait for each other.
 */
async function numbersFor(turn: Turn): Promise<ReadonlyMap<string, string>> {
  const { regionCode, number: caseNumber } = caseOf(turn);
  const home = await turn.sql.first<{ regionCode: string }>('select region_code from tenants where id = :tenantId', {
    tenantId: turn.tenantId,
  });
  const region = home?.regionCode === regionCode ? '' : regionCode;
  const prefix = `${region}${caseNumber.slice(0, caseNumber.indexOf('-'))}`;
  const numbers = new Map<string, string>();
  const inOrder = turn.documents.toSorted((one, other) =>
    one.template < other.template ? -1 : one.template > other.template ? 1 : 0,
  );
  for (const { id, template, issuedAt } of inOrder) {
    const { short } = documentTemplate(template);
    const year = localDateOf(issuedAt).slice(0, 4);
    const next = await nextNumber(turn.sql, turn.tenantId, `${prefix}${short}${year}`);
    numbers.set(id, `${prefix}${short}〔${year}〕${next}号`);
  }
  return numbers;
}

async function writeDocument(turn: Turn, draft: DocumentDraft, head: DocumentHead, number: string): Promise<void> {
  const { tenantId, services, caseId } = turn;
  const { id, template } = draft;
  const { zh, en, to, basis, version } = documentTemplate(template);
  const addressee = draft.addressee ?? (to === 'APPLICANT' ? head.applicantName : null);
  const statement: Statement = {
    ...head,
    id,
    template,
    templateVersion: version,
    title: zh,
    titleEn: en,
    number,
    addressee,
    legalBasis: basis,
    issuedOn: localDateOf(draft.issuedAt),
    lines: draft.lines,
  };
  const hash = hashOfStatement(statement);
  const code = newCheckCode();
  const stored = await services.files.storeText(renderDocument(statement, { hash, code }));
  addRow(turn, 'documents', {
    tenantId,
    id,
    kind: 'GENERATED',
    disclosureId: null,
    rowId: null,
    caseId,
    template,
    templateVersion: version,
    number,
    title: zh,
    titleEn: en,
    addressee,
    organ: head.organ,
    content: {
      lines: draft.lines,
      legalBasis: basis,
      caseNumber: head.caseNumber,
      projectName: head.projectName,
      applicantName: head.applicantName,
    },
    checkCode: code,
    statementHash: hash,
    fileName: `${number}.html`,
    mediaType: 'text/html',
    sizeBytes: stored.size,
    contentHash: stored.hash,
    createdBy: turn.actor?.id ?? null,
    createdAt: draft.issuedAt,
    removedAt: null,
  });
  if (isForApplicant(template)) tellApplicant(turn, draft, `${zh} ${number}`, `${en} ${number}`);
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
