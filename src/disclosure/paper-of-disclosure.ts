import { localDateOf } from '../calendar/days.ts';
import { disclosureNotFound } from '../domain/refusals/unknown.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import type { Paper, PaperRow, PaperSection } from '../print/paper.ts';
import { dayInWords, organName } from '../runtime/documents/document-head.ts';
import { verifyAddress } from '../runtime/documents/statement.ts';
import type { ProcedureLimit } from '../runtime/views/definition-schema.ts';
import type { House } from '../runtime/views/house.ts';
import type { DisclosureRow } from '../runtime/views/material-schema.ts';

interface Told {
  readonly id: string;
  readonly number: string;
  readonly snapshot: { readonly rows: readonly DisclosureRow[]; readonly limits?: readonly ProcedureLimit[] };
  readonly snapshotHash: string;
  readonly checkCode: string;
  readonly issuedAt: Instant;
  readonly validUntil: LocalDate;
  readonly procedure: string;
  readonly version: number;
  readonly projectName: string;
  readonly applicantName: string;
  readonly place: string;
}

const groups = [
  ['REQUIRED', '一、必须提交的材料', '下列材料每一项都须提交。'],
  ['CONDITIONAL', '二、因本项目情况须提交的材料', '下列材料因所列原因须提交。'],
  ['TOLERABLE', '三、可以容缺后补的材料', '下列材料可以在承诺后补交。'],
  ['FORBIDDEN', '四、不得要求提交的材料', '任何单位不得向申请人索要下列材料。'],
] as const;

const sources = { A: '申请人提交', S: '部门共享，无须提交', M: '中介机构出具', G: '由申请表生成' } as const;
const forms = { E: '电子', P: '纸质', EP: '电子或者纸质' } as const;
const units = { WD: '个工作日', CD: '日', CM: '个月', HOUR: '小时' } as const;
const anchors = { RECEIPT: '自收到申请之日起', ACCEPTANCE: '自受理之日起', ENTRY: '自进入环节之时起' } as const;

/** The one-time list as it was frozen when issued (交底书 D24): what lies under its rows now is no part of it. @throws disclosure-not-found */
export async function paperOfDisclosure(house: House, disclosureId: string): Promise<Paper> {
  const { services, tenantId, publicAddress } = house;
  const told = await services.database.first<Told>(
    `select s.id, s.number, s.snapshot, s.snapshot_hash, s.check_code, s.issued_at, s.valid_until, d.name as procedure,
       d.version, p.name as project_name, a.name as applicant_name, t.name as place
     from disclosures s
     join tenants t on t.id = s.tenant_id
     join process_definitions d on d.tenant_id = s.tenant_id and d.id = s.definition_id
     join projects p on p.tenant_id = s.tenant_id and p.id = s.project_id
     join applicants a on a.tenant_id = s.tenant_id and a.id = s.applicant_id
     where s.tenant_id = :tenantId and s.id = :disclosureId`,
    { tenantId, disclosureId },
  );
  if (told === undefined) throw disclosureNotFound();
  const { number, checkCode, snapshot, procedure } = told;
  return {
    organ: organName(told.place, '政务服务管理局'),
    title: `${procedure}一次性告知书`,
    titleEn: 'One-time disclosure',
    number,
    addressee: told.applicantName,
    sections: [
      aboutSection(told),
      ...groups.flatMap((group) => groupSection(group, snapshot.rows)),
      limitSection(snapshot.limits ?? []),
    ],
    day: dayInWords(localDateOf(told.issuedAt)),
    issuedAt: told.issuedAt,
    foot: [
      `文书标识 ${told.id} · 模板 tpl-D24 第2版 · ${procedure} 第${told.version}版`,
      `内容 SHA-256 ${told.snapshotHash}`,
      `核验 ${publicAddress ?? ''}/verify 回执号 ${number} 验证码 ${checkCode}`,
    ],
    verify: verifyAddress(publicAddress ?? null, number, checkCode),
  };
}

function aboutSection({ number, checkCode, projectName, applicantName, validUntil, snapshot }: Told): PaperSection {
  const asked = snapshot.rows.filter(
    ({ group }) => group === 'REQUIRED' || group === 'CONDITIONAL' || group === 'TOLERABLE',
  );
  return {
    heading: null,
    lead: `本告知书列明办理本事项须提交的全部材料，共${asked.length}项；清单以外不再要求提交其他材料。`,
    rows: [
      { zh: '回执号', en: 'Receipt number', value: number },
      { zh: '验证码', en: 'Check code', value: checkCode },
      { zh: '项目', en: 'Project', value: projectName },
      { zh: '申请人', en: 'Applicant', value: applicantName },
      { zh: '有效期至', en: 'Valid until', value: validUntil },
    ],
  };
}

function groupSection([group, heading, lead]: (typeof groups)[number], rows: readonly DisclosureRow[]): PaperSection[] {
  const ofGroup = rows.filter((row) => row.group === group);
  return ofGroup.length === 0 ? [] : [{ heading, lead, rows: ofGroup.map(rowOf) }];
}

function rowOf(row: DisclosureRow): PaperRow {
  const { group, because, source, sharedBy, originals, copies, form, legalBasis, reviewPoints, sample } = row;
  const isAsked = group !== 'FORBIDDEN';
  const count = [originals > 0 ? `原件${originals}份` : '', copies > 0 ? `复印件${copies}份` : '']
    .filter(Boolean)
    .join('、');
  const words = [
    because === null ? '' : `原因：${because.zh}`,
    isAsked ? `来源：${sources[source]}${sharedBy === null ? '' : `（${sharedBy.name}）`}` : '',
    isAsked ? `形式：${[forms[form], count].filter(Boolean).join('，')}` : '',
    reviewPoints === null ? '' : `要求：${reviewPoints.zh}`,
    sample === null ? '' : `样本：${sample}`,
    legalBasis === '' ? '' : `依据：${legalBasis}`,
  ];
  return { zh: `${row.id} ${row.name.zh}`, en: row.name.en, value: words.filter(Boolean).join('\n') };
}

function limitSection(limits: readonly ProcedureLimit[]): PaperSection {
  const rows = limits.flatMap(({ kind, value, unit, anchor, legalBasis }): PaperRow[] => {
    if (value === null || kind === 'STEP') return [];
    const words = `${anchors[anchor]}${value}${units[unit]}${legalBasis === null ? '' : `（${legalBasis}）`}`;
    return [
      kind === 'STATUTORY'
        ? { zh: '法定时限', en: 'Statutory limit', value: words }
        : { zh: '承诺时限', en: 'Promised limit', value: words },
    ];
  });
  return { heading: '五、办理时限', lead: null, rows };
}
