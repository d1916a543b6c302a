import { localDateOf } from '../calendar/days.ts';
import { type DocumentField, documentFields, stated } from '../domain/document-fields.ts';
import { documentTemplate, documentTemplates } from '../domain/document-templates.ts';
import { noResultSample } from '../domain/refusals/documents.ts';
import { definitionNotFound } from '../domain/refusals/unknown.ts';
import { printPaper } from '../print/press.ts';
import { dayInWords, organName } from '../runtime/documents/document-head.ts';
import { aboutLines, basisLines } from '../runtime/documents/statement.ts';
import type { House } from '../runtime/views/house.ts';

/** What a sample says where a document states what only its case knows. */
const examples: Partial<Record<DocumentField, string>> = {
  orderNumber: '000000000000000000',
  licenceNumber: '000000000000000000',
  overallResult: '合格',
  scheme: '（接入点、容量、工程范围、完成日期）',
  items: '（各验收事项、承办部门、结论）',
  buildings: '（各单位工程）',
  findings: '（各部门的踏勘意见）',
};

/**
 * A sample of what an applicant gets, drawn as the document is and marked 样本 on every page. It has no number, no seal and
 * nothing to verify.
 *
 * @throws definition-not-found, no-result-sample
 */
export async function resultSample({ services, tenantId, clock }: House, key: string): Promise<Buffer> {
  const { database, definitions } = services;
  const { model, name } = await definitions.latest(database, tenantId, key);
  const { procedure } = model;
  if (procedure?.applicable !== true) throw definitionNotFound(key);
  const code = procedure.resultTemplate;
  if (code === null || !documentTemplates.has(code)) throw noResultSample();
  const template = documentTemplate(code);
  const place = await database.first<{ place: string; office: string | null }>(
    `select t.name as place, d.name as office from tenants t
     left join departments d on d.tenant_id = t.id and d.code = :lead
     where t.id = :tenantId`,
    { tenantId, lead: procedure.leadDepartment },
  );
  const organ = organName(place?.place ?? '', place?.office ?? '政务服务管理局');
  const lines = template.fields.map((field) => stated(field, examples[field] ?? `（${documentFields[field][0]}）`));
  const about = { organ, caseNumber: '（办件编号）', projectName: '（项目名称）', applicantName: '（申请单位名称）' };
  const now = clock();
  return printPaper({
    organ,
    title: procedure.result?.zh ?? template.zh,
    titleEn: procedure.result?.en ?? template.en,
    number: `${template.short}〔${localDateOf(now).slice(0, 4)}〕0号`,
    addressee: '申请单位名称',
    sections: [
      {
        heading: null,
        lead: null,
        rows: [...aboutLines(about), ...lines, ...basisLines({ legalBasis: template.basis, lines })],
      },
    ],
    day: dayInWords(localDateOf(now)),
    issuedAt: now,
    foot: [`样本：${name}的办理结果，仅供了解样式，不具有任何效力`],
    watermark: '样本',
    verify: 'SAMPLE',
  });
}
