import t from 'tap';
import type { Material } from '../../src/bpmn/approval.ts';
import type { GivenFacts } from '../../src/domain/disclosure.ts';
import { shippedModels } from '../support/shipped-processes.ts';

const models = await shippedModels([
  'construction-permit',
  'joint-completion-acceptance',
  'utility-joint-connection',
  'power-capacity-increase',
]);

/** What the field's table says of a row: need, source, originals/copies, form, tolerable, and two projects for a condition. */
type Row = readonly [
  id: string,
  need: string,
  source: string,
  copies: string,
  form: string,
  tolerable: boolean,
  applies?: GivenFacts,
  doesNotApply?: GivenFacts,
];

const yes = true;
const no = false;
const highVoltage = { power: true, powerVoltage: 'HV', capacityKVA: 630 };
const lowVoltage = { power: true, powerVoltage: 'LV', capacityKVA: 100, regulatedIndustry: false };

const permit: readonly Row[] = [
  ['CP-01', 'R', 'G', '1/0', 'E', no],
  ['CP-02', 'R', 'S', '0/0', 'E', no],
  ['CP-03', 'C', 'A', '1/1', 'EP', yes, { agentUsed: true }, { agentUsed: false }],
  [
    ...(['CP-04', 'C', 'S', '0/1', 'E', no] as const),
    { buildKind: 'NEW', hasNewLand: true },
    { buildKind: 'FITOUT', hasNewLand: true },
  ],
  [
    ...(['CP-05', 'C', 'S', '0/1', 'E', no] as const),
    { buildKind: 'FITOUT', facadeOrStructureChanged: true },
    { buildKind: 'FITOUT', facadeOrStructureChanged: false },
  ],
  ['CP-06', 'R', 'A', '1/0', 'E', no],
  ['CP-06b', 'C', 'A', '1/0', 'E', no, { needsExpropriation: true }, { needsExpropriation: false }],
  ['CP-07', 'C', 'S', '0/1', 'E', no, { needsTender: true }, { needsTender: false }],
  ['CP-07b', 'C', 'A', '0/1', 'E', no, { needsTender: false }, { needsTender: true }],
  ['CP-08', 'R', 'A', '0/1', 'E', no],
  ['CP-09', 'R', 'S', '0/0', 'E', no],
  ['CP-10', 'C', 'S', '0/1', 'E', no, { drawingReviewRequired: true }, { drawingReviewRequired: false }],
  ['CP-11', 'C', 'S', '0/1', 'E', no, { isSpecialFire: true }, { isSpecialFire: false }],
  ['CP-12', 'C', 'S', '0/1', 'E', no, { isSpecialFire: false }, { isSpecialFire: true }],
  ['CP-13', 'R', 'A', '1/0', 'E', no],
  ['CP-14', 'R', 'A', '0/1', 'E', no],
  ['CP-15', 'R', 'A', '5/0', 'E', yes],
  ['CP-16', 'R', 'G', '1/0', 'E', no],
  ['CP-17', 'C', 'A', '0/1', 'E', no, { hasMajorHazardWorks: true }, { hasMajorHazardWorks: false }],
  [
    ...(['CP-18', 'C', 'S', '0/1', 'E', no] as const),
    { hasCivilAirDefence: false, cadRelocationFee: true },
    { hasCivilAirDefence: false, cadRelocationFee: false },
  ],
  ['CP-19', 'C', 'S', '0/1', 'E', no, { isLightningSpecial: true }, { isLightningSpecial: false }],
  ['CP-20', 'C', 'S', '0/1', 'E', no, { isOverLimitHighRise: true }, { isOverLimitHighRise: false }],
  ['CP-21', 'T', 'A', '0/1', 'E', yes],
  ['CP-X1', 'X', 'A', '0/0', 'E', no],
  ['CP-X2', 'X', 'A', '0/0', 'E', no],
  ['CP-X3', 'X', 'A', '0/0', 'E', no],
];

const noUtility = { water: false, drainage: false, gas: false, power: false, telecom: false };
const acceptance: readonly Row[] = [
  ['JC-01', 'R', 'G', '1/0', 'E', no],
  ['JC-02', 'R', 'S', '0/0', 'E', no],
  ['JC-03', 'R', 'S', '0/0', 'E', no],
  ['JC-04', 'R', 'M', '0/1', 'E', no],
  ['JC-05', 'R', 'A', '1/0', 'E', no],
  ['JC-06', 'R', 'A', '0/1', 'E', no],
  ['JC-07', 'C', 'S', '0/0', 'E', no, { drawingReviewRequired: true }, { drawingReviewRequired: false }],
  ['JC-08', 'R', 'G', '1/0', 'E', no],
  ['JC-09', 'R', 'M', '0/1', 'E', no],
  ['JC-10', 'R', 'A', '4/0', 'E', no],
  ['JC-11', 'R', 'A', '0/1', 'E', no],
  ['JC-12', 'R', 'A', '1/0', 'E', no],
  ['JC-13', 'C', 'A', '1/0', 'E', no, { isResidential: true }, { isResidential: false }],
  ['JC-14', 'C', 'A', '0/1', 'E', no, { hasCivilAirDefence: true }, { hasCivilAirDefence: false }],
  ['JC-15', 'R', 'A', '0/1', 'E', no],
  ['JC-15b', 'T', 'A', '0/1', 'E', yes],
  ['JC-16', 'C', 'M', '0/1', 'E', yes, { hasGreening: true }, { hasGreening: false }],
  ['JC-17', 'C', 'S', '0/1', 'E', yes, { ...noUtility, gas: true }, noUtility],
  ['JC-18', 'C', 'M', '0/1', 'E', no, { isLightningSpecial: true }, { isLightningSpecial: false }],
  ['JC-19', 'C', 'A', '0/1', 'E', no, { scope: 'PHASE' }, { scope: 'WHOLE' }],
  [
    ...(['JC-19b', 'C', 'G', '1/0', 'E', no] as const),
    { scope: 'BUILDING', unitBuildings: '1#楼' },
    { scope: 'WHOLE', unitBuildings: '1#楼' },
  ],
  ['JC-20', 'C', 'S', '0/0', 'E', no, { hasNewLand: true }, { hasNewLand: false }],
  ['JC-21', 'C', 'A', '1/1', 'E', no, { agentUsed: true }, { agentUsed: false }],
];

const connection: readonly Row[] = [
  ['UC-01', 'R', 'G', '1/0', 'E', no],
  ['UC-02', 'R', 'S', '0/0', 'E', no],
  ['UC-03', 'R', 'S', '0/1', 'E', no, { ...noUtility, gas: true }, { ...noUtility, telecom: true }],
  ['UC-04', 'C', 'S', '0/1', 'E', no, { buildKind: 'NEW' }, { buildKind: 'EXPAND' }],
  ['UC-05', 'C', 'S', '0/1', 'E', no, { ...lowVoltage, regulatedIndustry: true }, lowVoltage],
  ['UC-06', 'C', 'A', '1/0', 'E', no, { power: true, isResidential: false }, { power: true, isResidential: true }],
  [
    ...(['UC-07', 'C', 'A', '1/0', 'E', no] as const),
    { power: true, importantLoad: false, dualSource: true },
    { power: true, importantLoad: false, dualSource: false },
  ],
  [
    ...(['UC-08', 'C', 'M', '0/1', 'E', no] as const),
    { ...highVoltage, importantLoad: true },
    { ...highVoltage, importantLoad: false },
  ],
  ['UC-09', 'C', 'M', '0/1', 'E', yes, { ...lowVoltage, capacityKVA: 161 }, { ...lowVoltage, capacityKVA: 160 }],
  ['UC-10', 'C', 'A', '1/0', 'E', no, { gas: true }, { gas: false }],
  [
    ...(['UC-11', 'C', 'A', '1/0', 'E', no] as const),
    { drainage: true, drainagePermitRequired: true },
    { drainage: true, drainagePermitRequired: false },
  ],
  ['UC-12', 'T', 'M', '0/1', 'E', yes, { drainage: true }, { drainage: false }],
  ['UC-13', 'C', 'A', '1/1', 'E', no, { agentUsed: true }, { agentUsed: false }],
  [
    ...(['UC-14', 'C', 'A', '1/0', 'E', no] as const),
    { externalWorks: true, externalLengthM: 200 },
    { externalWorks: true, externalLengthM: 201 },
  ],
  [
    ...(['UC-15', 'C', 'S', '0/0', 'E', no] as const),
    { power: true, existingCustomerNo: '4311290001' },
    { power: true, existingCustomerNo: '' },
  ],
  ['UC-X1', 'X', 'A', '0/0', 'E', no],
];

/** Rows of the joint connection that an increase of an existing supply asks too. */
const notForAnIncrease = ['UC-10', 'UC-11', 'UC-12'];
/** What an increase of power can not do without: it is about power, whatever the facts say. */
const increase = connection.filter(([id]) => !notForAnIncrease.includes(id) && id !== 'UC-03');

function materialsOf(key: string): readonly Material[] {
  return models.get(key)?.materials ?? [];
}

function told({ id, need, source, originals, copies, form, tolerable }: Material): readonly unknown[] {
  return [id, need, source, `${originals}/${copies}`, form, tolerable];
}

for (const [key, table] of [
  ['construction-permit', permit],
  ['joint-completion-acceptance', acceptance],
  ['utility-joint-connection', connection],
  ['power-capacity-increase', increase],
] as const) {
  t.test(`the checklist of ${key} is the field's, row by row`, async (t) => {
    const rows = materialsOf(key).filter(({ id }) => key !== 'power-capacity-increase' || id !== 'UC-03');
    t.same(
      rows.map(told),
      table.map((row) => row.slice(0, 6)),
    );
    for (const [id, , , , , , applies, doesNotApply] of table) {
      const condition = rows.find((row) => row.id === id)?.condition ?? null;
      t.equal(condition !== null, applies !== undefined, `${id} has a condition or has none`);
      if (condition === null || applies === undefined || doesNotApply === undefined) continue;
      t.equal(condition.evaluate(applies), true, `${id} is asked`);
      t.equal(condition.evaluate(doesNotApply), false, `${id} is not asked`);
    }
  });
}

t.test('what is never tolerable is not tolerated', async (t) => {
  const never = ['CP-05', 'CP-10', 'CP-11', 'CP-13', 'JC-04', 'JC-05', 'JC-09'];
  for (const row of [...models.values()].flatMap(({ materials }) => materials)) {
    if (never.includes(row.id)) t.notOk(row.tolerable, row.id);
  }
});

t.test('each row stands on its law', async (t) => {
  const basis = (key: string) => Object.fromEntries(materialsOf(key).map(({ id, legalBasis }) => [id, legalBasis]));
  t.same(basis('construction-permit'), {
    'CP-01': '建筑工程施工许可管理办法 第五条',
    'CP-02': '优化营商环境条例 第四十四条',
    'CP-03': '行政许可法 第二十九条',
    'CP-04': '建筑法 第八条第一款第（一）项',
    'CP-05': '建筑法 第八条第一款第（二）项',
    'CP-06': '建筑法 第八条第一款第（三）项',
    'CP-06b': '建筑法 第八条第一款第（三）项',
    'CP-07': '建筑法 第八条第一款第（四）项；招标投标法 第三条',
    'CP-07b': '建筑法 第八条第一款第（四）项；招标投标法 第三条',
    'CP-08': '建筑法 第八条第一款第（四）项',
    'CP-09': '建筑法 第八条第一款第（四）项',
    'CP-10': '建设工程质量管理条例 第十一条；建筑工程施工许可管理办法 第四条第（五）项',
    'CP-11': '消防法 第十一条、第十二条',
    'CP-12': '消防法 第十一条、第十二条',
    'CP-13': '建筑工程施工许可管理办法 第四条',
    'CP-14': '建筑法 第八条第一款第（六）项；建设工程安全生产管理条例 第十条',
    'CP-15': '建筑工程施工许可管理办法 第四条第（六）项',
    'CP-16': '建设工程质量管理条例 第十三条',
    'CP-17': '危险性较大的分部分项工程安全管理规定 第九条',
    'CP-18': '人民防空法 第二十二条',
    'CP-19': '气象灾害防御条例 第二十三条',
    'CP-20': '建设工程抗震管理条例 第十三条',
    'CP-21': '保障农民工工资支付条例 第二十六条',
    'CP-X1': '建筑工程施工许可管理办法',
    'CP-X2': '建筑工程施工许可管理办法',
    'CP-X3': '优化营商环境条例 第三十五条、第四十四条',
  });
  const guide = '高压用电业扩报装办事指南';
  const guangyuan = '广元市用水用气接入服务标准（广住建〔2021〕187号）';
  t.same(basis('utility-joint-connection'), {
    'UC-01': guangyuan,
    'UC-02': '优化营商环境条例 第四十四条',
    'UC-03': '电力供应与使用条例 第二十三条',
    'UC-04': '城镇排水与污水处理条例 第十四条',
    'UC-05': guide,
    'UC-06': guide,
    'UC-07': '电力供应与使用条例 第二十四条',
    'UC-08': '电力供应与使用条例 第二十四条',
    'UC-09': guide,
    'UC-10': '城镇燃气管理条例 第十七条',
    'UC-11': '城镇排水与污水处理条例 第二十二条',
    'UC-12': '城镇排水与污水处理条例 第二十二条',
    'UC-13': '行政许可法 第二十九条',
    'UC-14': guangyuan,
    'UC-15': '电力供应与使用条例 第二十三条',
    'UC-X1': '建设工程质量管理条例 第五十一条；城镇燃气管理条例 第十八条；优化营商环境条例 第七十条',
  });
});

t.test('each row of the joint acceptance says which matters use it', async (t) => {
  const used = materialsOf('joint-completion-acceptance').map(({ id, usedBy }) => `${id} ${usedBy.join(' ')}`.trim());
  t.same(used, [
    'JC-01',
    'JC-02',
    'JC-03 A1',
    'JC-04 A1 A2 A4 A8',
    'JC-05 A3 A6 A7',
    'JC-06 A3 A4 A5',
    'JC-07 A6',
    'JC-08 A3 A3b',
    'JC-09 A3 A3b',
    'JC-10 A6 A7',
    'JC-11 A6',
    'JC-12 A7',
    'JC-13 A7',
    'JC-14 A4',
    'JC-15 A5',
    'JC-15b A5',
    'JC-16 A8',
    'JC-17 A9 A10 A11 A12 A13',
    'JC-18 A14',
    'JC-19',
    'JC-19b',
    'JC-20 A2',
    'JC-21',
  ]);
});

t.test('whatever a row tells is told in both languages, and a row that departments share names who does', async (t) => {
  for (const { id, name, need, because, reviewPoints, commonMistakes, source, sharedBy, condition } of [
    ...models.values(),
  ].flatMap(({ materials }) => materials)) {
    for (const text of [name, because, reviewPoints, commonMistakes]) {
      if (text === null) continue;
      t.match(text.zh, /\p{Script=Han}/u, `${id} in Chinese`);
      t.notMatch(text.en, /\p{Script=Han}/u, `${id} in English`);
      t.ok(text.en.length > 0, `${id} in English`);
    }
    t.equal(because !== null, condition !== null || need === 'X', `${id} says why it is asked, or why never`);
    t.equal(sharedBy !== null, source === 'S', `${id} is shared by somebody`);
    t.notMatch(name.zh, /其他|有关材料|等$/, `${id} is no catch-all`);
  }
});

/** The matters of the joint acceptance: department, nature, inner limit in working days, deemed consent, safety-critical. */
const matters = [
  ['A1', 'natural-resources', 'STATUTORY', 7, no, yes],
  ['A2', 'natural-resources', 'ADMINISTRATIVE', 7, yes, no],
  ['A3', 'housing', 'STATUTORY', 10, no, yes],
  ['A3b', 'housing', 'FILING', 1, no, yes],
  ['A4', 'civil-air-defence', 'STATUTORY', 7, no, yes],
  ['A5', 'archive', 'ADMINISTRATIVE', 7, yes, no],
  ['A6', 'quality-station', 'STATUTORY', 5, no, yes],
  ['A7', 'housing', 'FILING', 1, no, no],
  ['A8', 'urban-management', 'ADMINISTRATIVE', 7, yes, no],
  ['A9', 'water-company', 'STATUTORY', 5, no, yes],
  ['A10', 'water-bureau', 'STATUTORY', 5, no, yes],
  ['A11', 'gas-company', 'STATUTORY', 5, no, yes],
  ['A12', 'power-company', 'STATUTORY', 5, no, yes],
  ['A13', 'telecom', 'FILING', 5, yes, no],
  ['A14', 'meteorology', 'STATUTORY', 7, no, yes],
  ['A15', 'urban-management', 'ADMINISTRATIVE', 5, yes, no],
] as const;

/** For each matter with a condition a project that has it and one that has not. */
const whose: Readonly<Record<string, readonly [GivenFacts, GivenFacts]>> = {
  A1: [{ buildKind: 'NEW' }, { buildKind: 'FITOUT', facadeOrStructureChanged: false }],
  A2: [{ hasNewLand: true }, { hasNewLand: false }],
  A3: [{ isSpecialFire: true }, { isSpecialFire: false }],
  A3b: [{ isSpecialFire: false }, { isSpecialFire: true }],
  A4: [{ hasCivilAirDefence: true }, { hasCivilAirDefence: false }],
  A8: [{ hasGreening: true }, { hasGreening: false }],
  A9: [{ water: true }, { water: false }],
  A10: [{ drainage: true }, { drainage: false }],
  A11: [{ gas: true }, { gas: false }],
  A12: [{ power: true }, { power: false }],
  A13: [{ telecom: true }, { telecom: false }],
  A14: [{ isLightningSpecial: true }, { isLightningSpecial: false }],
  A15: [{ hasLocalAcceptanceItems: true }, { hasLocalAcceptanceItems: false }],
};

t.test(
  "the matters of the joint acceptance are the field's, and none that is critical to safety is ever deemed",
  async (t) => {
    const items = (models.get('joint-completion-acceptance')?.elements ?? []).flatMap(
      ({ approval }) => approval.jointReview?.items ?? [],
    );
    t.same(
      items.map(({ code, department, nature, limitDays, deemedConsent, safetyCritical }) => [
        code,
        department,
        nature,
        limitDays,
        deemedConsent,
        safetyCritical,
      ]),
      matters,
    );
    for (const { code, condition, deemedConsent, safetyCritical } of items) {
      t.notOk(deemedConsent && safetyCritical, code);
      const projects = whose[code];
      t.equal(condition !== null, projects !== undefined, `${code} has a condition or has none`);
      if (condition === null || projects === undefined) continue;
      t.equal(condition.evaluate(projects[0]), true, `${code} is accepted`);
      t.equal(condition.evaluate(projects[1]), false, `${code} is not`);
    }
  },
);
