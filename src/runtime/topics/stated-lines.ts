import type { Variables } from '../../engine/types.ts';
import type { DocumentLine } from '../document-draft.ts';
import type { Turn } from '../turn.ts';
import { recordsOf } from './topic-call.ts';

/** What a template states of the variables that the steps before it have set (§3.3), in the order of its lines. */
const stated: Readonly<Record<string, readonly (readonly [variable: string, zh: string, en: string])[]>> = {
  D15: [
    ['visitOn', '时间', 'On'],
    ['meetingPlace', '地点', 'Meeting place'],
    ['toPrepare', '须准备的事项', 'To be prepared'],
    ['visitContact', '联系人', 'Contact'],
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
  D02: [{ zh: '声明', en: 'Statement', value: '以上为对材料的全部意见，不再提出新的材料意见。' }],
  D15: [
    {
      zh: '缺席后果',
      en: 'If a department is absent',
      value: '依法可以默认的事项视为同意；其他事项由该部门在1个工作日内单独补验，不得增加建设单位负担',
    },
  ],
  D17: [{ zh: '声明', en: 'Statement', value: '以上为全部整改要求，同一问题不再另行提出；复验仅针对上述事项。' }],
};

/** The lines of a document by its template and the variables its element sees. */
export async function statedLines(turn: Turn, template: string, variables: Variables): Promise<DocumentLine[]> {
  const given = (stated[template] ?? []).flatMap(([variable, zh, en]) => {
    const value = variables[variable];
    return typeof value === 'string' || typeof value === 'number' ? [{ zh, en, value: String(value) }] : [];
  });
  const findings = await findingLines(turn, recordsOf(variables, template === 'D17' ? 'opinions' : 'remarks'));
  return [...given, ...findings, ...(closing[template] ?? [])];
}

/** A line for each opinion that does not agree: whose, what is found, by which clause, what is required. */
async function findingLines(
  turn: Turn,
  opinions: readonly Readonly<Record<string, unknown>>[],
): Promise<DocumentLine[]> {
  const findings = opinions.filter(({ opinion }) => opinion === 'DISAGREE');
  if (findings.length === 0) return [];
  const departments = await turn.sql.rows<{ code: string; name: string }>(
    'select code, name from departments where tenant_id = :tenantId',
    { tenantId: turn.tenantId },
  );
  const names = new Map(departments.map(({ code, name }) => [code, name]));
  return findings.map(({ item, department, reason, legalBasis, conditions }) => ({
    zh: `${textOf(item)} ${names.get(textOf(department)) ?? textOf(department)}`,
    en: 'Finding',
    value: [textOf(reason), textOf(legalBasis), textOf(conditions) && `整改要求：${textOf(conditions)}`]
      .filter((part) => part !== '')
      .join('；'),
  }));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
