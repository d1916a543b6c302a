import t from 'tap';
import type { Variables } from '../../src/engine/types.ts';
import { type PlayedCase, playCase, untakenFlows } from '../support/played-case.ts';
import { shippedModels } from '../support/shipped-processes.ts';

const models = await shippedModels([
  'construction-permit',
  'common-intake',
  'common-review-decide',
  'common-consult',
  'common-deliver',
]);
const permit = models.get('construction-permit');
const played: PlayedCase[] = [];

function apply(facts: Variables = {}): PlayedCase {
  const one = playCase(
    models,
    'construction-permit',
    { floorArea: 12000, investment: 60000000, ...facts },
    {
      'case.precheck': { precheck: { banned: false, projectCodeValid: true } },
    },
  );
  played.push(one);
  return one;
}

function accepted(facts: Variables = {}): PlayedCase {
  const one = apply(facts);
  one.complete('formal-check', { intakeOutcome: 'COMPLETE' });
  return one;
}

function decide(one: PlayedCase, decision: string): void {
  one.complete('review', { conditionReview: 'MET' });
  one.complete('register-quality', { qualityRegistration: 'REGISTERED' });
  one.complete('register-safety', { safetyRegistration: 'REGISTERED' });
  one.complete('check', { reviewerOpinion: 'AGREE' });
  one.complete('decide', { decision });
}

t.test('a complete application ends in a delivered, published and filed permit', async (t) => {
  const one = accepted();
  t.strictSame(one.open(), ['review', 'register-quality', 'register-safety'], 'the branches run side by side');
  decide(one, 'GRANT');
  t.equal(one.ended?.outcome, 'completed');
  t.strictSame(one.topics, [
    'case.precheck',
    'case.accept',
    'case.begin',
    'case.grant',
    'delivery.deliver',
    'publication.publish',
    'archive.file',
    'rating.invite',
  ]);
});

t.test('a refusal is delivered too', async (t) => {
  const one = accepted();
  decide(one, 'REFUSE');
  t.ok(one.left.get('construction-permit')?.has('permit-refused'));
  t.ok(one.topics.includes('delivery.deliver'));
});

t.test('the site is checked only where its readiness is in doubt', async (t) => {
  const one = accepted({ riskFlag: true });
  t.ok(one.open().includes('check-site'));
  one.fire('site-overdue');
  one.complete('check-site', { siteCheck: 'READY' });
  decide(one, 'GRANT');
  t.not(one.ended, null);
});

t.test('late steps are carded or urged and stay open', async (t) => {
  const one = accepted();
  for (const timer of ['review-overdue', 'quality-overdue', 'safety-overdue']) one.fire(timer);
  t.equal(one.topics.filter((topic) => topic === 'supervision.act').length, 3);
  t.equal(one.open().length, 3);
});

t.test('the promise and the statute running out are recorded while the case goes on', async (t) => {
  const one = accepted();
  for (const timer of ['promise-near-start', 'promise-over-start', 'statute-over-start']) one.fire(timer);
  t.strictSame(one.topics.slice(-3), ['notice.send', 'supervision.act', 'supervision.act']);
  t.equal(one.open().length, 3, 'no work is lost and nothing is deemed approved');
});

t.test('an applicant who withdraws ends all open work', async (t) => {
  const one = accepted();
  one.send('applicantWithdrew');
  t.equal(one.topics.at(-1), 'case.withdraw');
  t.not(one.ended, null);
});

t.test('an application that is not accepted ends the procedure', async (t) => {
  const one = apply();
  one.complete('formal-check', { intakeOutcome: 'NOT_REQUIRED' });
  t.ok(one.left.get('construction-permit')?.has('not-accepted'));
});

t.test('a small project is shown to the window as one that may need no permit', async (t) => {
  const exempt = (facts: Variables): unknown => {
    const one = apply(facts);
    one.complete('formal-check', { intakeOutcome: 'NOT_REQUIRED' });
    return one.ended?.variables.licenceExempt;
  };
  t.equal(exempt({ floorArea: 280 }), true);
  t.equal(exempt({ investment: 300000 }), true);
  t.equal(exempt({ floorArea: 300.5, investment: 300001 }), false);
  t.equal(exempt({ floorArea: null, investment: null }), false);
});

t.test('every way through the procedure is one of these stories', async (t) => {
  t.strictSame(untakenFlows(permit, played), []);
  t.strictSame(untakenFlows(models.get('common-deliver'), played), []);
});

t.test('the disclosure holds the rows of the permit and never asks what may not be asked', async (t) => {
  const rows = permit?.materials ?? [];
  const numbered = Array.from({ length: 21 }, (_, index) => `CP-${String(index + 1).padStart(2, '0')}`);
  for (const id of [...numbered, 'CP-X1', 'CP-X2', 'CP-X3'])
    t.ok(
      rows.some((row) => row.id === id),
      id,
    );
  t.strictSame(
    rows.filter((row) => row.need === 'X').map((row) => row.id),
    ['CP-X1', 'CP-X2', 'CP-X3'],
  );
  t.strictSame(
    rows.filter((row) => row.tolerable).map((row) => row.id),
    ['CP-03', 'CP-15', 'CP-21'],
  );
  t.match(permit?.limits, [
    { kind: 'STATUTORY', value: 7, anchor: 'RECEIPT', safetyCritical: true },
    { kind: 'PROMISED', value: 3, anchor: 'ACCEPTANCE' },
  ]);
});
