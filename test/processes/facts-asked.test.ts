import t from 'tap';
import type { GivenFacts } from '../../src/domain/disclosure.ts';
import { listForProject } from '../../src/runtime/materials/list-for-project.ts';
import { carPark, factory, powerIncrease } from '../journeys/projects.ts';
import { shippedModels } from '../support/shipped-processes.ts';

const models = await shippedModels([
  'construction-permit',
  'joint-completion-acceptance',
  'utility-joint-connection',
  'power-capacity-increase',
]);

/** The facts a person is asked who answers one question after the other, in the order of asking, until the list stands. */
function asked(key: string, answers: GivenFacts, begin: GivenFacts = {}): string[] {
  const model = models.get(key);
  if (!model) throw new Error(`${key} does not ship`);
  const given: Record<string, unknown> = { ...begin };
  for (;;) {
    const [next] = listForProject(model, given).missingFacts;
    if (next === undefined) return Object.keys(given).filter((name) => !(name in begin));
    if (answers[next] === undefined) throw new Error(`${key} asks for ${next}, which the project does not know`);
    given[next] = answers[next];
  }
}

t.test('a car park is asked what its acceptance turns on, and nothing about voltages', async (t) => {
  t.same(asked('joint-completion-acceptance', carPark), [
    'buildKind',
    'scope',
    'isResidential',
    'isSpecialFire',
    'drawingReviewRequired',
    'hasCivilAirDefence',
    'hasNewLand',
    'hasGreening',
    'isLightningSpecial',
    'hasLocalAcceptanceItems',
    'agentUsed',
    'water',
    'power',
    'gas',
    'telecom',
    'drainage',
  ]);
});

t.test('a factory is asked what its permit turns on', async (t) => {
  t.same(asked('construction-permit', factory), [
    'buildKind',
    'isSpecialFire',
    'drawingReviewRequired',
    'hasCivilAirDefence',
    'cadRelocationFee',
    'hasNewLand',
    'needsTender',
    'hasMajorHazardWorks',
    'isLightningSpecial',
    'needsExpropriation',
    'isOverLimitHighRise',
    'siteReadinessCommitted',
    'agentUsed',
  ]);
});

t.test('a fit-out is asked whether it changes the façade, a new building is not', async (t) => {
  const fitOut = { ...factory, buildKind: 'FITOUT', facadeOrStructureChanged: false };
  t.ok(asked('construction-permit', fitOut).includes('facadeOrStructureChanged'));
  t.notOk(asked('construction-permit', factory).includes('facadeOrStructureChanged'));
  t.notOk(asked('construction-permit', fitOut).includes('hasNewLand'), 'nor is a fit-out asked for its land');
});

t.test(
  'a house that only wants water is asked nothing about power, an outside line of none has no length',
  async (t) => {
    const water = { water: true, power: false, gas: false, telecom: false, drainage: false };
    const rest = { buildKind: 'NEW', agentUsed: false, externalWorks: false };
    t.same(asked('utility-joint-connection', rest, water), ['buildKind', 'agentUsed', 'externalWorks']);
  },
);

t.test('high voltage settles what the capacity would otherwise have to', async (t) => {
  const facts = { ...powerIncrease, powerVoltage: 'HV' };
  t.notOk(asked('power-capacity-increase', facts).includes('capacityKVA'));
  t.ok(asked('power-capacity-increase', powerIncrease).includes('capacityKVA'), 'low voltage does not');
});
