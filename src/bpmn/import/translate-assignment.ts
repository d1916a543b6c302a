import { roles } from '../../domain/roles.ts';
import { attributeOf, type Sentences, type Subject, type VendorItem } from './subject.ts';
import { onlyVariable, valueFormula } from './values.ts';

const TARGET = 'approval:assignment';
/** Variables in which other engines keep who began the process, besides the one a start event names. */
const INITIATORS = new Set(['initiator', 'starter', 'startUserId', 'applyUserId']);

interface Given {
  department: string | null;
  role: string | null;
}

/** Says who may take a task: groups become a role or a department, whoever began the process is the applicant. */
export function translateAssignment(subject: Subject, initiators: ReadonlySet<string>): void {
  const given: Given = { department: null, role: null };
  const definition = subject.take('assignmentDefinition');
  const named = (local: string) => said(subject, definition, local);
  for (const { item, of } of named('candidateGroups')) takeGroups(subject, item, of, given);
  for (const { item, of } of named('assignee')) takeAssignee(subject, item, of, initiators, given);
  for (const { item, of } of named('candidateUsers')) {
    subject.tell(item, 'kept', null, byName(`候选人“${of}”`, `The candidate ${of}`));
  }
  takeStrategy(subject, given);
  const { department, role } = given;
  if (department === null && role === null) return;
  subject.additions.extension(subject.element, {
    local: 'assignment',
    attributes: { department, role: role ?? 'HANDLER' },
  });
}

/** What stands in an attribute, or in Zeebe's one element for all of it. */
function said(subject: Subject, definition: VendorItem | null, local: string): { item: VendorItem; of: string }[] {
  const attributes = subject.takeAll(local).map((item) => ({ item, of: item.value }));
  const own = definition === null ? null : attributeOf(definition, local);
  if (definition === null || own === null) return attributes.filter(({ of }) => of !== '');
  const source = `${definition.element?.name ?? ''} ${local}="${own}"`;
  return [...attributes, { item: { ...definition, local, value: own, source }, of: own }];
}

function takeGroups(subject: Subject, item: VendorItem, written: string, given: Given): void {
  const groups = /[${=[]/.test(written) ? [written] : written.split(',').map((group) => group.trim());
  const departments: string[] = [];
  for (const group of groups.filter((one) => one !== '')) {
    const role = roleNamed(group);
    if (role !== null) given.role ??= role;
    else departments.push(group);
  }
  const [department, ...others] = departments;
  if (others.length > 0) {
    const list = departments.join(', ');
    subject.tell(item, 'unsupported', null, {
      zh: `一个任务只能交给一个部门，“${list}”不能同时指定，请选定办理部门和岗位。`,
      en: `A task is given to one department; ${list} are several. Choose the department and the role.`,
    });
    return;
  }
  if (department === undefined) {
    const { zh, en } = { zh: `由岗位${given.role}办理。`, en: `Done by the role ${given.role}.` };
    subject.tell(item, 'translated', TARGET, { zh, en });
    return;
  }
  const isFormula = /^=|[$#]\{/.test(department);
  const { text, problem } = isFormula ? valueFormula(item, department) : { text: department, problem: null };
  if (problem !== null) {
    subject.tell(item, 'unsupported', null, problem);
    return;
  }
  given.department = text;
  subject.tell(item, 'translated', TARGET, {
    zh: `候选组“${department}”作为部门代码，岗位为${given.role ?? 'HANDLER'}，请核对。`,
    en: `The group ${department} is taken as the code of a department, the role is ${given.role ?? 'HANDLER'}; check both.`,
  });
}

function takeAssignee(
  subject: Subject,
  item: VendorItem,
  written: string,
  initiators: ReadonlySet<string>,
  given: Given,
): void {
  const variable = onlyVariable(written);
  if (variable !== null && (initiators.has(variable) || INITIATORS.has(variable)) && given.department === null) {
    given.role ??= 'APPLICANT';
    subject.tell(item, 'translated', TARGET, {
      zh: `“${variable}”是发起人，即申请人。`,
      en: `${variable} began the process: the applicant.`,
    });
    return;
  }
  subject.tell(item, 'kept', null, byName(`办理人“${written}”`, `The assignee ${written}`));
}

function byName(zh: string, en: string): Sentences {
  return {
    zh: `${zh}未采用：任务按部门和岗位分配，由本岗位的人领取。`,
    en: `${en} is not used: tasks go to a department and role, and one of its people claims them.`,
  };
}

/** RuoYi's candidate strategies by their numbers. */
const STRATEGIES: Readonly<Record<string, string>> = {
  '1': '审批人为空',
  '10': '角色',
  '20': '部门成员',
  '21': '部门负责人',
  '22': '岗位',
  '23': '连续多级部门负责人',
  '30': '用户',
  '34': '审批人自选',
  '35': '发起人自选',
  '36': '发起人自己',
  '37': '发起人部门负责人',
  '38': '发起人连续多级部门负责人',
  '40': '用户组',
  '50': '表单内用户字段',
  '51': '表单内部门负责人',
  '60': '流程表达式',
};

function takeStrategy(subject: Subject, given: Given): void {
  const strategy = subject.take('candidateStrategy');
  const param = subject.take('candidateParam');
  if (strategy === null) return;
  const found = ofStrategy(strategy.value, param?.value ?? '');
  const name = STRATEGIES[strategy.value] ?? strategy.value;
  const told = {
    zh: `候选人策略“${name}”`,
    en: `The candidate strategy ${strategy.value}`,
  };
  if (found === null) {
    const sentences = {
      zh: `${told.zh}${param === null ? '' : `（${param.value}）`}在此没有对应，请选定办理部门和岗位。`,
      en: `${told.en} says nothing here; choose the department and the role.`,
    };
    for (const item of [strategy, param]) if (item !== null) subject.tell(item, 'kept', null, sentences);
    return;
  }
  given.role ??= found.role;
  given.department ??= found.department;
  const [zh, en] = [`${told.zh}：岗位${found.role}。`, `${told.en}: the role ${found.role}.`];
  for (const item of [strategy, param]) if (item !== null) subject.tell(item, 'translated', TARGET, { zh, en });
}

function ofStrategy(strategy: string, param: string): { role: string; department: string | null } | null {
  // the numbers of another system's database name nobody here
  const word = /^[a-z][\w-]*$/i.test(param) ? param : null;
  if (strategy === '36') return { role: 'APPLICANT', department: null };
  if (word === null) return null;
  const role = roleNamed(word);
  if ((strategy === '10' || strategy === '22') && role !== null) return { role, department: null };
  if (strategy === '20') return { role: 'HANDLER', department: word };
  if (strategy === '21') return { role: 'ORG_HEAD', department: word };
  return null;
}

function roleNamed(group: string): string | null {
  const code = group.toUpperCase().replace(/[-\s]/g, '_');
  return roles.some((role) => role.code === code) ? code : null;
}
