import t from 'tap';
import type { Element } from '../../src/bpmn/model.ts';
import type { Variables } from '../../src/engine/types.ts';
import { type PlayedCase, playCase, untakenFlows } from '../support/played-case.ts';
import { shippedModels } from '../support/shipped-processes.ts';

const models = await shippedModels(['joint-completion-acceptance', 'common-intake', 'common-deliver']);
const acceptance = models.get('joint-completion-acceptance');
const played: PlayedCase[] = [];

/** The car park of a party school: no dwelling, no civil air defence, greening, water and drainage. */
const carPark: Variables = {
  caseNumber: 'YS-2026-00001',
  buildKind: 'NEW',
  floorArea: 12000,
  isResidential: false,
  isSpecialFire: false,
  hasCivilAirDefence: false,
  hasNewLand: false,
  hasGreening: true,
  water: true,
  drainage: true,
};
const reviewed = ['A1', 'A3b', 'A5', 'A6', 'A8', 'A9', 'A10'];

interface Opinion {
  readonly item: string;
  readonly opinion: string;
}
interface Item {
  readonly code: string;
}
// What the diagram's own mappings put into these variables.
const opinionsOf = (seen: Variables): Opinion[] => seen.opinions as Opinion[];
const itemsOf = (seen: Variables): Item[] => seen.items as Item[];
const itemOf = (seen: Variables): Item => seen.item as Item;

function apply(facts: Variables = {}): PlayedCase & { readonly told: string[] } {
  const told: string[] = [];
  const one = playCase(
    models,
    'joint-completion-acceptance',
    { ...carPark, ...facts },
    {
      'case.precheck': { precheck: { banned: false, projectCodeValid: true } },
      'joint-review.determine-items': (seen, { approval }) => ({
        items: (approval.jointReview?.items ?? [])
          .filter(({ condition }) => condition === null || condition.evaluate(seen) === true)
          .map(({ condition: _, name, ...item }) => ({ ...item, name: name.zh })),
      }),
      'joint-review.record-consent': (seen) => {
        told.push(`consent ${itemOf(seen).code} ${String(seen.round)}${seen.absent === true ? ' absent' : ''}`);
        return { opinion: { item: itemOf(seen).code, opinion: 'AGREE', deemed: true } };
      },
      'joint-review.record-opinion': (seen) => {
        told.push(`opinion ${itemOf(seen).code} ${String(seen.round)}`);
        return {};
      },
      'joint-review.merge-remarks': (seen) => {
        const remarks = opinionsOf(seen).filter(({ opinion }) => opinion === 'DISAGREE');
        return { remarks, remarksCount: remarks.length };
      },
      'joint-review.evaluate': (seen) => {
        const failed = opinionsOf(seen).filter(({ opinion }) => opinion !== 'AGREE');
        const failedItems = itemsOf(seen).filter(({ code }) => failed.some(({ item }) => item === code));
        return { failedItems, allPassed: failedItems.length === 0 };
      },
      'supervision.act': (seen, element) => {
        told.push(`${cardOf(element)} ${String(seen.department)}`);
        return {};
      },
      'joint-review.call-visit': (_seen, { approval }) => {
        told.push(approval.document ?? '');
        return {};
      },
      'document.issue': (_seen, { approval }) => {
        told.push(approval.document ?? '');
        return {};
      },
    },
  );
  played.push(one);
  return Object.assign(one, { told });
}

function cardOf({ approval }: Element): string {
  return [approval.supervision?.card, approval.supervision?.order].filter(Boolean).join('+');
}

function accepted(facts: Variables = {}) {
  const one = apply(facts);
  one.complete('formal-check', { intakeOutcome: 'COMPLETE' });
  return one;
}

function noRemarks(one: PlayedCase, silent: readonly string[] = []): void {
  for (const _ of reviewed.filter((code) => !silent.includes(code))) {
    one.complete('review-materials', { materialOutcome: 'NO_REMARK' });
  }
}

function visited(facts: Variables = {}) {
  const one = accepted(facts);
  noRemarks(one);
  one.complete('schedule-visit', { visitOutcome: 'SCHEDULED', visitOn: '2026-03-09' });
  return one;
}

/** Every department visits; those named ask for rectification, the others pass. */
function opinions(one: PlayedCase, rectify: readonly string[] = []): void {
  for (const code of reviewed) {
    one.complete('visit-site', { attendance: 'ATTENDED' });
    const verdict = rectify.includes(code)
      ? { verdict: 'RECTIFY', reason: '竣工图与现场不符', legalBasis: '城市绿化条例 第十六条' }
      : { verdict: 'PASS' };
    one.complete('give-opinion', verdict);
  }
}

t.test('P02 T1 the facts of a car park call for its own items and no others', async (t) => {
  const codes = (facts: Variables): string[] => {
    const one = accepted(facts);
    one.send('applicantWithdrew');
    return itemsOf(one.ended?.variables ?? {}).map(({ code }) => code);
  };
  t.strictSame(codes({}), ['A1', 'A3b', 'A5', 'A6', 'A7', 'A8', 'A9', 'A10']);
  t.ok(codes({ hasNewLand: true }).includes('A2'));
  t.equal(codes({ isSpecialFire: true })[1], 'A3');
  t.ok(codes({ hasCivilAirDefence: true }).includes('A4'));
});

t.test('departments review in parallel, visit together and end in one opinion', async (t) => {
  const one = accepted();
  t.equal(one.open().filter((id) => id === 'review-materials').length, reviewed.length, 'A7 is nobody’s review');
  noRemarks(one);
  t.strictSame(one.open(), ['schedule-visit']);
  one.complete('schedule-visit', { visitOutcome: 'SCHEDULED' });
  t.ok(one.told.includes('D15'));
  opinions(one);
  one.complete('summarise', { summaryOutcome: 'ISSUE' });
  t.equal(one.ended?.outcome, 'completed');
  t.equal(one.ended?.variables.filingNumber, 'BA-YS-2026-00001');
  t.equal(one.told.at(-1), 'opinion A7 FILING');
  t.ok(one.topics.indexOf('case.issue-opinion') < one.topics.indexOf('delivery.deliver'));
});

t.test('remarks go out as one list and only their items come back', async (t) => {
  const one = accepted();
  one.complete('review-materials', { materialOutcome: 'REMARK', reason: '测量成果未采用地方坐标系' });
  for (const _ of reviewed.slice(1)) one.complete('review-materials', { materialOutcome: 'NO_REMARK' });
  one.complete('send-remarks', { remarksOutcome: 'SEND' });
  t.strictSame(one.open(), [], 'nothing is pending while the applicant corrects');
  t.equal(one.told.filter((what) => what === 'D02').length, 1);
  one.fire('correction-reminder-due');
  one.send('correctionSubmitted');
  t.strictSame(one.open(), ['review-materials'], 'what was without remark is kept');
  one.complete('review-materials', { materialOutcome: 'NO_REMARK' });
  t.strictSame(one.open(), ['schedule-visit']);
});

t.test('silence on the materials counts as no remark only where that is allowed', async (t) => {
  const one = accepted();
  const [planning, archive] = [reviewed.indexOf('A1'), reviewed.indexOf('A5')];
  one.fire('material-due', archive);
  one.fire('material-due', planning);
  t.strictSame(one.told, ['consent A5 MATERIAL', 'YELLOW natural-resources']);
  t.equal(one.open().length, reviewed.length - 1, 'the planning review stays open');
  noRemarks(one, ['A5']);
  t.strictSame(one.open(), ['schedule-visit']);
});

t.test('P02 T2 an absent greening bureau consents, an absent water company must come alone', async (t) => {
  const one = visited();
  one.fire('visit-due', reviewed.indexOf('A9'));
  one.fire('visit-due', reviewed.indexOf('A8'));
  t.strictSame(one.told.slice(-2), ['RED water-company', 'consent A8 ACCEPTANCE absent']);
  one.fire('own-visit-due', reviewed.indexOf('A9') - 1);
  t.equal(one.told.at(-1), 'SUPERVISION water-company');
  for (const _ of reviewed.slice(1)) {
    one.complete('visit-site', { attendance: 'ATTENDED' });
    one.complete('give-opinion', { verdict: 'PASS' });
  }
  t.strictSame(one.open(), ['summarise'], 'the consent by absence stands in for an opinion');
});

t.test('P02 T3 R-CLK-51 a silent fire bureau keeps the opinion waiting, a silent archive consents', async (t) => {
  const one = visited();
  for (const _ of reviewed) one.complete('visit-site', { attendance: 'ATTENDED' });
  one.fire('opinion-due', reviewed.indexOf('A5'));
  one.fire('opinion-due', reviewed.indexOf('A3b'));
  t.strictSame(one.told.slice(-2), ['consent A5 ACCEPTANCE', 'RED+SUPERVISION housing']);
  for (const _ of reviewed.slice(1)) one.complete('give-opinion', { verdict: 'PASS' });
  t.strictSame(one.open(), ['summarise']);
});

t.test('P02 T5 one list of rectifications leads to a re-check of the failed items only', async (t) => {
  const one = visited();
  opinions(one, ['A8', 'A9']);
  one.complete('list-rectifications', { rectificationOutcome: 'SEND' });
  t.equal(one.told.filter((what) => what === 'D17').length, 1);
  t.strictSame(one.open(), []);
  one.fire('rectification-reminder-due');
  one.send('rectificationDone');
  t.strictSame(one.open(), ['recheck-item', 'recheck-item']);
  one.fire('recheck-due', 1);
  one.fire('recheck-due', 0);
  t.strictSame(one.told.slice(-2), ['RED+SUPERVISION water-company', 'consent A8 RECHECK']);
  one.complete('recheck-item', { recheckVerdict: 'PASS' });
  one.complete('summarise', { summaryOutcome: 'ISSUE' });
  t.equal(one.ended?.outcome, 'completed');
});

t.test('P02 T8 a second failed re-check ends the case without a pass', async (t) => {
  const one = visited();
  opinions(one, ['A6']);
  for (const _ of [1, 2]) {
    one.complete('list-rectifications', { rectificationOutcome: 'SEND' });
    one.send('rectificationDone');
    one.complete('recheck-item', { recheckVerdict: 'FAIL', reason: '未整改', legalBasis: '第四十九条' });
  }
  t.equal(one.topics.at(-1), 'case.fail');
  t.notOk(one.topics.includes('case.issue-opinion'));
  t.equal(one.ended?.outcome, 'completed');
});

t.test('P02 step 10 a rectification is extended once; not done by then, the case ends without a pass', async (t) => {
  const one = visited();
  opinions(one, ['A6']);
  one.complete('list-rectifications', { rectificationOutcome: 'SEND' });
  one.fire('rectification-expired');
  one.fire('extend-rectification-due');
  t.equal(one.told.at(-1), 'YELLOW+SUPERVISION housing');
  one.complete('extend-rectification', { rectificationExtension: 'EXTEND', reason: '设备到货推迟' });
  t.equal(one.topics.at(-1), 'notice.send');
  one.fire('rectification-expired');
  t.equal(one.topics.at(-1), 'case.fail', 'no second extension');
});

t.test('a lead that does not extend the rectification ends the case', async (t) => {
  const one = visited();
  opinions(one, ['A6']);
  one.complete('list-rectifications', { rectificationOutcome: 'SEND' });
  one.fire('rectification-expired');
  one.complete('extend-rectification', { rectificationExtension: 'END', reason: '未动工' });
  t.equal(one.topics.at(-1), 'case.fail');
});

t.test('what is done while the lead still thinks about an extension is checked again', async (t) => {
  const one = visited();
  opinions(one, ['A6']);
  one.complete('list-rectifications', { rectificationOutcome: 'SEND' });
  one.fire('rectification-expired');
  one.send('rectificationDone');
  t.strictSame(one.open(), ['recheck-item']);
});

t.test('a late lead department is carded at each of its steps and the step stays open', async (t) => {
  const one = accepted();
  one.complete('review-materials', { materialOutcome: 'REMARK', reason: '缺竣工图章' });
  for (const _ of reviewed.slice(1)) one.complete('review-materials', { materialOutcome: 'NO_REMARK' });
  one.fire('send-remarks-due');
  one.complete('send-remarks', { remarksOutcome: 'SEND' });
  one.send('correctionSubmitted');
  one.complete('review-materials', { materialOutcome: 'NO_REMARK' });
  one.fire('schedule-visit-due');
  one.complete('schedule-visit', { visitOutcome: 'SCHEDULED' });
  opinions(one, ['A1']);
  one.fire('list-rectifications-due');
  one.complete('list-rectifications', { rectificationOutcome: 'SEND' });
  one.send('rectificationDone');
  one.complete('recheck-item', { recheckVerdict: 'PASS' });
  one.fire('summarise-due');
  t.equal(one.told.filter((what) => what === 'YELLOW+SUPERVISION housing').length, 4);
  t.strictSame(one.open(), ['summarise']);
});

t.test('the promise and the statute running out are recorded while the case goes on', async (t) => {
  const one = accepted();
  for (const timer of ['promise-warning-start', 'promise-overdue-start', 'statutory-overdue-start']) one.fire(timer);
  t.strictSame(one.topics.slice(-3), ['notice.send', 'supervision.act', 'supervision.act']);
  t.equal(one.open().length, reviewed.length);
});

t.test('an application that is not accepted ends the procedure', async (t) => {
  const one = apply();
  one.complete('formal-check', { intakeOutcome: 'NOT_REQUIRED' });
  t.ok(one.left.get('joint-completion-acceptance')?.has('not-accepted'));
});

t.test('every way through the procedure is one of these stories', async (t) => {
  t.strictSame(untakenFlows(acceptance, played), []);
});

t.test('P02 T1 the disclosure of a car park asks for no residential and no civil-air-defence row', async (t) => {
  const rows = acceptance?.materials ?? [];
  const asked = rows
    .filter(({ condition }) => condition === null || condition.evaluate(carPark) === true)
    .map(({ id }) => id);
  for (const id of ['JC-13', 'JC-14', 'JC-18', 'JC-19', 'JC-20']) t.notOk(asked.includes(id), id);
  for (const id of ['JC-04', 'JC-05', 'JC-16', 'JC-17']) t.ok(asked.includes(id), id);
});

t.test('R-CLK-51 an opinion that does not agree has its reason and its legal basis, or it is not given', async (t) => {
  const step = acceptance?.elements.find(({ id }) => id === 'give-opinion');
  const outcomes = step?.approval.form?.outcomes ?? [];

  t.same(
    outcomes.filter(({ needsReason, needsLegalBasis }) => needsReason && needsLegalBasis).map(({ value }) => value),
    ['RECTIFY', 'FAIL'],
  );
});
