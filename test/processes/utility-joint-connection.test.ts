import t from 'tap';
import type { Variables } from '../../src/engine/types.ts';
import { type PlayedCase, playCase, untakenFlows } from '../support/played-case.ts';
import { shippedModels } from '../support/shipped-processes.ts';

const models = await shippedModels([
  'utility-joint-connection',
  'common-capacity-increase',
  'common-consult',
  'common-intake',
  'common-deliver',
]);
const connection = models.get('utility-joint-connection');
const played: PlayedCase[] = [];

interface Utility {
  readonly code: string;
  readonly schemeDays: number;
  readonly connectDays: number;
}

function apply(facts: Variables) {
  const told: string[] = [];
  const one = playCase(models, 'utility-joint-connection', facts, {
    'case.precheck': { precheck: { banned: false, projectCodeValid: true } },
    'supervision.act': (seen, { approval }) => {
      told.push(`${approval.supervision?.card}+${approval.supervision?.order} ${String(seen.department)}`);
      return {};
    },
  });
  played.push(one);
  return Object.assign(one, { told });
}

function accepted(facts: Variables) {
  const one = apply(facts);
  one.complete('formal-check', { intakeOutcome: 'COMPLETE' });
  return one;
}

function answered(facts: Variables) {
  const one = accepted(facts);
  one.complete('joint-survey', { surveyOutcome: 'SURVEYED' });
  while (one.open().includes('write-scheme')) one.complete('write-scheme', { schemeOutcome: 'ANSWERED' });
  one.complete('answer-once', { replyOutcome: 'SEND' });
  one.complete('confirm-schemes', { confirmOutcome: 'CONFIRM' });
  return one;
}

function connect(one: PlayedCase): void {
  one.complete('finish-works', { worksOutcome: 'READY' });
  while (one.open().includes('connect')) {
    one.complete('connect', { connectOutcome: 'CONNECTED', safetyInstructionSigned: true });
  }
}

/** The utilities a project gets, with the working days of scheme and connection. */
function limits(facts: Variables): string[] {
  const one = accepted(facts);
  one.send('applicantWithdrew');
  // What the diagram's own script put on the list.
  const utilities = one.ended?.variables.utilities as Utility[];
  return utilities.map(({ code, schemeDays, connectDays }) => `${code} ${schemeDays}+${connectDays}`);
}

t.test('P03 T1 water, low-voltage power and gas share one survey and one notice of completion', async (t) => {
  const one = accepted({ water: true, power: true, powerVoltage: 'LV', gas: true });
  t.strictSame(one.open(), ['joint-survey']);
  one.complete('joint-survey', { surveyOutcome: 'SURVEYED' });
  t.equal(one.open().filter((id) => id === 'write-scheme').length, 3);
  for (const _ of [1, 2, 3]) one.complete('write-scheme', { schemeOutcome: 'ANSWERED' });
  one.complete('answer-once', { replyOutcome: 'SEND' });
  one.complete('confirm-schemes', { confirmOutcome: 'CONFIRM' });
  connect(one);
  t.equal(one.ended?.outcome, 'completed');
  t.equal(one.topics.filter((topic) => topic === 'case.conclude').length, 1);
});

t.test('each utility has the limits of the published table', async (t) => {
  t.strictSame(limits({ water: true, drainage: true, telecom: true }), ['water 1+2', 'drainage 2+1', 'telecom 1+1']);
  t.strictSame(limits({ water: true, telecom: true, externalWorks: true, externalLengthM: 180 }), [
    'water 1+4',
    'telecom 1+4',
  ]);
  t.strictSame(limits({ gas: true }), ['gas 1+2']);
  t.strictSame(limits({ gas: true, externalWorks: true }), ['gas 1+7']);
  t.strictSame(limits({ gas: true, isResidential: true }), ['gas 1+13']);
  t.strictSame(limits({ power: true, capacityKVA: 160 }), ['power 2+3']);
  t.strictSame(limits({ power: true, capacityKVA: 160, externalWorks: true }), ['power 2+13']);
  t.strictSame(limits({ power: true, capacityKVA: 161 }), ['power 10+6']);
  t.strictSame(limits({ power: true, powerVoltage: 'HV', importantLoad: true }), ['power 10+11']);
  t.strictSame(limits({ power: true, powerVoltage: 'HV', dualSource: true }), ['power 20+11']);
});

t.test('P03 T4 the utility’s own days of a single-source high-voltage connection stay below 22', async (t) => {
  const one = accepted({ power: true, powerVoltage: 'HV' });
  one.send('applicantWithdrew');
  // What the diagram's own script put on the list.
  const utilities = one.ended?.variables.utilities as Utility[];
  t.strictSame(
    utilities.map(({ schemeDays, connectDays }) => schemeDays + connectDays),
    [16],
  );
});

t.test('P03 T5 power beyond 160 kVA is connected at high voltage', async (t) => {
  t.strictSame(limits({ power: true, capacityKVA: 100 }), ['power 2+3']);
  t.strictSame(limits({ power: true, capacityKVA: 400 }), ['power 10+6']);
});

t.test('P03 T2 a late gas company is carded alone while the others go on and nothing is deemed done', async (t) => {
  const one = accepted({ water: true, gas: true });
  one.complete('joint-survey', { surveyOutcome: 'SURVEYED' });
  one.fire('write-scheme-due', 1);
  t.strictSame(one.told, ['YELLOW+SUPERVISION gas-company']);
  one.complete('write-scheme', { schemeOutcome: 'ANSWERED' });
  t.strictSame(one.open(), ['write-scheme'], 'the one reply waits for gas');
  const policies = connection?.elements.map(({ approval }) => approval.limit?.timeoutPolicy ?? 'NONE') ?? [];
  t.notOk(policies.some((policy) => policy.startsWith('DEEMED')));
});

t.test('P03 T3 external works of 180 metres go by commitment, of 260 by joint approval', async (t) => {
  const short = answered({ water: true, externalWorks: true, externalLengthM: 180 });
  t.strictSame(short.open(), ['finish-works']);
  const long = answered({ water: true, externalWorks: true, externalLengthM: 260 });
  t.strictSame(long.open(), ['give-opinion', 'give-opinion', 'give-opinion']);
  for (const _ of [1, 2, 3]) long.complete('give-opinion', { unitOpinion: 'AGREE' });
  t.strictSame(long.open(), ['finish-works']);
});

t.test('silence of the traffic police is no approval of external works', async (t) => {
  const one = answered({ water: true, externalWorks: true, externalLengthM: 260 });
  one.fire('opinion-due');
  t.equal(one.open().length, 3);
  t.strictSame(one.told, ['YELLOW+SUPERVISION traffic-police']);
});

t.test('external works that a department refuses need another scheme', async (t) => {
  const one = answered({ water: true, externalWorks: true, externalLengthM: 260 });
  one.complete('give-opinion', { unitOpinion: 'DISAGREE', reason: '主干道', legalBasis: '道路交通安全法 第三十二条' });
  for (const _ of [1, 2]) one.complete('give-opinion', { unitOpinion: 'AGREE' });
  t.strictSame(one.open(), ['write-scheme']);
});

t.test('an existing customer who asks for more power goes through the capacity increase beside the rest', async (t) => {
  const one = accepted({ water: true, power: true, existingCustomerNo: '4311290001', capacityKVA: 400 });
  t.strictSame(one.open().sort(), ['joint-survey', 'register-demand']);
  one.send('applicantWithdrew');
  t.strictSame(one.open(), []);
  const alone = accepted({ power: true, existingCustomerNo: '4311290001', capacityKVA: 100 });
  alone.complete('register-demand', { demandOutcome: 'SETTLED' });
  alone.complete('write-scheme', { schemeOutcome: 'ANSWERED' });
  alone.complete('confirm-scheme', { confirmOutcome: 'CONFIRM' });
  alone.complete('energise', { energiseOutcome: 'ENERGISED' });
  t.equal(alone.ended?.outcome, 'completed', 'no other utility, no survey');
});

t.test('gas is not connected before the safety instruction is signed', async (t) => {
  const one = answered({ gas: true });
  one.complete('finish-works', { worksOutcome: 'READY' });
  one.complete('connect', { connectOutcome: 'CONNECTED', safetyInstructionSigned: false });
  t.strictSame(one.open(), ['connect'], 'it goes back to the gas company');
  one.complete('connect', { connectOutcome: 'CONNECTED', safetyInstructionSigned: true });
  t.equal(one.ended?.outcome, 'completed');
});

t.test('late steps of the lead and late connections are carded and stay open', async (t) => {
  const one = accepted({ drainage: true });
  one.fire('joint-survey-due');
  one.complete('joint-survey', { surveyOutcome: 'SURVEYED' });
  one.complete('write-scheme', { schemeOutcome: 'ANSWERED' });
  one.fire('answer-once-due');
  one.complete('answer-once', { replyOutcome: 'SEND' });
  one.complete('confirm-schemes', { confirmOutcome: 'CONFIRM' });
  one.complete('finish-works', { worksOutcome: 'READY' });
  one.fire('connect-due');
  t.strictSame(one.open(), ['connect']);
  t.strictSame(one.told, [
    'YELLOW+SUPERVISION service-admin',
    'YELLOW+SUPERVISION service-admin',
    'YELLOW+SUPERVISION water-bureau',
  ]);
});

t.test('the promise running out is recorded while the case goes on', async (t) => {
  const one = accepted({ drainage: true });
  for (const timer of ['promise-warning-start', 'promise-overdue-start']) one.fire(timer);
  t.strictSame(one.topics.slice(-2), ['notice.send', 'supervision.act']);
  t.strictSame(one.open(), ['joint-survey']);
});

t.test('an application that is not accepted, or asks for nothing, comes to its end', async (t) => {
  const refused = apply({ water: true });
  refused.complete('formal-check', { intakeOutcome: 'NOT_REQUIRED' });
  t.ok(refused.left.get('utility-joint-connection')?.has('not-accepted'));
  t.equal(accepted({}).ended?.outcome, 'completed');
});

t.test('every way through the procedure is one of these stories', async (t) => {
  t.strictSame(untakenFlows(connection, played), []);
});

t.test('the checklist asks only for what the chosen utilities need', async (t) => {
  const rows = connection?.materials ?? [];
  const asked = (facts: Variables): string[] =>
    rows
      .filter(({ need, condition }) => need !== 'X' && (condition === null || condition.evaluate(facts) === true))
      .map(({ id }) => id);
  t.equal(rows.length, 16);
  t.strictSame(
    rows.filter(({ need }) => need === 'X').map(({ id }) => id),
    ['UC-X1'],
  );
  t.strictSame(asked({ water: true }), ['UC-01', 'UC-02', 'UC-03']);
  t.strictSame(asked({ drainage: true }), ['UC-01', 'UC-02', 'UC-12']);
  t.ok(asked({ power: true, capacityKVA: 400 }).includes('UC-09'));
  t.notOk(asked({ power: true, capacityKVA: 100 }).includes('UC-09'));
});
