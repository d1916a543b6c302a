import { localDateOf } from '../../calendar/days.ts';
import { statutoryItemNotPassed } from '../../domain/refusals/cases.ts';
import type { Variables } from '../../engine/types.ts';
import { changeStatus } from '../change-status.ts';
import { stopCaseClocks } from '../clock-record.ts';
import type { DocumentLine } from '../document-draft.ts';
import { draftDocument } from '../issue-document.ts';
import { readMaterials } from '../materials.ts';
import { nextNumber } from '../numbers.ts';
import { readOpinions } from '../opinions.ts';
import { caseOf, type Turn } from '../turn.ts';
import { decide, remedies } from './intake.ts';
import { recordsOf, type TopicHandler, textOf } from './topic-call.ts';

/** Grants the licence (L-XK 38, 39; D19, D21): status 11, or 12 while tolerated materials are still owed. */
const grant: TopicHandler = async (turn, { variables }) => {
  const licenceNumber = await licenceNumberOf(turn, variables);
  const owed = (await readMaterials(turn)).filter(({ state }) => state === 'TOLERATED');
  changeStatus(turn, owed.length > 0 ? 'COMPLETED_TOLERANT' : 'COMPLETED_APPROVED');
  decide(turn, 'GRANTED', textOf(variables, 'reason'), { licenceNumber });
  stopCaseClocks(turn);
  draftDocument(turn, 'D19', {
    lines: [
      { zh: '决定', en: 'Decision', value: '准予行政许可（行政许可法 第三十八条）' },
      { zh: '许可证编号', en: 'Licence number', value: licenceNumber },
      ...owed.map(({ rowId, name }) => ({ zh: `容缺 ${rowId}`, en: 'To follow', value: name.zh })),
    ],
  });
  draftDocument(turn, 'D21', { lines: [{ zh: '编号', en: 'Number', value: licenceNumber }] });
  return { licenceNumber };
};

/** Refuses the licence in writing, with reasons and remedies (L-XK 38; D20, status 13). */
const refuse: TopicHandler = (turn, { variables }) => {
  changeStatus(turn, 'COMPLETED_DENIED');
  decide(turn, 'REFUSED', textOf(variables, 'reason'));
  stopCaseClocks(turn);
  draftDocument(turn, 'D20', {
    lines: [
      { zh: '决定', en: 'Decision', value: '不予行政许可' },
      { zh: '理由', en: 'Reasons', value: textOf(variables, 'reason') },
      { zh: '法律依据', en: 'Legal basis', value: textOf(variables, 'legalBasis') || '行政许可法 第三十八条' },
      ...remedies,
    ],
  });
  return {};
};

/** Issues the joint acceptance opinion (D18, status 11). @throws statutory-item-not-passed (P02: no pass over a failed statutory item) */
const issueOpinion: TopicHandler = async (turn, { variables }) => {
  const items = recordsOf(variables, 'items');
  const opinions = await readOpinions(turn);
  const resultOf = (code: string) =>
    opinions.findLast((opinion) => opinion.itemCode === code && opinion.phase !== 'MATERIAL');
  const mustPass = items.filter(({ nature, safetyCritical }) => nature === 'STATUTORY' || safetyCritical === true);
  const notPassed = mustPass.map(({ code }) => String(code)).filter((code) => !passes(resultOf(code)?.opinion));
  if (notPassed.length > 0) throw statutoryItemNotPassed(notPassed);
  changeStatus(turn, 'COMPLETED_APPROVED');
  decide(turn, 'PASSED', textOf(variables, 'reason'));
  stopCaseClocks(turn);
  draftDocument(turn, 'D18', {
    lines: items.map((item): DocumentLine => {
      const result = resultOf(String(item.code));
      const verdict =
        result === undefined
          ? '与意见书一并办理'
          : `${passes(result.opinion) ? '通过' : '未通过'}${result.deemed ? '（缺席默认）' : ''}`;
      return { zh: `${String(item.code)} ${String(item.name)}`, en: String(item.nameEn ?? ''), value: verdict };
    }),
  });
  return {};
};

/** Closes a case that ends without a licence, such as a connected supply (D42, status 11). */
const conclude: TopicHandler = (turn, { variables }) => {
  changeStatus(turn, 'COMPLETED_APPROVED');
  decide(turn, 'CONCLUDED', textOf(variables, 'reason'));
  stopCaseClocks(turn);
  draftDocument(turn, 'D42', { lines: [{ zh: '结果', en: 'Result', value: '已办结' }] });
  return {};
};

/** Closes a case that did not pass (status 13); what passed stays valid for the next application. */
const fail: TopicHandler = (turn, { variables }) => {
  changeStatus(turn, 'COMPLETED_DENIED');
  decide(turn, 'NOT_PASSED', textOf(variables, 'reason'));
  stopCaseClocks(turn);
  draftDocument(turn, 'D42', {
    lines: [{ zh: '结果', en: 'Result', value: '不通过；已通过的事项结果在再次申请时继续有效' }, ...remedies],
  });
  return {};
};

/** Whether an opinion lets the matter pass. */
export function passes(opinion: string | undefined): boolean {
  return opinion === 'AGREE' || opinion === 'AGREE_WITH_CONDITIONS' || opinion === 'NOT_CONCERNED';
}

/**
 * The number of the licence. A construction permit has eighteen digits: region, day, number of the day, class (D-NO);
 * other licences carry the number of their case.
 */
async function licenceNumberOf(turn: Turn, variables: Variables): Promise<string> {
  const { definitionKey, regionCode, number } = caseOf(turn);
  if (definitionKey !== 'construction-permit') return number;
  const day = `${regionCode}${localDateOf(turn.now).replaceAll('-', '')}`;
  const ofTheDay = await nextNumber(turn.sql, turn.tenantId, `licence-${day}`);
  const classCode = textOf(variables, 'buildKind') === 'MUNICIPAL' ? '02' : '01';
  return `${day}${String(ofTheDay).padStart(2, '0')}${classCode}`;
}

export const decision = {
  'case.grant': grant,
  'case.refuse': refuse,
  'case.issue-opinion': issueOpinion,
  'case.conclude': conclude,
  'case.fail': fail,
} satisfies Readonly<Record<string, TopicHandler>>;
