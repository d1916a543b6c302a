/** What a template of the service's own documents 文书 is called, and the short word its numbers carry. */
export interface DocumentTemplate {
  readonly zh: string;
  readonly en: string;
  /** Stands in the number, e.g. `SG受理〔2026〕12号`. */
  readonly short: string;
}

const templates: Readonly<Record<string, DocumentTemplate>> = {
  D01: { zh: '收件凭证', en: 'Receipt', short: '收件' },
  D02: { zh: '一次性补正告知书', en: 'One-time correction notice', short: '补正' },
  D03: { zh: '受理通知书', en: 'Acceptance notice', short: '受理' },
  D04: { zh: '不予受理决定书', en: 'Decision not to accept', short: '不予受理' },
  D05: { zh: '不受理告知书', en: 'Notice that no licence is needed', short: '不受理' },
  D06: { zh: '容缺受理告知与承诺书', en: 'Tolerant acceptance and commitment', short: '容缺' },
  D07: { zh: '告知承诺书', en: 'Notice and commitment', short: '承诺' },
  D08: { zh: '特别程序告知书', en: 'Notice of a special procedure', short: '特别程序' },
  D09: { zh: '延长办理期限告知书', en: 'Notice of extension', short: '延期' },
  D13: { zh: '征求意见函', en: 'Request for an opinion', short: '征询' },
  D14: { zh: '意见反馈表', en: 'Opinion', short: '意见' },
  D15: { zh: '现场踏勘（验收）通知书', en: 'Notice of a site visit', short: '踏勘' },
  D16: { zh: '联合踏勘意见书', en: 'Joint survey report', short: '踏勘意见' },
  D17: { zh: '整改通知书', en: 'Rectification notice', short: '整改' },
  D18: { zh: '联合验收意见书', en: 'Joint acceptance opinion', short: '联验' },
  D19: { zh: '准予行政许可决定书', en: 'Decision to grant', short: '准予' },
  D20: { zh: '不予行政许可决定书', en: 'Decision to refuse', short: '不予许可' },
  D21: { zh: '证照', en: 'Licence', short: '证照' },
  D22: { zh: '送达回证', en: 'Proof of delivery', short: '送达' },
  D23: { zh: '缺席（超时）默认通知单', en: 'Notice of deemed consent', short: '默认' },
  D24: { zh: '一次性告知书', en: 'One-time disclosure', short: '告知' },
  D25: { zh: '交办单', en: 'Assignment order', short: '交办' },
  D26: { zh: '催办单', en: 'Reminder order', short: '催办' },
  D27: { zh: '督办单', en: 'Supervision order', short: '督办' },
  D41: { zh: '接入方案答复', en: 'Connection scheme', short: '接入' },
  D42: { zh: '办结通知', en: 'Notice of completion', short: '办结' },
};

/** Templates that are addressed to the applicant: each is also told as a notice. */
const toApplicant = new Set('D01 D02 D03 D04 D05 D06 D07 D08 D09 D17 D18 D19 D20 D21 D22 D41 D42'.split(' '));

/** Whether documents of the template are the applicant's to receive. */
export function isForApplicant(code: string): boolean {
  return toApplicant.has(code);
}

/** A template by its code; a code the service has no words for speaks for itself. */
export function documentTemplate(code: string): DocumentTemplate {
  return Object.hasOwn(templates, code) ? (templates[code] ?? plain(code)) : plain(code);
}

function plain(code: string): DocumentTemplate {
  return { zh: code, en: code, short: code };
}
