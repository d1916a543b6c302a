import t from 'tap';
import type { Material } from '../../src/bpmn/approval.ts';
import { type Answering, disclose, factsRead } from '../../src/domain/disclosure.ts';
import { factProblems, facts } from '../../src/domain/facts.ts';
import { compileExpression } from '../../src/feel/compile-expression.ts';
import type { Expression } from '../../src/feel/expression.ts';
import { settle } from '../../src/feel/settle.ts';

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
    toleranceForbidden: false,
    follow: null,
    template: '',
  };
}

const answering: Answering<Expression> = { evaluate: (condition, facts) => condition.evaluate(facts), settle };

function groups(materials: readonly Material[], facts: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(disclose(materials, facts, answering).rows.map((row) => [row.material.id, row.group]));
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
    answering,
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
  t.same(disclose(list, { power: true, hasCivilAirDefence: false }, answering).missingFacts, [
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
  t.same(disclose(list, { power: true, powerVoltage: 'LV' }, answering).missingFacts, [
    'capacityKVA',
    'existingCustomerNo',
  ]);
  t.same(disclose([material('x', 'C', 'externalLengthM * 2 > 10 or gas')], { gas: true }, answering).missingFacts, [
    'externalLengthM',
  ]);
  t.same(disclose([material('x', 'C', 'capacityKVA > 160 and capacityKVA < 100')], {}, answering).missingFacts, []);
  t.end();
});

t.test('an unknown number is never guessed', (t) => {
  t.same(disclose([material('UC-08', 'C', 'capacityKVA = 160')], {}, answering).missingFacts, ['capacityKVA']);
  t.same(disclose([material('UC-08', 'C', 'capacityKVA > 160')], {}, answering).rows, []);
  t.end();
});

t.test('a number compared with anything but a literal is asked for, whatever samples of it would say', (t) => {
  for (const condition of [
    'requestedKVA > presentKVA',
    'capacityKVA + 1 > 160',
    'capacityKVA in [1..160]',
    '(capacityKVA) > 160 or 160 > (capacityKVA)',
    'existingCustomerNo < "4" or existingCustomerNo >= "4"',
  ]) {
    const { rows, missingFacts } = disclose([material('x', 'C', condition)], {}, answering);
    t.same(rows, [], condition);
    t.ok(missingFacts.length > 0, condition);
  }
  t.end();
});

t.test('a fact that is open settles nothing by itself, and hinders nothing that the others settle', (t) => {
  const told = (condition: string, facts: Record<string, unknown>) => {
    const { rows, missingFacts } = disclose([material('x', 'C', condition)], facts, answering);
    return rows[0]?.group ?? missingFacts.join(' ');
  };
  t.equal(told('externalWorks = true and not(externalLengthM <= 200)', { externalWorks: false }), 'NOT_NEEDED');
  t.equal(told('externalWorks = true and not(externalLengthM <= 200)', { externalWorks: true }), 'externalLengthM');
  t.equal(told('gas = true or requestedKVA > presentKVA', { gas: true }), 'CONDITIONAL');
  t.equal(told('gas = true or requestedKVA > presentKVA', { gas: false, presentKVA: 100 }), 'requestedKVA');
  t.equal(told('requestedKVA = requestedKVA', {}), 'requestedKVA', 'asked for rather than reasoned about');
  t.end();
});

t.test('only the facts that still make a difference are asked for', (t) => {
  const list = [material('UC-08', 'C', '(powerVoltage = "HV" or capacityKVA > 160) and importantLoad = true')];
  t.same(disclose(list, { powerVoltage: 'HV' }, answering).missingFacts, ['importantLoad']);
  t.same(disclose(list, { powerVoltage: 'LV' }, answering).missingFacts, ['capacityKVA', 'importantLoad']);
  t.same(disclose(list, { importantLoad: false }, answering).missingFacts, []);
  t.end();
});

t.test('a fact by which the procedure takes its way is asked for, what the case finds out by itself is not', (t) => {
  const deciding = [
    'isSpecialFire = true',
    'siteReadinessCommitted = false or riskFlag = true',
    'intakeResult = "ACCEPTED"',
  ].map(compileExpression);
  t.same(disclose([], {}, answering, deciding).missingFacts, ['isSpecialFire', 'siteReadinessCommitted']);
  t.same(disclose([], { isSpecialFire: false, siteReadinessCommitted: true }, answering, deciding).missingFacts, []);
  t.same(factsRead([], deciding), ['isSpecialFire', 'siteReadinessCommitted']);
  t.end();
});

t.test('every fact is asked by one question', (t) => {
  const names = facts.map(({ name }) => name);
  t.same(names, [...new Set(names)]);
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
