import t from 'tap';
import type { Variables } from '../../src/engine/types.ts';
import { type PlayedCase, playCase, untakenFlows } from '../support/played-case.ts';
import { shippedModels } from '../support/shipped-processes.ts';

const models = await shippedModels(['common-review-decide', 'common-consult', 'common-hearing']);
const units = [
  { department: 'park-office', name: '园区行政效能室', limitDays: 3, deemedConsent: true, safetyCritical: false },
  { department: 'gas-company', name: '燃气公司', limitDays: 3, deemedConsent: true, safetyCritical: true },
];
const played: PlayedCase[] = [];

function review(variables: Variables = {}): PlayedCase {
  const one = playCase(
    models,
    'common-review-decide',
    { leadDepartment: 'housing', ...variables },
    {
      'case.grant': { licenceNumber: '510183202603170101' },
      'joint-review.record-consent': { opinion: { opinion: 'AGREE', deemed: true } },
    },
  );
  played.push(one);
  return one;
}

t.test('handler, reviewer and approver grant one after the other', async (t) => {
  const one = review();
  one.fire('review-overdue');
  one.complete('review', { handlerOpinion: 'AGREE' });
  one.fire('check-overdue');
  one.complete('check', { reviewerOpinion: 'AGREE' });
  one.fire('decide-overdue');
  one.complete('decide', { decision: 'GRANT' });
  t.match(one.ended?.variables, { decision: 'GRANT', licenceNumber: '510183202603170101' });
  t.equal(one.topics.filter((topic) => topic === 'supervision.act').length, 3, 'each late step leaves its card');
});

t.test('a review the caller has done is not asked again', async (t) => {
  const one = review({ handlerReviewed: true });
  t.strictSame(one.open(), ['check']);
});

t.test('one review and one approval leave the reviewer out', async (t) => {
  const one = review({ oneReviewOneApproval: true });
  one.complete('review', { handlerOpinion: 'DISAGREE' });
  t.strictSame(one.open(), ['decide']);
  one.complete('decide', { decision: 'REFUSE' });
  t.match(one.ended?.variables, { decision: 'REFUSE' });
  t.equal(one.topics.at(-1), 'case.refuse');
});

t.test('the reviewer returns a case once, the approver whenever it must be', async (t) => {
  const one = review({ handlerReviewed: true });
  one.complete('check', { reviewerOpinion: 'RETURN', reason: '面积不一致' });
  t.strictSame(one.open(), ['review']);
  one.complete('review', { handlerOpinion: 'AGREE' });
  one.complete('check', { reviewerOpinion: 'RETURN' });
  t.strictSame(one.open(), ['decide'], 'a second doubt goes to the approver');
  one.complete('decide', { decision: 'RETURN' });
  t.strictSame(one.open(), ['review']);
});

t.test('units and the site are heard at the same time before the case goes on', async (t) => {
  const one = review({ consultedUnits: units });
  one.complete('review', { handlerOpinion: 'AGREE', needsConsultation: true, needsSiteVisit: true });
  t.strictSame(one.open().sort(), ['give-opinion', 'give-opinion', 'visit-site']);
  one.fire('visit-overdue');
  one.complete('visit-site', { siteVisitResult: 'PASSED' });
  one.complete('give-opinion', { unitOpinion: 'AGREE' });
  t.strictSame(one.open(), ['give-opinion'], 'one unit is still to answer');
  one.complete('give-opinion', { unitOpinion: 'DISAGREE', reason: '间距不足', legalBasis: '城镇燃气管理条例' });
  t.strictSame(one.open(), ['check']);
});

t.test('§4.2 a hearing is given before the case is checked, whoever has reviewed it', async (t) => {
  const one = review({ handlerReviewed: true, needsHearing: true });
  t.strictSame(one.open(), ['request-hearing']);
  one.complete('request-hearing', { hearingRequest: 'WAIVED' });
  t.strictSame(one.open(), ['check']);
});

t.test('silence stands for consent only where the unit and safety allow it', async (t) => {
  const one = review({ consultedUnits: units });
  one.complete('review', { handlerOpinion: 'AGREE', needsConsultation: true });
  one.fire('opinion-due', 0);
  t.strictSame(one.open(), ['give-opinion'], 'the silent unit is taken to agree and its task is withdrawn');
  t.ok(one.topics.includes('joint-review.record-consent'));
  one.fire('opinion-due', 0);
  t.strictSame(one.open(), ['give-opinion'], 'the gas company is urged and still awaited');
  t.equal(one.topics.at(-1), 'supervision.act');
  one.complete('give-opinion', { unitOpinion: 'AGREE_WITH_CONDITIONS', conditions: '迁改后施工' });
  one.complete('check', { reviewerOpinion: 'AGREE' });
  one.complete('decide', { decision: 'GRANT' });
  t.match(one.ended?.variables.consultOpinions, [
    { opinion: 'AGREE', deemed: true },
    { opinion: 'AGREE_WITH_CONDITIONS', conditions: '迁改后施工', department: 'gas-company', deemed: false },
  ]);
});

t.test('every way through review, decision and consultation is one of these stories', async (t) => {
  t.strictSame(untakenFlows(models.get('common-review-decide'), played), []);
  t.strictSame(untakenFlows(models.get('common-consult'), played), []);
});
