import type { ReviewItem } from '../../bpmn/approval.ts';
import { addWorkingDays } from '../../calendar/calendar.ts';
import { localDateOf } from '../../calendar/days.ts';
import { type DocumentLine, stated } from '../../domain/document-fields.ts';
import { passes } from '../../domain/opinions.ts';
import type { Variables } from '../../engine/types.ts';
import { addOpinion } from '../cases/opinions.ts';
import { mattersCalledFor, phaseOf, roundOf } from '../cases/review-matters.ts';
import { openingOn } from '../clocks/clock-record.ts';
import { departmentName } from '../documents/department-name.ts';
import { planAct } from '../jobs/plan-act.ts';
import { carryResults } from '../turn/carried-results.ts';
import type { Turn } from '../turn/turn.ts';
import { recordOf, recordsOf, type TopicHandler } from './topic-call.ts';

/** Working days after the limit on which the notice of deemed consent goes out (§1.7 DEEMED_CONSENT). */
const NOTICE_WORKING_DAYS = 2;

/** Decides by the project's facts which matters a joint review has (P02.1), and which of them passed before. */
const determineItems: TopicHandler = async (turn, { element, variables }) => {
  const items = mattersCalledFor(element.approval.jointReview?.items ?? [], variables);
  const carried = await carryResults(turn, items);
  return { items: items.map((item) => ({ ...toldItem(item), ...(carried.has(item.code) ? { carried: true } : {}) })) };
};

function toldItem(item: ReviewItem): Variables {
  const { name, condition: _, ...rest } = item;
  return { ...rest, name: name.zh, nameEn: name.en };
}

/** Where a department was silent, by the phase of the review. */
const silentAt: Readonly<Record<string, string>> = {
  MATERIAL: '材料审查',
  ACCEPTANCE: '联合现场验收',
  RECHECK: '复验',
  SURVEY: '联合踏勘',
  CONSULTATION: '征求意见',
};

/** What its silence stands for. */
const consentTo: Readonly<Record<string, string>> = {
  MATERIAL: '：对材料无意见',
  ACCEPTANCE: '：通过',
  RECHECK: '：复验通过',
  SURVEY: '：对现场无意见',
  CONSULTATION: '：同意',
};

/** Puts the opinion a department gave on record (R-CLK-51). */
const recordOpinion: TopicHandler = (turn, { variables }) => {
  const item = recordOf(variables, 'item');
  const given = recordOf(variables, 'opinion');
  addOpinion(turn, {
    phase: phaseOf(variables),
    round: roundOf(variables),
    itemCode: String(given.item ?? item.code ?? ''),
    itemName: String(item.name ?? item.code ?? ''),
    departmentCode: String(given.department ?? item.department ?? ''),
    opinion: String(given.opinion ?? 'AGREE'),
    reason: textOrNull(given.reason),
    legalBasis: textOrNull(given.legalBasis),
    conditions: textOrNull(given.conditions),
    deemed: false,
  });
  return {};
};

/**
 * Takes a consulted department's silence or absence for its consent, where the diagram and the law allow that
 * (§1.7 DEEMED_CONSENT; never on a safety-critical matter). The notice of it (D23) goes out on the second working day.
 */
const recordConsent: TopicHandler = async (turn, { variables, element }) => {
  const item = recordOf(variables, 'item');
  if (item.safetyCritical === true)
    throw new Error(`${element.id} takes silence for consent on the safety-critical matter ${String(item.code)}`);
  const row = addOpinion(turn, {
    phase: phaseOf(variables),
    round: roundOf(variables),
    itemCode: String(item.code ?? ''),
    itemName: String(item.name ?? item.code ?? ''),
    departmentCode: String(item.department ?? ''),
    opinion: 'AGREE',
    reason: variables.absent === true ? '缺席默认' : '超时默认',
    legalBasis: textOrNull(item.legalBasis),
    conditions: null,
    deemed: true,
  });
  planNotice(turn, element.id, [
    stated('deemedUnit', await departmentName(turn, row.departmentCode)),
    stated('matter', `${row.itemCode} ${row.itemName}`),
    stated('step', silentAt[row.phase] ?? row.phase),
    stated('limitRanOutOn', localDateOf(turn.now)),
    stated('ground', row.reason ?? ''),
    stated('basisOfRule', '缺席默认和超时默认规则：被征求意见单位逾期未答复或者缺席的，视为同意'),
    stated('consentTo', `${row.itemName}${consentTo[row.phase] ?? ''}`),
    stated('duties', '该单位的法定职责和责任不变'),
  ]);
  const { itemCode, departmentCode, opinion, reason, legalBasis } = row;
  return {
    opinion: {
      round: row.phase,
      item: itemCode,
      department: departmentCode,
      opinion,
      result: 'PASS',
      reason,
      legalBasis,
      conditions: null,
      deemed: true,
    },
  };
};

/** Merges the departments' remarks into the one list the applicant gets (P02.2 step 3). */
const mergeRemarks: TopicHandler = (_turn, { variables }) => {
  const remarks = recordsOf(variables, 'opinions').filter(({ opinion }) => opinion === 'DISAGREE');
  return { remarks, remarksCount: remarks.length };
};

/** Finds out whether every matter passed, and which did not. A matter without an opinion has not passed. */
const evaluate: TopicHandler = (_turn, { variables }) => {
  const opinions = recordsOf(variables, 'opinions');
  const expected = Array.isArray(variables.opinions) ? variables.opinions.length : 0;
  const failedCodes = opinions.filter(({ opinion }) => !passes(String(opinion))).map(({ item }) => item);
  const failedItems = recordsOf(variables, 'items').filter(({ code }) => failedCodes.includes(code));
  return { allPassed: expected === opinions.length && failedCodes.length === 0, failedItems };
};

function planNotice(turn: Turn, elementId: string, lines: readonly DocumentLine[]): void {
  const on = addWorkingDays(turn.calendar, localDateOf(turn.now), NOTICE_WORKING_DAYS);
  const dueAt = openingOn(turn.calendar, on);
  planAct(turn, { topic: 'document.issue', payload: { template: 'D23', lines }, dueAt, elementId });
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

export const jointReview = {
  'joint-review.determine-items': determineItems,
  'joint-review.record-opinion': recordOpinion,
  'joint-review.record-consent': recordConsent,
  'joint-review.merge-remarks': mergeRemarks,
  'joint-review.evaluate': evaluate,
} satisfies Readonly<Record<string, TopicHandler>>;
