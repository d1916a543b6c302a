import { localDateOf } from '../../calendar/days.ts';
import type { Transaction } from '../../database/connect.ts';
import { newId } from '../../database/id.ts';
import { json } from '../../database/named-bindings.ts';
import { inTransaction } from '../../database/transaction.ts';
import { documentTemplate } from '../../domain/document-templates.ts';
import { mayHoldVisits } from '../../domain/permissions.ts';
import type { Person } from '../../domain/person.ts';
import { forbidden } from '../../domain/refusals/access.ts';
import { refuseStale } from '../../domain/refusals/requests.ts';
import { disclosureNotFound } from '../../domain/refusals/unknown.ts';
import { visitIncomplete, visitNotFound, visitSigned } from '../../domain/refusals/visits.ts';
import type { Instant } from '../../domain/time.ts';
import { type Attendee, missingSections, sectionNames, type VisitSection } from '../../domain/visit.ts';
import { momentInWords, organName } from '../documents/document-head.ts';
import { renderDocument } from '../documents/render-document.ts';
import { hashOfStatement, newCheckCode, type Statement } from '../documents/statement.ts';
import { nextNumber } from '../turn/numbers.ts';
import type { Services } from '../turn/services.ts';

/** A visit as it is agreed on. */
export interface VisitPlan {
  /** Receipt number of the list that will be told; the enterprise names it. */
  readonly disclosureNumber: string;
  readonly plannedAt: Instant;
  readonly place: string;
  /** The deputy head in charge, who leads in person (P07). */
  readonly leader: string;
  readonly byVideo: boolean;
}

/** What happened at a visit. */
export interface VisitRecord {
  readonly heldAt: Instant;
  readonly place: string;
  readonly leader: string;
  readonly attendees: readonly Attendee[];
  readonly requirements: readonly { readonly section: VisitSection; readonly requirement: string }[];
  readonly questions: readonly { readonly question: string; readonly answer: string }[];
}

/**
 * Agrees on a visit at which an enterprise is told its frozen list (P07.3). It is a service and free: no application waits
 * for it.
 *
 * @throws forbidden, disclosure-not-found
 */
export async function planVisit(services: Services, person: Person, plan: VisitPlan, now: Instant): Promise<string> {
  if (!mayHoldVisits(person)) throw forbidden();
  const { tenantId } = person;
  return inTransaction(services.database, async (sql) => {
    const list = await sql.first<{ id: string; projectId: string; applicantId: string }>(
      'select id, project_id, applicant_id from disclosures where tenant_id = :tenantId and number = :number',
      { tenantId, number: plan.disclosureNumber },
    );
    if (list === undefined) throw disclosureNotFound();
    const id = newId();
    await sql.run(
      `insert into disclosure_visits (tenant_id, id, project_id, applicant_id, disclosure_id, state, planned_at, place,
         leader, by_video, created_by, created_at)
       values (:tenantId, :id, :projectId, :applicantId, :disclosureId, 'PLANNED', :plannedAt, :place, :leader, :byVideo,
         :createdBy, :now)`,
      {
        tenantId,
        id,
        projectId: list.projectId,
        applicantId: list.applicantId,
        disclosureId: list.id,
        plannedAt: plan.plannedAt,
        place: plan.place,
        leader: plan.leader,
        byVideo: plan.byVideo,
        createdBy: person.id,
        now,
      },
    );
    return id;
  });
}

/**
 * Records what happened at a visit; a second part is recorded over the first, until both sides have signed.
 *
 * @throws forbidden, visit-not-found, visit-signed, revision-stale
 */
export async function recordVisit(
  services: Services,
  person: Person,
  id: string,
  record: VisitRecord,
  revision: number | undefined,
): Promise<void> {
  if (!mayHoldVisits(person)) throw forbidden();
  const { tenantId } = person;
  await inTransaction(services.database, async (sql) => {
    const visit = await sql.first<{ state: string; revision: number }>(
      'select state, revision from disclosure_visits where tenant_id = :tenantId and id = :id for update',
      { tenantId, id },
    );
    if (visit === undefined) throw visitNotFound();
    if (visit.state === 'SIGNED') throw visitSigned();
    refuseStale(revision, visit.revision);
    const { attendees, requirements, questions, ...held } = record;
    await sql.run(
      `update disclosure_visits
       set state = 'HELD', held_at = :heldAt, place = :place, leader = :leader, attendees = cast(:attendees as jsonb),
         requirements = cast(:requirements as jsonb), questions = cast(:questions as jsonb), revision = revision + 1
       where tenant_id = :tenantId and id = :id`,
      {
        tenantId,
        id,
        ...held,
        attendees: json(attendees),
        requirements: json(requirements),
        questions: json(questions),
      },
    );
  });
}

interface HeldVisit extends VisitRecord {
  readonly state: string;
  readonly disclosureId: string;
  readonly number: string;
  readonly projectName: string;
  readonly applicantName: string;
  readonly homePlace: string;
}

/**
 * Confirms a complete visit for the enterprise, by name and moment, and issues the signed disclosure (交底书 D24, P07.7).
 *
 * @throws visit-not-found, visit-signed, visit-incomplete
 */
export async function signVisit(services: Services, person: Person, id: string, now: Instant): Promise<void> {
  const { tenantId, applicantId } = person;
  await inTransaction(services.database, async (sql) => {
    const visit = await sql.first<HeldVisit>(
      `select v.state, v.disclosure_id, s.number, v.held_at, v.place, v.leader, v.attendees, v.requirements, v.questions,
         p.name as project_name, a.name as applicant_name, t.name as home_place
       from disclosure_visits v
       join disclosures s on s.tenant_id = v.tenant_id and s.id = v.disclosure_id
       join projects p on p.tenant_id = v.tenant_id and p.id = v.project_id
       join applicants a on a.tenant_id = v.tenant_id and a.id = v.applicant_id
       join tenants t on t.id = v.tenant_id
       where v.tenant_id = :tenantId and v.id = :id and v.applicant_id = :applicantId
       for update of v`,
      { tenantId, id, applicantId },
    );
    if (visit === undefined) throw visitNotFound();
    if (visit.state === 'SIGNED') throw visitSigned();
    const missing = missingSections(visit.attendees);
    if (visit.state !== 'HELD' || missing.length > 0) throw visitIncomplete(missing);
    const documentId = await issueSigned(services, sql, person, visit, now);
    await sql.run(
      `update disclosure_visits
       set state = 'SIGNED', signed_by = :name, signed_account = :accountId, signed_at = :now, document_id = :documentId,
         revision = revision + 1
       where tenant_id = :tenantId and id = :id`,
      { tenantId, id, name: person.name, accountId: person.id, now, documentId },
    );
  });
}

async function issueSigned(
  { files }: Services,
  sql: Transaction,
  person: Person,
  visit: HeldVisit,
  now: Instant,
): Promise<string> {
  const { tenantId } = person;
  const on = localDateOf(now);
  const { zh, en, basis, version } = documentTemplate('D24');
  const id = newId();
  const statement: Statement = {
    id,
    template: 'D24',
    templateVersion: version,
    title: zh,
    titleEn: en,
    number: `交底〔${on.slice(0, 4)}〕${await nextNumber(sql, tenantId, `交底${on.slice(0, 4)}`)}号`,
    organ: organName(visit.homePlace, '住房和城乡建设局'),
    caseNumber: visit.number,
    projectName: visit.projectName,
    applicantName: visit.applicantName,
    addressee: visit.applicantName,
    legalBasis: basis,
    issuedOn: on,
    lines: linesOf(visit, person.name, now),
  };
  const hash = hashOfStatement(statement);
  const code = newCheckCode();
  const stored = await files.storeText(renderDocument(statement, { hash, code }));
  const { number, organ, addressee, legalBasis, lines, caseNumber, projectName, applicantName } = statement;
  await sql.run(
    `insert into documents (tenant_id, id, kind, disclosure_id, template, template_version, number, title, title_en,
       addressee, organ, content, check_code, statement_hash, file_name, media_type, size_bytes, content_hash, created_by,
       created_at)
     values (:tenantId, :id, 'GENERATED', :disclosureId, 'D24', :version, :number, :zh, :en, :addressee, :organ,
       cast(:content as jsonb), :code, :hash, :fileName, 'text/html', :size, :contentHash, :accountId, :now)`,
    {
      tenantId,
      id,
      disclosureId: visit.disclosureId,
      version,
      number,
      zh,
      en,
      addressee,
      organ,
      content: json({ lines, legalBasis, caseNumber, projectName, applicantName }),
      code,
      hash,
      fileName: `${number}.html`,
      size: stored.size,
      contentHash: stored.hash,
      accountId: person.id,
      now,
    },
  );
  return id;
}

function linesOf(visit: HeldVisit, signedBy: string, now: Instant) {
  const { number, heldAt, place, leader, attendees, requirements, questions } = visit;
  return [
    { zh: '清单回执号', en: 'List', value: number },
    { zh: '交底时间', en: 'Held at', value: momentInWords(heldAt) },
    { zh: '交底地点', en: 'Place', value: place },
    { zh: '带队领导', en: 'Led by', value: leader },
    ...attendees.map(({ section, person, present, excuse }) => ({
      ...sectionNames[section],
      value: present ? person : `${person}（未到场：${excuse ?? ''}）`,
    })),
    ...requirements.map(({ section, requirement }) => ({
      zh: `${sectionNames[section].zh}技术要求`,
      en: `${sectionNames[section].en}: requirement`,
      value: requirement,
    })),
    ...questions.map(({ question, answer }) => ({ zh: '问题与答复', en: 'Question', value: `${question}\n${answer}` })),
    { zh: '建设单位确认', en: 'Signed by', value: `${signedBy}，${momentInWords(now)}` },
  ];
}
