import t from 'tap';
import { type Answers, type PlayedCase, playCase, untakenFlows } from '../support/played-case.ts';
import { shippedModels } from '../support/shipped-processes.ts';

const key = 'construction-permit-lifecycle';
const models = await shippedModels([key]);
const played: PlayedCase[] = [];
const answers: Answers = {
  'licence.begin': { permitOn: '2026-03-02', extensionsGranted: 0, startPeriod: 'P3M', startReminder: 'P2M' },
  'licence.extend-start': ({ extensionsGranted }) => ({
    extensionsGranted: Number(extensionsGranted) + 1,
    startPeriod: 'P6M',
    startReminder: 'P5M',
  }),
};

function permit(): PlayedCase {
  const one = playCase(models, key, {}, answers);
  played.push(one);
  return one;
}

const extension = { startReport: 'EXTENSION', extensionMonths: 3 };

t.test('P01.2 a start that nobody reports is reminded of, and then the permit lapses and nothing is open', (t) => {
  const one = permit();
  one.fire('deposit-near');
  one.fire('start-near');
  one.fire('start-expired');
  t.same(one.open(), []);
  t.ok(one.ended);
  t.same(one.topics.slice(-2), ['licence.end', 'publication.publish']);
  t.end();
});

t.test('P01.2 the start is put off twice; a third time is answered at once, a refusal in writing', (t) => {
  const one = permit();
  for (const extensionOutcome of ['GRANT', 'REFUSE', 'GRANT']) {
    one.complete('report-start', extension);
    one.fire('extension-overdue');
    one.complete('decide-extension', { extensionOutcome });
  }
  one.complete('report-start', extension);
  t.same(one.open(), ['request', 'report-start']);
  one.complete('report-start', { startReport: 'STARTED' });
  one.complete('report-works', { worksReport: 'COMPLETED' });
  t.ok(one.ended);
  t.equal(one.topics.filter((topic) => topic === 'licence.extend-start').length, 2);
  t.end();
});

t.test('P01.2 a stop of a year is verified before works resume, a shorter one is not', (t) => {
  const one = permit();
  one.complete('report-start', { startReport: 'STARTED' });
  const stop = (stoppedOn: string, resumedOn: string) => {
    one.complete('report-works', { worksReport: 'STOPPED', stoppedOn });
    one.complete('report-resumption', { resumedOn });
  };
  stop('2026-05-20', '2027-05-19');
  t.same(one.open(), ['request', 'report-works']);
  stop('2027-05-20', '2028-05-20');
  one.fire('verification-overdue');
  one.complete('verify-permit', { verification: 'VALID' });
  stop('2028-06-01', '2029-06-01');
  one.complete('verify-permit', { verification: 'INVALID' });
  t.ok(one.ended);
  t.end();
});

t.test('P01 variants: change, replacement and cancellation are examined and decided one after the other', (t) => {
  const one = permit();
  const ask = (requestKind: string, requestDecision: string) => {
    one.complete('request', { requestKind });
    one.complete('examine-request', { requestExamined: 'AGREE' });
    one.complete('decide-request', { requestDecision });
  };
  ask('CHANGE', 'GRANT');
  ask('REISSUE', 'GRANT');
  one.complete('request', { requestKind: 'CANCEL' });
  one.fire('examination-overdue');
  one.complete('examine-request', { requestExamined: 'DISAGREE' });
  one.fire('request-overdue');
  one.complete('decide-request', { requestDecision: 'REFUSE' });
  t.same(one.open(), ['report-start', 'request'], 'the time to start runs on meanwhile');
  ask('CANCEL', 'GRANT');
  t.ok(one.ended);
  t.end();
});

t.test('P01.2 a permit that is revoked asks nothing more', (t) => {
  const one = permit();
  one.send('licenceRevoked');
  t.ok(one.ended);
  t.end();
});

t.test('every way through the life of a permit is one of these stories', (t) => {
  t.strictSame(untakenFlows(models.get(key), played), []);
  t.end();
});
