/** An object of the model to be: its type, attributes, and parts in lists or alone. */
export interface Sketch {
  readonly type: string;
  readonly [name: string]: unknown;
}

/** A step of the field that is put on a diagram with what it needs already said. */
export interface StepTemplate {
  readonly id: string;
  /** In English, which the modeler's dictionary translates. */
  readonly label: string;
  readonly description: string;
  readonly type: string;
  readonly icon: string;
  readonly zh: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly extensions: readonly Sketch[];
  readonly loop?: Sketch;
  /** A timer on its boundary that hangs on the step's own clock and does not interrupt. */
  readonly timer?: string;
}

const outcome = (value: string, name: string, nameEn: string, needs: object = {}): Sketch => ({
  type: 'approval:Outcome',
  value,
  name,
  nameEn,
  ...needs,
});
const publicName = (zh: string, en: string): Sketch => ({ type: 'approval:PublicName', zh, en });

/** 受理, 补正, 并联审查, 现场踏勘, 特别程序, 决定, 送达: as the shipped procedures do them. */
export const stepTemplates: readonly StepTemplate[] = [
  {
    id: 'acceptance',
    label: 'Intake and acceptance',
    description: 'Receives, checks the form, asks once for corrections, accepts',
    type: 'bpmn:CallActivity',
    icon: 'bpmn-icon-call-activity',
    zh: '收件与受理',
    attributes: { calledElement: 'common-intake' },
    extensions: [publicName('受理', 'Acceptance')],
  },
  {
    id: 'correction',
    label: 'Correction notice',
    description: 'Tells once, in one notice, all that is missing or wrong (D02)',
    type: 'bpmn:SendTask',
    icon: 'bpmn-icon-send-task',
    zh: '一次性告知补正',
    extensions: [
      publicName('补正告知', 'Correction notice'),
      { type: 'approval:Job', topic: 'case.start-correction', retries: '3' },
      { type: 'approval:Document', template: 'D02' },
    ],
  },
  {
    id: 'joint-review',
    label: 'Parallel review',
    description: 'Every matter of the case goes to its department at the same time',
    type: 'bpmn:UserTask',
    icon: 'bpmn-icon-parallel-mi-marker',
    zh: '并联审查',
    extensions: [
      publicName('并联审查', 'Parallel review'),
      {
        type: 'approval:Assignment',
        department: '=item.department',
        role: 'MEMBER_ORG_HANDLER',
        delegation: 'AB_ONLY',
      },
      {
        type: 'approval:Limit',
        kind: 'STEP',
        value: '=item.limitDays',
        unit: 'WD',
        anchor: 'ENTRY',
        timeoutPolicy: 'ESCALATE',
      },
      { type: 'approval:Disclosure', rows: 'ITEM' },
      {
        type: 'approval:Form',
        outcomeVariable: 'opinion',
        outcomes: [
          outcome('AGREE', '同意', 'Agree'),
          outcome('DISAGREE', '不同意', 'Disagree', { needsReason: 'true', needsLegalBasis: 'true' }),
        ],
      },
    ],
    loop: {
      type: 'bpmn:MultiInstanceLoopCharacteristics',
      'approval:collection': '=items',
      'approval:elementVariable': 'item',
      'approval:outputCollection': 'opinions',
      'approval:outputElement': '={item: item.code, opinion: opinion}',
    },
    timer: '超期',
  },
  {
    id: 'site-visit',
    label: 'Site visit',
    description: 'Two officers check on site what papers can not show',
    type: 'bpmn:UserTask',
    icon: 'bpmn-icon-user-task',
    zh: '现场踏勘',
    extensions: [
      publicName('现场踏勘', 'Site visit'),
      { type: 'approval:Assignment', role: 'HANDLER', delegation: 'AB_ONLY', minimumOfficers: '2' },
      {
        type: 'approval:Limit',
        kind: 'STEP',
        value: '3',
        unit: 'WD',
        anchor: 'ENTRY',
        legalBasis: '行政许可法 第三十四条',
        timeoutPolicy: 'ALERT',
      },
      {
        type: 'approval:Form',
        outcomeVariable: 'visitResult',
        outcomes: [
          outcome('PASS', '符合', 'In order'),
          outcome('FAIL', '不符合', 'Not in order', { needsReason: 'true' }),
        ],
      },
    ],
    timer: '超期',
  },
  {
    id: 'suspension',
    label: 'Special procedure',
    description: 'Expert review and the like: the clocks stand still meanwhile',
    type: 'bpmn:UserTask',
    icon: 'bpmn-icon-user-task',
    zh: '专家评审',
    extensions: [
      publicName('专家评审', 'Expert review'),
      { type: 'approval:Assignment', role: 'HANDLER', delegation: 'AB_ONLY' },
      {
        type: 'approval:Suspension',
        suspensionType: 'EXPERT_REVIEW',
        legalBasis: '行政许可法 第四十五条',
        notice: 'D10',
      },
      {
        type: 'approval:Form',
        outcomeVariable: 'expertResult',
        outcomes: [outcome('DONE', '评审完成', 'Reviewed')],
      },
    ],
  },
  {
    id: 'decision',
    label: 'Decision',
    description: 'Grants or refuses; a refusal gives reason and law',
    type: 'bpmn:UserTask',
    icon: 'bpmn-icon-user-task',
    zh: '决定',
    extensions: [
      publicName('决定', 'Decision'),
      { type: 'approval:Assignment', role: 'APPROVER', delegation: 'FORBIDDEN' },
      {
        type: 'approval:Limit',
        kind: 'STEP',
        value: '2',
        unit: 'WD',
        anchor: 'ENTRY',
        legalBasis: '行政许可法 第四十二条',
        timeoutPolicy: 'ESCALATE',
      },
      { type: 'approval:Disclosure', rows: 'ALL' },
      {
        type: 'approval:Form',
        outcomeVariable: 'decision',
        outcomes: [
          outcome('GRANT', '准予', 'Grant', { needsMaterials: 'true' }),
          outcome('REFUSE', '不予', 'Refuse', { needsReason: 'true', needsLegalBasis: 'true' }),
        ],
      },
    ],
    timer: '超期',
  },
  {
    id: 'delivery',
    label: 'Delivery',
    description: 'Delivers, publishes, files, invites a rating',
    type: 'bpmn:CallActivity',
    icon: 'bpmn-icon-call-activity',
    zh: '送达',
    attributes: { calledElement: 'common-deliver' },
    extensions: [publicName('送达与公开', 'Delivery and publication')],
  },
];
