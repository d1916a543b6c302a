import t from 'tap';
import { type Answers, type PlayedCase, playCase, untakenFlows } from '../support/played-case.ts';
import { shippedModels } from '../support/shipped-processes.ts';

const models = await shippedModels(['common-intake']);
const fine: Answers = {
  'case.precheck': {
    precheck: { missing: [], complete: true, tolerableOnly: false, banned: false, projectCodeValid: true },
  },
  'case.accept': { acceptedOn: '2026-03-02' },
  'case.accept-deemed': { acceptedOn: '2026-03-02' },
  'case.end-correction': { correctionReceivedOn: '2026-03-06' },
};
const played: PlayedCase[] = [];

function intake(answers: Answers = fine): PlayedCase {
  const one = playCase(models, 'common-intake', {}, answers);
  played.push(one);
  return one;
}

const result = (one: PlayedCase): unknown => one.ended?.variables.intakeResult;

t.test('complete materials are accepted', async (t) => {
  const one = intake();
  one.complete('formal-check', { intakeOutcome: 'COMPLETE' });
  t.equal(result(one), 'ACCEPTED');
  t.equal(one.ended?.variables.acceptedOn, '2026-03-02');
});

t.test('an application nobody answers within five working days counts as accepted, after two warnings', async (t) => {
  const one = intake();
  one.fire('formal-check-yellow');
  one.fire('formal-check-head');
  t.strictSame(one.open(), ['formal-check'], 'the warnings leave the task open');
  one.fire('formal-check-over');
  t.equal(result(one), 'ACCEPTED');
  t.strictSame(one.topics, ['case.precheck', 'supervision.act', 'notice.send', 'case.accept-deemed']);
});

t.test('a barred applicant and an invalid project code are rejected with the reason', async (t) => {
  const barred = intake({
    'case.precheck': {
      precheck: {
        banned: true,
        bannedUntil: '2027-02-09',
        banBasis: '行政许可法 第七十八条',
        projectCodeValid: true,
      },
    },
  });
  t.equal(result(barred), 'REJECTED');
  t.match(barred.ended?.variables.reason, /2027-02-09.*第七十八条/);
  const invalid = intake({ 'case.precheck': { precheck: { banned: false, projectCodeValid: false } } });
  t.match(invalid.ended?.variables, { intakeResult: 'REJECTED', reason: /项目代码/ });
});

t.test('the clerk ends an application that needs no licence, belongs elsewhere or is false', async (t) => {
  for (const [intakeOutcome, expected, topic] of [
    ['NOT_REQUIRED', 'NOT_REQUIRED', 'case.not-required'],
    ['NOT_COMPETENT', 'REJECTED', 'case.reject-intake'],
    ['FALSE', 'REJECTED', 'case.reject-intake'],
  ]) {
    const one = intake();
    one.complete('formal-check', { intakeOutcome });
    t.equal(result(one), expected);
    t.equal(one.topics.at(-1), topic);
  }
});

t.test('an error is put right on the spot or goes back to the window the next day', async (t) => {
  const one = intake();
  one.complete('formal-check', { intakeOutcome: 'SPOT_FIX' });
  one.complete('fix-on-the-spot', { spotFix: 'FIXED' });
  one.complete('formal-check', { intakeOutcome: 'SPOT_FIX' });
  one.fire('spot-fix-over');
  t.strictSame(one.open(), ['formal-check']);
  one.complete('formal-check', { intakeOutcome: 'COMMITMENT' });
  t.match(one.ended?.variables, { intakeResult: 'ACCEPTED', commitment: true });
});

t.test('tolerable rows may follow when the applicant signs, otherwise a correction notice goes out', async (t) => {
  const signed = intake();
  signed.complete('formal-check', { intakeOutcome: 'ONLY_TOLERABLE_MISSING' });
  signed.complete('sign-tolerance', { toleranceAnswer: 'SIGNED' });
  t.match(signed.ended?.variables, { intakeResult: 'ACCEPTED', tolerance: true });

  const declined = intake();
  declined.complete('formal-check', { intakeOutcome: 'ONLY_TOLERABLE_MISSING' });
  declined.complete('sign-tolerance', { toleranceAnswer: 'DECLINED' });
  t.equal(declined.topics.at(-1), 'case.start-correction');

  const silent = intake();
  silent.complete('formal-check', { intakeOutcome: 'ONLY_TOLERABLE_MISSING' });
  silent.fire('tolerance-unsigned');
  t.equal(silent.topics.at(-1), 'case.start-correction');
});

t.test('corrected materials are accepted on the day they came', async (t) => {
  const one = corrected();
  one.complete('recheck', { recheckOutcome: 'COMPLETE' });
  t.match(one.ended?.variables, { intakeResult: 'ACCEPTED', correctionReceivedOn: '2026-03-06' });
});

t.test('noticed rows that are still wrong are told again, as often as it takes', async (t) => {
  const one = corrected();
  one.complete('recheck', { recheckOutcome: 'STILL_INCOMPLETE' });
  one.send('correctionSubmitted');
  one.fire('recheck-yellow');
  one.fire('recheck-head');
  one.fire('recheck-over');
  t.equal(result(one), 'ACCEPTED', 'a correction nobody checks counts as accepted');
});

t.test('a defect the first notice did not tell needs the window head and leaves a red card', async (t) => {
  const one = corrected();
  one.complete('recheck', { recheckOutcome: 'NEW_DEFECT' });
  one.fire('second-notice-overdue');
  one.complete('approve-second-notice', { secondNotice: 'REFUSED' });
  t.strictSame(one.open(), ['recheck'], 'refused leave sends the clerk back to the noticed rows');
  one.complete('recheck', { recheckOutcome: 'NEW_DEFECT' });
  one.complete('approve-second-notice', { secondNotice: 'ALLOWED' });
  t.equal(one.topics.at(-1), 'supervision.act');
  t.strictSame(one.open(), ['recheck'], 'allowed, the clerk may reject what the first notice did not tell');
  one.complete('recheck', { recheckOutcome: 'STILL_INCOMPLETE' });
  t.equal(one.topics.at(-1), 'case.start-correction');
});

t.test(
  'an applicant who does not correct is reminded, and taken to have withdrawn after fifteen working days',
  async (t) => {
    const one = intake();
    one.complete('formal-check', { intakeOutcome: 'INCOMPLETE' });
    one.fire('correction-reminder-due');
    one.fire('correction-expired');
    t.equal(result(one), 'WITHDRAWN');
    t.strictSame(one.topics.slice(-2), ['notice.send', 'case.deem-withdrawn']);
  },
);

t.test('an applicant who withdraws while correcting ends the application', async (t) => {
  const one = intake();
  one.complete('formal-check', { intakeOutcome: 'INCOMPLETE' });
  one.send('applicantWithdrew');
  t.equal(result(one), 'WITHDRAWN');
  t.equal(one.topics.at(-1), 'case.withdraw');
});

t.test('every way through the intake is one of these stories', async (t) => {
  t.strictSame(untakenFlows(models.get('common-intake'), played), []);
});

function corrected(): PlayedCase {
  const one = intake();
  one.complete('formal-check', { intakeOutcome: 'INCOMPLETE' });
  one.send('correctionSubmitted');
  return one;
}
