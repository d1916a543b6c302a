import type { DocumentField } from './document-fields.ts';

/** Whom a document is addressed to; one for the file stays in the file. */
export type AddressedTo = 'APPLICANT' | 'DEPARTMENT' | 'FILE';

/** What a template of the service's own documents 文书 is called, to whom it goes and what it must state. */
export interface DocumentTemplate {
  readonly zh: string;
  readonly en: string;
  /** Stands in the number, e.g. `SG受理〔2026〕12号`. */
  readonly short: string;
  readonly to: AddressedTo;
  /** Counts up when the template says other things than before; a document keeps the version it was issued by. */
  readonly version: number;
  /** What every document of the template rests on, unless it states a legal basis of its own. */
  readonly basis: string;
  /** What it must state, beyond number, title, addressee, organ, legal basis and day, which every document has (§3.3). */
  readonly fields: readonly DocumentField[];
}

const licensing = '《中华人民共和国行政许可法》';
const joint = '《优化营商环境条例》和联合验收有关规定';
const supervision = '《行政审批电子监察管理办法》和督办有关规定';
const inspection = '涉企行政检查有关规定';

const templates: Readonly<Record<string, DocumentTemplate>> = {
  D01: of('收件凭证', 'Receipt', '收件', `${licensing}第二十九条`, 'receivedAt files receiptOn answerDueOn'),
  D02: of(
    '一次性补正告知书',
    'One-time correction notice',
    '补正',
    `${licensing}第三十二条第一款第（四）项`,
    'correctionRows correctionDueOn completeList consequence',
  ),
  D03: of(
    '受理通知书',
    'Acceptance notice',
    '受理',
    `${licensing}第三十二条`,
    'acceptedOn statutoryDueOn promisedDueOn notCounted queryCode handledBy supervisedBy',
  ),
  D04: of('不予受理决定书', 'Decision not to accept', '不予受理', `${licensing}第三十二条`, 'intakeReason remedies'),
  D05: of(
    '不受理告知书',
    'Notice that no licence is needed',
    '不受理',
    `${licensing}第三十二条第一款第（一）项`,
    'reason',
  ),
  D06: of(
    '容缺受理告知与承诺书',
    'Tolerant acceptance and commitment',
    '容缺',
    '容缺受理有关规定',
    'toleratedRows toleranceDueOn commitment',
  ),
  D07: of('告知承诺书', 'Notice and commitment', '承诺', '告知承诺制有关规定', 'commitment consequence'),
  D08: of(
    '特别程序告知书',
    'Notice of a special procedure',
    '特别程序',
    `${licensing}第四十五条`,
    'suspensionType legalBasis suspensionReason plannedTime startsOn endsOn',
  ),
  D09: of(
    '延长办理期限告知书',
    'Notice of extension',
    '延期',
    `${licensing}第四十二条`,
    'extendedBy reason approver newDueOn',
  ),
  D10: of('听证告知书', 'Notice of the right to a hearing', '听证告知', `${licensing}第四十七条`, 'matter answerDueOn'),
  D11: of('听证通知书', 'Hearing notice', '听证', `${licensing}第四十八条`, 'matter visitOn visitPlace contact'),
  D12: of('听证笔录', 'Record of a hearing', '笔录', `${licensing}第四十八条`, 'matter facts', 'FILE'),
  D13: of(
    '征求意见函',
    'Request for an opinion',
    '征询',
    '征求意见有关规定',
    'matter departments answerDueOn',
    'DEPARTMENT',
  ),
  D14: of('意见反馈表', 'Opinion', '意见', '征求意见有关规定', 'matter decision', 'FILE'),
  D15: of(
    '现场踏勘（验收）通知书',
    'Notice of a site visit',
    '踏勘',
    joint,
    'visitOn visitPlace departments toPrepare contact absence',
    'DEPARTMENT',
  ),
  D16: of('联合踏勘意见书', 'Joint survey report', '踏勘意见', joint, 'findings'),
  D17: of('整改通知书', 'Rectification notice', '整改', joint, 'findings recheckDueOn completeList'),
  D18: of('联合验收意见书', 'Joint acceptance opinion', '联验', joint, 'buildings items overallResult conditions'),
  D19: of('准予行政许可决定书', 'Decision to grant', '准予', `${licensing}第三十八条`, 'decision licenceNumber'),
  D20: of(
    '不予行政许可决定书',
    'Decision to refuse',
    '不予许可',
    `${licensing}第三十八条`,
    'decision facts reason legalBasis remedies',
  ),
  D21: of('证照', 'Licence', '证照', `${licensing}第三十九条`, 'orderNumber'),
  D22: of(
    '送达回证',
    'Proof of delivery',
    '送达',
    `${licensing}第四十四条`,
    'delivered deliveredBy recipient deliveredAt',
  ),
  D23: of(
    '缺席（超时）默认通知单',
    'Notice of deemed consent',
    '默认',
    '缺席默认和超时默认规则',
    'deemedUnit step limitRanOutOn ground basisOfRule consentTo duties',
    'DEPARTMENT',
  ),
  D24: of('一次性告知书', 'One-time disclosure', '告知', `${licensing}第三十条`, ''),
  D25: order('交办单', 'Assignment order', '交办'),
  D26: order('催办单', 'Reminder order', '催办'),
  D27: order('督办单', 'Supervision order', '督办'),
  D28: of('问责令', 'Accountability order', '问责', supervision, 'responsibleUnit facts decision', 'DEPARTMENT'),
  D29: of(
    '监察建议书',
    'Supervision proposal',
    '监察建议',
    supervision,
    'responsibleUnit facts requirement',
    'DEPARTMENT',
  ),
  D30: of('通报', 'Circular', '通报', supervision, 'facts', 'DEPARTMENT'),
  D31: of(
    '整改通知书（监察）',
    'Rectification notice of supervision',
    '监察整改',
    supervision,
    'findings orderDueOn',
    'DEPARTMENT',
  ),
  D32: of('履职提示函', 'Reminder of duties', '提示', supervision, 'requirement', 'DEPARTMENT'),
  D33: of('检查备案表', 'Inspection filing', '检查备案', inspection, 'matter facts', 'FILE'),
  D34: of('检查备案回执', 'Receipt of an inspection filing', '备案回执', inspection, 'result', 'DEPARTMENT'),
  D35: of('不予备案通知', 'Refusal of a filing', '不予备案', inspection, 'reason', 'DEPARTMENT'),
  D36: of('投诉受理告知', 'Acceptance of a complaint', '投诉受理', '《信访工作条例》', 'matter answerDueOn'),
  D37: of('投诉答复', 'Answer to a complaint', '投诉答复', '《信访工作条例》', 'facts result'),
  D38: of('重大项目服务保障卡', 'Service card of a major project', '保障卡', '重大项目绿色通道有关规定', 'contact'),
  D39: of('审图意见告知书', 'Remarks on drawings', '审图意见', '施工图审查有关规定', 'findings'),
  D40: of('审查合格书', 'Drawing approval', '审图合格', '施工图审查有关规定', 'decision'),
  D41: of('接入方案答复', 'Connection scheme', '接入', '《优化营商环境条例》第二十八条', 'scheme'),
  D42: of('办结通知', 'Notice of completion', '办结', `${licensing}第四十四条`, 'result'),
  // Beyond the list of §3.3: the act of status 15.
  D43: of(
    '撤销行政许可决定书',
    'Decision to revoke',
    '撤销',
    `${licensing}第六十九条`,
    'decision facts reason legalBasis remedies',
  ),
  // What follows a permit while it is in force (建筑法 9, 10; 行政许可法 49, 70).
  D44: of(
    '许可证后续事项决定书',
    'Decision about a licence in force',
    '续办',
    '《中华人民共和国建筑法》第九条',
    'decision legalBasis',
  ),
  D45: of(
    '许可证失效告知书',
    'Notice that a licence is no longer in force',
    '失效',
    `${licensing}第七十条`,
    'decision facts legalBasis',
  ),
};

/** Whether documents of the template are the applicant's to receive. */
export function isForApplicant(code: string): boolean {
  return documentTemplate(code).to === 'APPLICANT';
}

/** Every template there is, by its code. */
export const documentTemplates: ReadonlyMap<string, DocumentTemplate> = new Map(Object.entries(templates));

/** A template by its code; a code the service has no words for speaks for itself. */
export function documentTemplate(code: string): DocumentTemplate {
  return documentTemplates.get(code) ?? { ...of(code, code, code, '', ''), to: 'FILE' };
}

function of(
  zh: string,
  en: string,
  short: string,
  basis: string,
  fields: string,
  to: AddressedTo = 'APPLICANT',
): DocumentTemplate {
  // Written as words above, so that a template is a line; a test holds every word against the catalogue of fields.
  return { zh, en, short, to, version: 2, basis, fields: fields.split(' ').filter(Boolean) as DocumentField[] };
}

function order(zh: string, en: string, short: string): DocumentTemplate {
  const fields =
    'orderNumber workItem requirement responsibleUnit responsiblePerson orderDueOn source parentOrder evidence';
  return of(zh, en, short, supervision, fields, 'DEPARTMENT');
}
