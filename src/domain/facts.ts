import type { RefusalDetail } from './refusal.ts';

interface Texts {
  readonly zh: string;
  readonly en: string;
}

/** A fact about a project that decides what it must bring (§3.4), with the question that asks for it. */
export interface Fact {
  readonly name: string;
  readonly type: 'boolean' | 'number' | 'choice' | 'text';
  readonly question: Texts;
  readonly unit: string | null;
  readonly options: readonly { readonly value: string; readonly name: Texts }[];
}

function ask(type: Fact['type'], name: string, zh: string, en: string, unit: string | null = null): Fact {
  return { name, type, question: { zh, en }, unit, options: [] };
}

function yesNo(name: string, zh: string, en: string): Fact {
  return ask('boolean', name, zh, en);
}

function choice(
  name: string,
  zh: string,
  en: string,
  options: Readonly<Record<string, readonly [string, string]>>,
): Fact {
  const listed = Object.entries(options).map(([value, [nameZh, nameEn]]) => ({
    value,
    name: { zh: nameZh, en: nameEn },
  }));
  return { ...ask('choice', name, zh, en), options: listed };
}

/** Every fact that a condition of a checklist may read, in the order a person is asked. */
export const facts: readonly Fact[] = [
  choice('investType', '项目由谁投资？', 'Who invests in the project?', {
    GOV: ['政府投资', 'Government'],
    ENTERPRISE: ['社会投资', 'Enterprise'],
  }),
  choice('processType', '项目属于哪种审批流程类型？', 'Which type of procedure is the project?', {
    '1': ['政府投资房屋建筑', 'Government building'],
    '2': ['政府投资线性工程', 'Government linear works'],
    '3': ['一般社会投资', 'Ordinary enterprise investment'],
    '4': ['小型社会投资', 'Small enterprise investment'],
    '5': ['带方案出让用地的社会投资', 'Land granted with an approved scheme'],
    '6': ['工业类', 'Industry'],
    '7': ['交通', 'Traffic'],
    '8': ['水利', 'Water'],
    '9': ['能源', 'Energy'],
    '10': ['其他', 'Another field'],
  }),
  choice('buildKind', '建设性质是什么？', 'What kind of works are they?', {
    NEW: ['新建', 'New building'],
    EXPAND: ['扩建', 'Extension'],
    REBUILD: ['改建', 'Conversion'],
    FITOUT: ['装饰装修', 'Fit-out'],
    MUNICIPAL: ['市政工程', 'Municipal works'],
  }),
  yesNo('facadeOrStructureChanged', '改变建筑外立面或结构吗？', 'Does it change the façade or the structure?'),
  choice('scope', '本次验收哪些部分？', 'Which part is accepted now?', {
    WHOLE: ['整个项目', 'The whole project'],
    BUILDING: ['部分单体', 'Some of its buildings'],
    PHASE: ['一期工程', 'One phase'],
  }),
  ask(
    'text',
    'unitBuildings',
    '本次验收哪些单体（用顿号分开）？',
    'Which buildings are accepted now (separated by commas)?',
  ),
  ask('number', 'floorArea', '建筑面积是多少？', 'How large is the floor area?', 'm²'),
  ask('number', 'investment', '总投资是多少？', 'How much is invested in all?', '元'),
  ask('number', 'height', '建筑高度是多少？', 'How high is the building?', 'm'),
  yesNo('isResidential', '是住宅工程吗？', 'Is it a residential building?'),
  yesNo('isSpecialFire', '属于特殊建设工程（消防）吗？', 'Is it a special project under the fire rules?'),
  yesNo('drawingReviewRequired', '施工图须经审查吗？', 'Must the construction drawings be reviewed?'),
  yesNo('hasCivilAirDefence', '含有人防工程吗？', 'Does it include civil air defence works?'),
  yesNo('cadRelocationFee', '人防易地建设（缴费）吗？', 'Is a fee paid instead of civil air defence works?'),
  yesNo('hasNewLand', '新增建设用地吗？', 'Does it take new land?'),
  choice('landMode', '土地怎样取得？', 'How was the land obtained?', {
    TRANSFER: ['出让', 'Granted for a price'],
    ALLOCATION: ['划拨', 'Allocated'],
    EXISTING: ['原有用地', 'Held already'],
  }),
  yesNo('needsTender', '施工依法必须招标吗？', 'Must the works be tendered by law?'),
  yesNo('needsSupervisorFirm', '依法必须实行监理吗？', 'Must a supervising engineer be appointed by law?'),
  yesNo('hasMajorHazardWorks', '有危险性较大的分部分项工程吗？', 'Are there works of major hazard?'),
  choice('phasedStage', '分阶段申请施工许可吗？', 'Is the permit applied for in phases?', {
    NONE: ['不分阶段', 'No'],
    PIT: ['基坑', 'Pit'],
    FOUNDATION: ['地下室（±0以下）', 'Foundation'],
    SUPERSTRUCTURE: ['主体（±0以上）', 'Superstructure'],
  }),
  yesNo('hasGreening', '有配套绿化吗？', 'Does it include greening?'),
  yesNo('isLightningSpecial', '属于须审核防雷装置的场所吗？', 'Is it a site whose lightning protection is examined?'),
  yesNo('needsExpropriation', '涉及征收吗？', 'Is land or housing expropriated for it?'),
  yesNo('isOverLimitHighRise', '是超限高层建筑吗？', 'Is it a high-rise beyond the limits of the code?'),
  yesNo(
    'hasLocalAcceptanceItems',
    '有道路接口、海绵城市、无障碍或者停车设施吗？',
    'Are there road junctions, sponge-city works, barrier-free facilities or parking?',
  ),
  yesNo(
    'siteReadinessCommitted',
    '已书面承诺施工场地具备条件吗？',
    'Has the readiness of the site been committed to in writing?',
  ),
  yesNo('agentUsed', '委托他人代办吗？', 'Does an agent apply for you?'),
  yesNo('water', '需要接水吗？', 'Is a water supply needed?'),
  yesNo('power', '需要接电吗？', 'Is a power supply needed?'),
  yesNo('gas', '需要接气吗？', 'Is a gas supply needed?'),
  yesNo('telecom', '需要接通信吗？', 'Is telecommunication needed?'),
  yesNo('drainage', '需要接入排水管网吗？', 'Is a connection to the sewers needed?'),
  yesNo(
    'drainagePermitRequired',
    '从事工业、建筑、餐饮、医疗等须办排水许可的活动吗？',
    'Is it an activity that needs a drainage permit (industry, works, catering, medical)?',
  ),
  choice('powerVoltage', '用电电压等级是什么？', 'At which voltage is power taken?', {
    LV: ['低压', 'Low voltage'],
    HV: ['高压', 'High voltage'],
  }),
  ask('number', 'capacityKVA', '申请用电容量是多少？', 'Which power capacity is applied for?', 'kVA'),
  yesNo('regulatedIndustry', '属于须核准或者限制类的行业吗？', 'Is the industry a regulated one?'),
  yesNo('capacityIncrease', '是现有用户增容吗？', 'Is it an increase of an existing supply?'),
  ask('number', 'presentKVA', '现有用电容量是多少？', 'Which power capacity is there now?', 'kVA'),
  ask('number', 'requestedKVA', '增容后用电容量是多少？', 'Which power capacity is wanted in all?', 'kVA'),
  ask('text', 'existingCustomerNo', '原用电户号是什么？', 'What is the existing customer number?'),
  yesNo('dualSource', '需要双电源吗？', 'Are two power sources needed?'),
  yesNo('importantLoad', '有重要负荷吗？', 'Is there an important load?'),
  yesNo('externalWorks', '需要外线工程吗？', 'Are external works needed?'),
  ask('number', 'externalLengthM', '外线长度是多少？', 'How long are the external works?', 'm'),
];

const byName = new Map(facts.map((fact) => [fact.name, fact]));
const position = new Map(facts.map((fact, index) => [fact.name, index]));

/** Sorts names of facts as the catalogue asks for them; names outside it come last, by the alphabet. */
export function inOrderOfAsking(one: string, other: string): number {
  const ahead = (position.get(one) ?? facts.length) - (position.get(other) ?? facts.length);
  return ahead !== 0 ? ahead : one < other ? -1 : Number(one > other);
}

/** The fact of that name; undefined when the catalogue has none. */
export function factNamed(name: string): Fact | undefined {
  return byName.get(name);
}

/** What is wrong with given facts: a value that is not what its fact asks for. Names outside the catalogue pass. */
export function factProblems(given: Readonly<Record<string, unknown>>): RefusalDetail[] {
  const problems: RefusalDetail[] = [];
  for (const [name, value] of Object.entries(given)) {
    const fact = byName.get(name);
    if (fact !== undefined && value !== null && !answers(fact, value)) {
      problems.push({ path: `facts.${name}`, code: `not-a-${fact.type}`, message: fact.question.en });
    }
  }
  return problems;
}

function answers(fact: Fact, value: unknown): boolean {
  if (fact.type === 'boolean') return typeof value === 'boolean';
  if (fact.type === 'number') return typeof value === 'number' && Number.isFinite(value) && value >= 0;
  if (fact.type === 'text') return typeof value === 'string' && value.length <= 200;
  return fact.options.some((option) => option.value === String(value));
}
