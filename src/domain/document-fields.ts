/** What documents state, by the field's name: its label in both languages (§3.3). */
export const documentFields = {
  absence: ['缺席后果', 'If a department is absent'],
  acceptedOn: ['受理日期', 'Accepted on'],
  answerDueOn: ['最迟答复日', 'Answer due on'],
  approver: ['批准人', 'Approved by'],
  basisOfRule: ['规则依据', 'Basis of the rule'],
  buildings: ['单位工程', 'Buildings'],
  commitment: ['承诺', 'Commitment'],
  completeList: ['声明', 'Statement'],
  conditions: ['附条件', 'Conditions'],
  consentTo: ['视为同意的内容', 'Taken as consent to'],
  consequence: ['逾期后果', 'If not corrected'],
  contact: ['联系人', 'Contact'],
  correctionDueOn: ['补正期限', 'To be corrected by'],
  correctionRows: ['补正内容', 'To be corrected'],
  decision: ['决定', 'Decision'],
  deemedUnit: ['默认单位', 'Department'],
  delivered: ['送达文书', 'Documents delivered'],
  deliveredAt: ['送达时间', 'Delivered at'],
  departments: ['参加单位', 'Departments'],
  deliveredBy: ['送达方式', 'Delivered by'],
  duties: ['后果', 'Consequence'],
  endsOn: ['结束日期', 'Ends on'],
  evidence: ['须提交的证明', 'Evidence needed'],
  extendedBy: ['延长', 'Extended by'],
  facts: ['事实', 'Facts'],
  files: ['提交的文件', 'Files handed in'],
  findings: ['整改事项', 'Findings'],
  ground: ['默认事由', 'Ground'],
  handledBy: ['承办单位', 'Handled by'],
  intakeReason: ['不予受理的理由', 'Reason'],
  items: ['验收事项', 'Items'],
  legalBasis: ['法律依据', 'Legal basis'],
  licenceNumber: ['许可证编号', 'Licence number'],
  limitRanOutOn: ['期限届满', 'Limit ran out on'],
  matter: ['事项', 'Matter'],
  newDueOn: ['新的法定办结日', 'New statutory due date'],
  notCounted: ['不计入时限', 'Not counted'],
  orderDueOn: ['时限', 'Due on'],
  orderNumber: ['编号', 'Number'],
  overallResult: ['验收结论', 'Overall result'],
  parentOrder: ['上级督办单', 'Parent order'],
  plannedTime: ['所需时间', 'Time needed'],
  project: ['项目', 'Project'],
  promisedDueOn: ['承诺办结日', 'Promised due date'],
  queryCode: ['查询码', 'Query code'],
  reason: ['理由', 'Reasons'],
  receiptOn: ['视为收到之日', 'Counts as received on'],
  receivedAt: ['收到时间', 'Received at'],
  recheckDueOn: ['复验期限', 'Re-check due'],
  recipient: ['受送达人', 'Received by'],
  remedies: ['救济途径', 'Remedies'],
  requirement: ['工作要求', 'Requirement'],
  responsiblePerson: ['责任人', 'Person responsible'],
  responsibleUnit: ['责任单位', 'Responsible'],
  result: ['结果', 'Result'],
  scheme: ['接入方案', 'Scheme'],
  source: ['来源', 'Source'],
  startsOn: ['开始日期', 'Starts on'],
  statutoryDueOn: ['法定办结日', 'Statutory due date'],
  step: ['环节', 'Step'],
  supervisedBy: ['监督单位', 'Supervised by'],
  suspensionReason: ['事由', 'Reason'],
  suspensionType: ['特别程序', 'Special procedure'],
  toPrepare: ['须准备的事项', 'To be prepared'],
  toleratedRows: ['容缺材料', 'To follow'],
  toleranceDueOn: ['补交期限', 'To be handed in by'],
  visitOn: ['时间', 'On'],
  visitPlace: ['地点', 'Meeting place'],
  workItem: ['工作事项', 'Matter'],
} as const satisfies Readonly<Record<string, readonly [zh: string, en: string]>>;

/** A field that a document may state. */
export type DocumentField = keyof typeof documentFields;

/** One line of a document: what is stated, in both languages, and the statement. */
export interface DocumentLine {
  readonly zh: string;
  readonly en: string;
  readonly value: string;
  /** The field it states; one field may take several lines, as the rows of a correction notice do. */
  readonly field?: DocumentField;
}

/** States a field under its own label, or, as one of several rows, under a label of its own. */
export function stated(
  field: DocumentField,
  value: string,
  label?: { readonly zh: string; readonly en: string },
): DocumentLine {
  const [zh, en] = documentFields[field];
  return { zh, en, ...label, value, field };
}

/** The fields of which nothing is stated; a line with an empty statement states nothing. */
export function unstated(
  fields: readonly DocumentField[],
  lines: readonly { readonly field?: string; readonly zh: string; readonly value: string }[],
): DocumentField[] {
  const says = (field: DocumentField): boolean =>
    lines.some((line) => (line.field === field || line.zh === documentFields[field][0]) && line.value.trim() !== '');
  return fields.filter((field) => !says(field));
}
