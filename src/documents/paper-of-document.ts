import { localDateOf } from '../calendar/days.ts';
import type { DocumentLine } from '../domain/document-fields.ts';
import { documentTemplate } from '../domain/document-templates.ts';
import type { Instant } from '../domain/time.ts';
import type { Paper } from '../print/paper.ts';
import { dayInWords, organName } from '../runtime/documents/document-head.ts';
import { aboutLines, basisLines, verifyAddress } from '../runtime/documents/statement.ts';
import type { House } from '../runtime/views/house.ts';

interface Issued {
  readonly id: string;
  readonly template: string;
  readonly templateVersion: number | null;
  readonly number: string;
  readonly title: string;
  readonly titleEn: string;
  readonly addressee: string | null;
  readonly organ: string | null;
  readonly content: Partial<Record<'lines' | 'legalBasis', unknown>> | null;
  readonly checkCode: string | null;
  readonly statementHash: string | null;
  readonly contentHash: string;
  readonly createdAt: Instant;
  readonly caseNumber: string;
  readonly projectName: string;
  readonly applicantName: string;
  readonly place: string;
  readonly office: string | null;
}

/** An issued document as a paper to print. One of before statements were hashed tells the hash of its page instead. */
export async function paperOfDocument(
  { services, tenantId, publicAddress }: House,
  documentId: string,
): Promise<Paper> {
  const issued = await services.database.first<Issued>(
    `select d.id, d.template, d.template_version, d.number, d.title, d.title_en, d.addressee, d.organ, d.content,
       d.check_code, d.statement_hash, d.content_hash, d.created_at,
       coalesce(c.number, s.number) as case_number,
       coalesce(d.content ->> 'projectName', p.name) as project_name,
       coalesce(d.content ->> 'applicantName', a.name) as applicant_name, t.name as place, o.name as office
     from documents d
     join tenants t on t.id = d.tenant_id
     left join cases c on c.tenant_id = d.tenant_id and c.id = d.case_id
     left join disclosures s on s.tenant_id = d.tenant_id and s.id = d.disclosure_id
     join projects p on p.tenant_id = d.tenant_id and p.id = coalesce(c.project_id, s.project_id)
     join applicants a on a.tenant_id = d.tenant_id and a.id = coalesce(c.applicant_id, s.applicant_id)
     left join departments o on o.tenant_id = d.tenant_id and o.code = c.lead_department
     where d.tenant_id = :tenantId and d.id = :documentId`,
    { tenantId, documentId },
  );
  if (issued === undefined) throw new Error(`The document ${documentId} has no case and no disclosure`);
  const { number, content } = issued;
  const code = issued.checkCode ?? '';
  const organ = issued.organ ?? organName(issued.place, issued.office ?? '政务服务管理局');
  const basis = content?.legalBasis;
  const lines = linesOf(content?.lines);
  const legalBasis = typeof basis === 'string' ? basis : documentTemplate(issued.template).basis;
  const address = verifyAddress(publicAddress ?? null, number, code);
  return {
    organ,
    title: issued.title,
    titleEn: issued.titleEn,
    number,
    addressee: issued.addressee,
    sections: [
      {
        heading: null,
        lead: null,
        rows: [...aboutLines({ ...issued, organ }), ...lines, ...basisLines({ legalBasis, lines })],
      },
    ],
    day: dayInWords(localDateOf(issued.createdAt)),
    issuedAt: issued.createdAt,
    foot: [
      `文书标识 ${issued.id} · 模板 tpl-${issued.template} 第${issued.templateVersion ?? 1}版`,
      `内容 SHA-256 ${issued.statementHash ?? issued.contentHash}`,
      `核验 ${publicAddress ?? ''}/verify 文号 ${number} 验证码 ${code || '无'}`,
    ],
    verify: address,
  };
}

function linesOf(value: unknown): DocumentLine[] {
  // The column was written from lines.
  return Array.isArray(value) ? (value as DocumentLine[]) : [];
}
