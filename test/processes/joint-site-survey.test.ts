import t from 'tap';
import { type PlayedCase, playCase, untakenFlows } from '../support/played-case.ts';
import { shippedModels } from '../support/shipped-processes.ts';

const models = await shippedModels(['joint-site-survey', 'common-joint-survey', 'common-intake', 'common-deliver']);
const played: PlayedCase[] = [];

const greening = {
  code: 'K5',
  name: '绿化',
  department: 'urban-management',
  deemedConsent: true,
  safetyCritical: false,
};
const fire = { code: 'K3', name: '消防车道', department: 'housing', deemedConsent: false, safetyCritical: true };

function survey(items: readonly object[] = [greening, fire]): PlayedCase {
  const one = playCase(
    models,
    'joint-site-survey',
    { visitOn: '2026-03-06', meetingPlace: '工地大门' },
    { 'joint-review.determine-items': { items } },
  );
  played.push(one);
  return one;
}

function accepted(one: PlayedCase): PlayedCase {
  one.complete('formal-check', { intakeOutcome: 'COMPLETE' });
  return one;
}

const plan = { visitOn: '2026-03-06', meetingPlace: '工地大门' };

t.test('P04 one visit and one report for all departments', (t) => {
  const one = accepted(survey());
  one.fire('schedule-overdue');
  one.complete('schedule-survey', plan);
  t.same(one.open(), ['attend', 'attend']);
  one.complete('attend', { attendance: 'ATTENDED', findings: '有古树' });
  one.complete('attend', { attendance: 'EXCUSED' });
  one.complete('give-survey-opinion', { surveyOpinion: 'AGREE_WITH_CONDITIONS', conditions: '避让古树' });
  one.complete('give-survey-opinion', { surveyOpinion: 'AGREE' });
  one.fire('merge-overdue');
  one.complete('merge-survey', { surveyConclusion: '具备条件' });
  t.match(one.ended?.variables.surveyOpinions, [
    { item: 'K5', opinion: 'AGREE_WITH_CONDITIONS', conditions: '避让古树', deemed: false },
    { item: 'K3', opinion: 'AGREE' },
  ]);
  t.same(
    one.topics.filter((topic) => topic.startsWith('joint-review.call')),
    ['joint-review.call-visit'],
    'one visit',
  );
  t.end();
});

t.test('P04-T2, T3 absence is consent in greening, in fire safety a red card and an own visit', (t) => {
  const one = accepted(survey());
  one.complete('schedule-survey', plan);
  one.fire('attend-due', 0);
  t.same(one.open(), ['attend'], 'the greening office has consented by its absence');
  one.fire('attend-due', 0);
  t.equal(one.topics.at(-1), 'supervision.act');
  one.fire('own-survey-due', 0);
  t.same(one.open(), ['attend'], 'fire safety is awaited, whatever the clock says');
  one.complete('attend', { attendance: 'ATTENDED' });
  one.fire('opinion-due', 0);
  t.same(one.open(), ['give-survey-opinion'], 'nor does its silence stand for anything');
  one.complete('give-survey-opinion', { surveyOpinion: 'DISAGREE', reason: '无环形车道', legalBasis: '消防法' });
  t.same(one.open(), ['merge-survey']);
  t.end();
});

t.test(
  'P04 silence after the visit is consent where it may be; the applicant may withdraw, the lead may be late',
  (t) => {
    const one = accepted(survey([greening]));
    one.complete('schedule-survey', plan);
    one.complete('attend', { attendance: 'ATTENDED' });
    one.fire('opinion-due', 0);
    t.same(one.open(), ['merge-survey']);
    one.fire('promise-ended');
    one.send('applicantWithdrew');
    t.ok(one.ended);

    const turnedAway = survey();
    turnedAway.complete('formal-check', { intakeOutcome: 'NOT_REQUIRED' });
    t.ok(turnedAway.ended);
    t.end();
  },
);

t.test('every way through a joint survey is one of these stories', (t) => {
  t.strictSame(untakenFlows(models.get('joint-site-survey'), played), []);
  t.strictSame(untakenFlows(models.get('common-joint-survey'), played), []);
  t.end();
});
