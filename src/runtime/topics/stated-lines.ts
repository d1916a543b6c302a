import type { Element } from '../../bpmn/model.ts';
import { addWorkingDays } from '../../calendar/calendar.ts';
import { localDateOf } from '../../calendar/days.ts';
import { type DocumentField, type DocumentLine, stated } from '../../domain/document-fields.ts';
import { documentTemplate } from '../../domain/document-templates.ts';
import type { Variables } from '../../engine/types.ts';
import { caseOf, type Turn } from '../turn/turn.ts';
import { recordsOf } from './topic-call.ts';

/** Working days a consulted department has, where the unit names none (common-consult DEFAULT). */
const CONSULTATION_WORKING_DAYS = 3;

/** The variable a field is read from, where it does not bear the field's name. */
const variableOf: Partial<Record<DocumentField, string>> = { visitPlace: 'meetingPlace', contact: 'visitContact' };

/** What a template states of further variables, under labels of their own. */
const further: Readonly<Record<string, readonly (readonly [variable: string, zh: string, en: string])[]>> = {
  D16: [
    ['surveyRoute', '踏勘地块', 'Parcels'],
    ['surveyConclusion', '踏勘结论', 'Conclusion'],
  ],
  D17: [['rectificationNote', '整改说明', 'Note']],
  D41: [
    ['connectionPoint', '接入点', 'Connection point'],
    ['connectionCapacity', '接入容量或管径', 'Capacity or diameter'],
    ['connectionWorks', '工程内容', 'Works'],
    ['connectionCost', '费用（元）', 'Cost (yuan)'],
  ],
};

/** What a template always says at its end. */
const closing: Readonly<Record<string, readonly DocumentLine[]>> = {
  D02: [
    stated('completeList', '以上为对材料的全部意见，不再提出新的材料意见。'),
    stated('correctionDueOn', '请补正后尽快重新提交；补正时间不计入办理时限'),
    stated('consequence', '未补正的，本次申请不能进入下一环节；已提交材料继续有效。'),
  ],
  D07: [
    stated('commitment', '申请人已知晓本事项的条件、标准和要求，承诺所作陈述真实，并按承诺的条件和期限完成'),
    stated('consequence', '未履行承诺或者承诺不实的，依法撤销相关决定，并记入信用记录'),
  ],
  D15: [stated('absence', '依法可以默认的事项视为同意；其他事项由该部门在1个工作日内单独补验，不得增加建设单位负担')],
  D17: [
    stated('recheckDueOn', '收到整改完成报告后5个工作日内复验'),
    stated('completeList', '以上为全部整改要求，同一问题不再另行提出；复验仅针对上述事项。'),
  ],
};

/** The lines of a document by its template, the element that issues it and the variables it sees (§3.3). */
export async function statedLines(
  turn: Turn,
  element: Element,
  template: string,
  variables: Variables,
): Promise<DocumentLine[]> {
  const fields = documentTemplate(template).fields.flatMap((field) => {
    const value = wordsOf(variables[variableOf[field] ?? field]);
    return value === '' ? [] : [stated(field, value)];
  });
  const others = (further[template] ?? []).flatMap(([variable, zh, en]) => {
    const value = wordsOf(variables[variable]);
    return value === '' ? [] : [template === 'D41' ? stated('scheme', value, { zh, en }) : { zh, en, value }];
  });
  const names = await departmentNames(turn);
  const findings =
    template === 'D16'
      ? surveyLines(names, recordsOf(variables, 'surveyOpinions'))
      : findingLines(template, names, recordsOf(variables, template === 'D17' ? 'opinions' : 'remarks'));
  const lines = [...fields, ...others, ...findings, ...ownLines(turn, element, template, variables, names)];
  const isStated = ({ field }: DocumentLine): boolean => lines.some((line) => line.field === field);
  return [...lines, ...(closing[template] ?? []).filter((line) => !isStated(line))];
}

/** What a template states of the case itself, where no variable says it. */
function ownLines(
  turn: Turn,
  element: Element,
  template: string,
  variables: Variables,
  names: ReadonlyMap<string, string>,
): DocumentLine[] {
  const nameOf = (code: unknown): string => names.get(String(code)) ?? String(code);
  switch (template) {
    case 'D13': {
      const units = recordsOf(variables, 'consultedUnits');
      const days = Math.max(
        0,
        ...units.map(({ limitDays }) => (typeof limitDays === 'number' ? limitDays : CONSULTATION_WORKING_DAYS)),
      );
      const dueOn = addWorkingDays(turn.calendar, localDateOf(turn.now), Math.ceil(days) || CONSULTATION_WORKING_DAYS);
      return [
        ...('matter' in variables
          ? []
          : [stated('matter', `${element.approval.publicName.zh}（${caseOf(turn).number}）`)]),
        stated('departments', units.map(({ department }) => nameOf(department)).join('、') || '有关单位'),
        stated('answerDueOn', dueOn),
      ];
    }
    case 'D15': {
      const codes = new Set(recordsOf(variables, 'items').map(({ department }) => nameOf(department)));
      return [
        stated('departments', [...codes].join('、') || '参加验收的各部门'),
        ...(wordsOf(variables.toPrepare) === '' ? [stated('toPrepare', '验收事项涉及的现场和资料')] : []),
      ];
    }
    case 'D41':
      return wordsOf(variables.connectionPoint) === ''
        ? [stated('scheme', wordsOf(variables.reason) || '同意接入，按承办单位出具的方案实施')]
        : [];
    default:
      return [];
  }
}

/** A line for each opinion that does not agree: whose, what is found, by which clause, what is required. */
function findingLines(
  template: string,
  names: ReadonlyMap<string, string>,
  opinions: readonly Readonly<Record<string, unknown>>[],
): DocumentLine[] {
  const findings = opinions.filter(({ opinion }) => opinion === 'DISAGREE');
  return findings.map(({ item, department, reason, legalBasis, conditions }) =>
    stated(
      template === 'D02' ? 'correctionRows' : 'findings',
      [wordsOf(reason), wordsOf(legalBasis), wordsOf(conditions) && `整改要求：${wordsOf(conditions)}`]
        .filter((part) => part !== '')
        .join('；'),
      { zh: `${wordsOf(item)} ${names.get(wordsOf(department)) ?? wordsOf(department)}`, en: 'Finding' },
    ),
  );
}

/** A line for each department of a survey: what it says of the site, whatever it says (P04 step 7). */
function surveyLines(
  names: ReadonlyMap<string, string>,
  opinions: readonly Readonly<Record<string, unknown>>[],
): DocumentLine[] {
  return opinions.map(({ item, department, opinion, result, reason, conditions, deemed }) =>
    stated(
      'findings',
      [
        `${opinionWords[wordsOf(opinion)] ?? wordsOf(opinion)}${deemed === true ? '（默认）' : ''}`,
        wordsOf(result) === 'PASS' ? '' : wordsOf(result),
        wordsOf(reason),
        wordsOf(conditions) && `条件：${wordsOf(conditions)}`,
      ]
        .filter((part) => part !== '')
        .join('；'),
      { zh: `${wordsOf(item)} ${names.get(wordsOf(department)) ?? wordsOf(department)}`, en: 'Opinion' },
    ),
  );
}

const opinionWords: Readonly<Record<string, string>> = {
  AGREE: '同意',
  AGREE_WITH_CONDITIONS: '有条件同意',
  DISAGREE: '不同意',
  NOT_CONCERNED: '不涉及本单位',
};

async function departmentNames(turn: Turn): Promise<ReadonlyMap<string, string>> {
  const departments = await turn.sql.rows<{ code: string; name: string }>(
    'select code, name from departments where tenant_id = :tenantId',
    { tenantId: turn.tenantId },
  );
  return new Map(departments.map(({ code, name }) => [code, name]));
}

/** A variable as words: texts and numbers as they stand, anything else as none. */
function wordsOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
