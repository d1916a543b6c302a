import t from 'tap';
import { type PlayedCase, playCase, untakenFlows } from '../support/played-case.ts';
import { shippedModels } from '../support/shipped-processes.ts';

const models = await shippedModels(['common-hearing']);
const played: PlayedCase[] = [];

function hearing(): PlayedCase {
  const one = playCase(models, 'common-hearing', { leadDepartment: 'housing' });
  played.push(one);
  return one;
}

const element = (id: string) => {
  const model = models.get('common-hearing');
  const found = model?.elements[model.indexOf.get(id) ?? -1];
  if (found === undefined) throw new Error(`common-hearing has no ${id}`);
  return found;
};

t.test('§1.9 §4.6 a hearing is told of, asked for, announced, held and recorded', async (t) => {
  const one = hearing();
  t.strictSame(one.open(), ['request-hearing']);
  one.complete('request-hearing', { hearingRequest: 'REQUESTED' });
  one.fire('appointment-overdue');
  one.complete('appoint-chair', { visitOn: '2026-04-01', meetingPlace: '三楼听证室' });
  t.strictSame(one.open(), [], 'it is held seven working days after its notice, not before');
  one.fire('notice-over');
  one.fire('hearing-overdue');
  one.complete('hold-hearing', { hearingOutcome: 'HELD', hearingRecord: '双方陈述并质证' });
  t.match(one.ended?.variables, { hearingOutcome: 'HELD', hearingRecord: '双方陈述并质证' });
  t.equal(one.topics.filter((topic) => topic === 'supervision.act').length, 2, 'each lateness leaves its card');
  t.equal(one.topics.filter((topic) => topic === 'document.issue').length, 3, 'D10, D11, D12');
});

t.test('§1.9 an applicant who waives the hearing, or says nothing for five working days, has none', async (t) => {
  const waived = hearing();
  waived.complete('request-hearing', { hearingRequest: 'WAIVED' });
  t.ok(waived.ended);
  const silent = hearing();
  silent.fire('request-over');
  t.ok(silent.ended);
});

t.test('§3.1 the chair is nobody who reviewed the case, and nobody acts in the place of chair or head', async (t) => {
  t.match(element('hold-hearing').approval.assignment, {
    role: 'HEARING_CHAIR',
    separationGroup: 'decision',
    delegation: 'FORBIDDEN',
  });
  t.match(element('appoint-chair').approval.assignment, { role: 'ORG_HEAD', delegation: 'FORBIDDEN' });
});

t.test('R-CLK-30 the clocks stand still for a hearing', async (t) => {
  t.match(element('hearing').approval.suspension, { type: 'HEARING', notice: 'D10' });
});

t.test('every way through the hearing is one of these stories', async (t) => {
  t.strictSame(untakenFlows(models.get('common-hearing'), played), []);
});
