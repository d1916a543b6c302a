import t from 'tap';
import type { Material } from '../../src/bpmn/approval.ts';
import { disclose, factsRead } from '../../src/domain/disclosure.ts';
import { factProblems } from '../../src/domain/facts.ts';
import { compileExpression } from '../../src/feel/compile-expression.ts';
import type { Expression } from '../../src/feel/expression.ts';

function material(id: string, need: Material['need'], condition: string | null = null): Material {
  return {
    id,
    name: { zh: id, en: id },
    need,
    condition: condition === null ? null : compileExpression(condition),
    because: null,
    source: 'A',
    sharedBy: null,
    originals: 1,
    copies: 0,
    form: 'E',
    tolerable: false,
    legalBasis: '',
    reviewPoints: null,
    commonMistakes: null,
    sample: null,
    usedBy: [],
  };
}

const evaluate = (condition: Expression, facts: Readonly<Record<string, unknown>>): unknown =>
  condition.evaluate(facts);

function groups(materials: readonly Material[], facts: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(disclose(materials, facts, evaluate).rows.map((row) => [row.material.id, row.group]));
}

t.test('each row is told as required, conditional, to follow, forbidden or not needed', (t) => {
  const list = [
    material('CP-01', 'R'),
    material('CP-03', 'C', 'agentUsed'),
    material('CP-11', 'C', 'isSpecialFire'),
    material('CP-21', 'T'),
    material('CP-X2', 'X'),
  ];

  t.same(groups(list, { agentUsed: true, isSpecialFire: false }), {
    'CP-01': 'REQUIRED',
    'CP-03': 'CONDITIONAL',
    'CP-11': 'NOT_NEEDED',
    'CP-21': 'TOLERABLE',
    'CP-X2': 'FORBIDDEN',
  });
  t.end();
});

t.test('a condition over a fact nobody gave leaves its row out and names the fact', (t) => {
  const { rows, missingFacts } = disclose(
    [material('CP-01', 'R'), material('CP-11', 'C', 'isSpecialFire'), material('CP-17', 'C', 'hasMajorHazardWorks')],
    { isSpecialFire: null },
    evaluate,
  );

  t.same(
    rows.map((row) => row.material.id),
    ['CP-01'],
  );
  t.same(missingFacts, ['isSpecialFire', 'hasMajorHazardWorks']);
  t.end();
});

t.test('a fact that can not change the answer is not asked for', (t) => {
  const list = [
    material('UC-07', 'C', 'power and powerVoltage = "HV"'),
    material('CP-18', 'C', 'hasCivilAirDefence or cadRelocationFee'),
  ];

  t.same(groups(list, { power: false, hasCivilAirDefence: true }), { 'UC-07': 'NOT_NEEDED', 'CP-18': 'CONDITIONAL' });
  t.same(disclose(list, { power: true, hasCivilAirDefence: false }, evaluate).missingFacts, [
    'cadRelocationFee',
    'powerVoltage',
  ]);
  t.end();
});

t.test('an unknown number or text is asked for only where it could change the answer', (t) => {
  const list = [
    material('PC-04', 'C', 'power = true and (powerVoltage = "HV" or capacityKVA > 160)'),
    material('PC-05', 'C', 'power = true and existingCustomerNo != null and existingCustomerNo != ""'),
  ];

  t.same(groups(list, { power: false }), { 'PC-04': 'NOT_NEEDED', 'PC-05': 'NOT_NEEDED' });
  t.same(groups(list, { power: true, powerVoltage: 'HV' }), { 'PC-04': 'CONDITIONAL' });
  t.same(disclose(list, { power: true, powerVoltage: 'LV' }, evaluate).missingFacts, [
    'capacityKVA',
    'existingCustomerNo',
  ]);
  t.same(disclose([material('x', 'C', 'externalLengthM * 2 > 10 or gas')], { gas: true }, evaluate).missingFacts, [
    'externalLengthM',
  ]);
  t.same(disclose([material('x', 'C', 'capacityKVA > 160 and capacityKVA < 100')], {}, evaluate).missingFacts, []);
  t.end();
});

t.test('an unknown number is never guessed', (t) => {
  t.same(disclose([material('UC-08', 'C', 'capacityKVA = 160')], {}, evaluate).missingFacts, ['capacityKVA']);
  t.same(disclose([material('UC-08', 'C', 'capacityKVA > 160')], {}, evaluate).rows, []);
  t.end();
});

t.test('a condition that has no yes or no is not taken for either', (t) => {
  t.same(groups([material('CP-99', 'C', 'floorArea')], { floorArea: 100 }), {});
  t.end();
});

t.test('the facts a list depends on are asked in one order', (t) => {
  t.same(
    factsRead([material('a', 'C', 'water'), material('b', 'C', 'isResidential and unheardOf'), material('c', 'R')]),
    ['isResidential', 'water', 'unheardOf'],
  );
  t.end();
});

t.test('a fact of the wrong kind is told by its name', (t) => {
  t.same(
    factProblems({
      isResidential: 'yes',
      floorArea: -1,
      landMode: 'STOLEN',
      existingCustomerNo: 5,
      height: 24,
      gas: null,
    }).map(({ path, code }) => `${path} ${code}`),
    [
      'facts.isResidential not-a-boolean',
      'facts.floorArea not-a-number',
      'facts.landMode not-a-choice',
      'facts.existingCustomerNo not-a-text',
    ],
  );
  t.end();
});
