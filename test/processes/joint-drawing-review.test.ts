import t from 'tap';
import { passes } from '../../src/domain/opinions.ts';
import { type Answers, type PlayedCase, playCase, untakenFlows } from '../support/played-case.ts';
import { shippedModels } from '../support/shipped-processes.ts';

const key = 'joint-drawing-review';
const models = await shippedModels([key, 'common-intake', 'common-deliver']);
const played: PlayedCase[] = [];
const items = [
  { code: 'JG', name: '结构', department: 'drawing-review' },
  { code: 'XF', name: '消防', department: 'drawing-review' },
];
const answers: Answers = {
  'joint-review.determine-items': { items },
  'joint-review.merge-remarks': ({ opinions }) => {
    const given = Array.isArray(opinions) ? opinions : [];
    const remarks = given.filter(({ opinion }: { opinion: string }) => !passes(opinion));
    return { remarks, remarksCount: remarks.length };
  },
};

function review(): PlayedCase {
  const one = playCase(models, key, { floorArea: 12_000 }, answers);
  played.push(one);
  one.complete('formal-check', { intakeOutcome: 'COMPLETE' });
  return one;
}

const fine = { drawingOutcome: 'NO_REMARK' };
const remark = { drawingOutcome: 'REMARK', drawingNo: '结施-03', reason: '配筋不足', legalBasis: 'GB 55008' };

t.test('P05 drawings without a remark are certified', (t) => {
  const one = review();
  t.same(one.open(), ['review-drawings', 'review-drawings']);
  one.fire('review-due');
  one.complete('review-drawings', fine);
  one.complete('review-drawings', fine);
  one.fire('certify-due');
  one.complete('certify', { certified: 'CERTIFIED' });
  t.ok(one.ended);
  t.equal(one.topics.filter((topic) => topic === 'document.issue').length, 1, 'D40');
  t.end();
});

t.test(
  'P05-T2, T3 only what was remarked is looked at again, and a new remark on an unchanged sheet is flagged',
  (t) => {
    const one = review();
    one.complete('review-drawings', remark);
    one.complete('review-drawings', fine);
    t.same(one.open(), ['modify-drawings']);
    one.fire('modify-reminder');
    one.complete('modify-drawings', { modificationReply: '已加强' });
    t.same(one.open(), ['recheck-drawings'], 'fire has no remark and does not look again');
    one.fire('recheck-due');
    one.complete('recheck-drawings', { ...remark, drawingOutcome: 'NEW_REMARK', drawingNo: '结施-07' });
    t.equal(one.topics.filter((topic) => topic === 'supervision.act').length, 2, 'late, and told too late');
    one.complete('modify-drawings', { modificationReply: '已修改' });
    one.complete('recheck-drawings', fine);
    t.same(one.open(), ['certify']);
    one.fire('promise-over-start');
    one.fire('statute-over-start');
    one.send('applicantWithdrew');
    t.ok(one.ended);
    t.end();
  },
);

t.test('P05 drawings that still have remarks after three re-reviews do not pass', (t) => {
  const one = review();
  one.complete('review-drawings', remark);
  one.complete('review-drawings', fine);
  for (const _ of [1, 2, 3]) {
    one.complete('modify-drawings', { modificationReply: '已修改' });
    one.complete('recheck-drawings', remark);
  }
  t.ok(one.ended);
  t.ok(one.topics.includes('case.fail'));
  t.end();
});

t.test('every way through the drawing review is one of these stories', (t) => {
  const turnedAway = playCase(models, key, {}, answers);
  played.push(turnedAway);
  turnedAway.complete('formal-check', { intakeOutcome: 'NOT_REQUIRED' });
  t.strictSame(untakenFlows(models.get(key), played), []);
  t.end();
});
