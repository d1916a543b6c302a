import { localDateOf } from '../../calendar/days.ts';
import { buildingsOf } from '../../domain/buildings.ts';
import { type DocumentLine, stated } from '../../domain/document-fields.ts';
import { passes } from '../../domain/opinions.ts';
import { statutoryItemNotPassed } from '../../domain/refusals/cases.ts';
import type { Variables } from '../../engine/types.ts';
import { changeStatus } from '../cases/change-status.ts';
import { type OpinionRow, readOpinions } from '../cases/opinions.ts';
import { acceptedParts } from '../cases/partial-scope.ts';
import { stopCaseClocks } from '../clocks/clock-record.ts';
import { draftDocument } from '../documents/issue-document.ts';
import { remedyLines } from '../documents/remedies.ts';
import { planFollowing } from '../materials/follow-later.ts';
import { readMaterials } from '../materials/materials.ts';
import { nextNumber } from '../turn/numbers.ts';
import { caseOf, type Turn } from '../turn/turn.ts';
import { decide } from './intake.ts';
import { recordsOf, type TopicHandler, textOf } from './topic-call.ts';

/** Grants the licence (L-XK 38, 39; D19, D21): status 11, or 12 while tolerated materials are still owed. */
export const grant: TopicHandler = async (turn, { variables }) => {
  const licenceNumber = await licenceNumberOf(turn, variables);
  const owed = (await readMaterials(turn)).filter(({ state }) => state === 'TOLERATED');
  changeStatus(turn, owed.length > 0 ? 'COMPLETED_TOLERANT' : 'COMPLETED_APPROVED');
  decide(turn, 'GRANTED', textOf(variables, 'reason'), { licenceNumber });
  stopCaseClocks(turn);
  await planFollowing(turn);
  draftDocument(turn, 'D19', {
    lines: [
      stated('decision', '准予行政许可（行政许可法 第三十八条）'),
      stated('licenceNumber', licenceNumber),
      ...owed.map(({ rowId, name }) => ({ zh: `容缺 ${rowId}`, en: 'To follow', value: name.zh })),
    ],
  });
  draftDocument(turn, 'D21', { lines: [stated('orderNumber', licenceNumber)] });
  return { licenceNumber };
};

/** Refuses the licence in writing, with reasons and remedies (L-XK 38; D20, status 13). */
const refuse: TopicHandler = async (turn, { variables }) => {
  changeStatus(turn, 'COMPLETED_DENIED');
  decide(turn, 'REFUSED', textOf(variables, 'reason'));
  stopCaseClocks(turn);
  draftDocument(turn, 'D20', {
    lines: [
      stated('decision', '不予行政许可'),
      stated('facts', factsOf(turn)),
      stated('reason', textOf(variables, 'reason')),
      stated('legalBasis', textOf(variables, 'legalBasis') || '行政许可法 第三十八条'),
      ...(await remedyLines(turn)),
    ],
  });
  return {};
};

/** Issues the joint acceptance opinion (D18, status 11). @throws statutory-item-not-passed (P02: no pass over a failed statutory item) */
const issueOpinion: TopicHandler = async (turn, { variables }) => {
  const items = recordsOf(variables, 'items');
  const opinions = await readOpinions(turn);
  const names = await officerNames(turn, opinions);
  const resultOf = (code: string) =>
    opinions.findLast((opinion) => opinion.itemCode === code && opinion.phase !== 'MATERIAL' && !opinion.isRemark);
  const mustPass = items.filter(({ nature, safetyCritical }) => nature === 'STATUTORY' || safetyCritical === true);
  const notPassed = mustPass.map(({ code }) => String(code)).filter((code) => !passes(resultOf(code)?.opinion));
  if (notPassed.length > 0) throw statutoryItemNotPassed(notPassed);
  changeStatus(turn, 'COMPLETED_APPROVED');
  decide(turn, 'PASSED', textOf(variables, 'reason'));
  stopCaseClocks(turn);
  await planFollowing(turn);
  draftDocument(turn, 'D18', {
    lines: [
      ...(await partLines(turn)),
      ...items.map((item): DocumentLine => {
        const result = resultOf(String(item.code));
        const verdict =
          result === undefined
            ? '与意见书一并办理'
            : `${passes(result.opinion) ? '通过' : '未通过'}${result.deemed ? '（缺席默认）' : ''}`;
        return stated('items', [verdict, whoSaid(result, names)].filter(Boolean).join('\n'), {
          zh: `${String(item.code)} ${String(item.name)}`,
          en: String(item.nameEn ?? ''),
        });
      }),
      stated('overallResult', '通过联合验收'),
      stated('conditions', conditionsOf(opinions)),
    ],
  });
  return {};
};

/** Who gave an opinion and when, as far as it is on record. */
function whoSaid(opinion: OpinionRow | undefined, names: ReadonlyMap<string, string>): string {
  if (opinion === undefined) return '';
  const name = opinion.givenBy === null ? undefined : names.get(opinion.givenBy);
  return [name, localDateOf(opinion.givenAt)].filter((part) => part !== undefined).join(' ');
}

async function officerNames(turn: Turn, opinions: readonly OpinionRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = opinions.flatMap(({ givenBy }) => (givenBy === null ? [] : [givenBy]));
  const rows = await turn.sql.rows<{ id: string; name: string }>(
    'select id, name from accounts where tenant_id = :tenantId and id = any (:ids)',
    { tenantId: turn.tenantId, ids },
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function conditionsOf(opinions: readonly OpinionRow[]): string {
  const told = opinions.flatMap(({ itemName, conditions, opinion }) =>
    opinion === 'AGREE_WITH_CONDITIONS' && conditions !== null ? [`${itemName}：${conditions}`] : [],
  );
  return told.join('\n') || '无';
}

/**
 * The buildings the opinion is about: the whole project, or the part that was applied for, with what passed before it and
 * with the limit that nothing else may be used (建设工程质量管理条例 16).
 */
async function partLines(turn: Turn): Promise<DocumentLine[]> {
  const { facts, projectId, definitionKey: key } = caseOf(turn);
  const names = buildingsOf(facts);
  if (names.length === 0) return [stated('buildings', '本项目申请验收的全部单位工程')];
  const earlier = (await acceptedParts(turn.sql, { tenantId: turn.tenantId, projectId, key })).filter(
    ({ buildings }) => buildings.length > 0,
  );
  return [
    stated('buildings', names.join('、')),
    { zh: '验收范围', en: 'Scope', value: facts.scope === 'PHASE' ? '分期验收' : '单体验收' },
    ...earlier.map(({ number, buildings }) => ({
      zh: `此前已通过（${number}）`,
      en: 'Passed before',
      value: buildings.join('、'),
    })),
    {
      zh: '使用限制',
      en: 'Limit of use',
      value: '仅限上述单体交付使用；其他单体未经验收合格，不得使用（建设工程质量管理条例 第十六条）',
    },
  ];
}

/** What was applied for, when it was received and accepted: the facts a refusal rests its reasons on. */
function factsOf(turn: Turn): string {
  const { number, effectiveReceiptOn, acceptedOn } = caseOf(turn);
  const accepted = acceptedOn === null ? '' : `，${acceptedOn}受理`;
  return `本机关于${effectiveReceiptOn}收到申请（${number}）${accepted}。经审查，查明的情况见理由。`;
}

/** Closes a case that ends without a licence, such as a connected supply (D42, status 11). */
const conclude: TopicHandler = (turn, { variables }) => {
  changeStatus(turn, 'COMPLETED_APPROVED');
  decide(turn, 'CONCLUDED', textOf(variables, 'reason'));
  stopCaseClocks(turn);
  draftDocument(turn, 'D42', { lines: [stated('result', '已办结')] });
  return {};
};

/** Closes a case that did not pass (status 13); what passed stays valid for the next application. */
const fail: TopicHandler = async (turn, { variables }) => {
  changeStatus(turn, 'COMPLETED_DENIED');
  decide(turn, 'NOT_PASSED', textOf(variables, 'reason'));
  stopCaseClocks(turn);
  draftDocument(turn, 'D42', {
    lines: [stated('result', '不通过；已通过的事项结果在再次申请时继续有效'), ...(await remedyLines(turn))],
  });
  return {};
};

/**
 * The number of the licence. A construction permit has eighteen digits: region, day, number of the day, class (D-NO);
 * other licences carry the number of their case.
 */
export async function licenceNumberOf(turn: Turn, variables: Variables): Promise<string> {
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
