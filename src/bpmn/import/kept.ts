import type { ImportRow, Sentences, VendorItem } from './subject.ts';

interface Kept extends Sentences {
  readonly outcome: ImportRow['outcome'];
}

const kept = (zh: string, en: string): Kept => ({ outcome: 'kept', zh, en });
const unsupported = (zh: string, en: string): Kept => ({ outcome: 'unsupported', zh, en });

const ASYNC = kept(
  '自动任务一律单独成步，可以重试。',
  'Automatic work is always a step of its own that can be tried again.',
);
const LISTENER = unsupported(
  '监听器是程序，不会执行；需要时改用服务任务。',
  'A listener is a program and is never run; use a service task.',
);
const RIGHTS = kept('谁可申办由事项设定。', 'Who may apply is set at the procedure.');
const DESIGN = kept('只供其他设计器使用。', 'Of use to another modeler only.');
const VERSION = kept('版本在发布时编号。', 'Versions are numbered when they are published.');
const PRIORITY = kept('先后由时限决定。', 'What comes first is decided by the limits.');
const FORM = kept('表单请用form-js重做。', 'Make the form anew with form-js.');
const DECISION = kept('决策未采用，请改用FEEL。', 'The decision is not used; write it in FEEL.');
const RESULT = kept('外部程序交回的变量直接写入。', 'The variables a worker hands back are written as they are.');

const NAMES: Readonly<Record<string, Kept>> = {
  async: ASYNC,
  asyncBefore: ASYNC,
  asyncAfter: ASYNC,
  asyncLeave: ASYNC,
  exclusive: ASYNC,
  jobPriority: PRIORITY,
  taskPriority: PRIORITY,
  priority: PRIORITY,
  priorityDefinition: PRIORITY,
  executionListener: LISTENER,
  taskListener: LISTENER,
  executionListeners: LISTENER,
  taskListeners: LISTENER,
  eventListener: LISTENER,
  candidateStarterGroups: RIGHTS,
  candidateStarterUsers: RIGHTS,
  isStartableInTasklist: RIGHTS,
  initiator: kept('发起人即申请人。', 'Whoever began the process is the applicant.'),
  owner: kept('任务没有所有人。', 'A task has no owner.'),
  followUpDate: kept('提醒由环节时限完成。', 'The step limit reminds.'),
  businessCalendarName: kept('工作日历由系统统一管理。', 'Working days come from the service’s own calendar.'),
  modelerTemplate: DESIGN,
  modelerTemplateVersion: DESIGN,
  modelerTemplateIcon: DESIGN,
  diagramRelationId: DESIGN,
  properties: kept('属性保留，不起作用。', 'Properties stay and do nothing.'),
  taskHeaders: kept(
    '任务头保留，不传给外部程序；需要时加输入变量。',
    'Headers stay and are not handed to a worker; add inputs for them.',
  ),
  userTask: kept('这里的用户任务都由系统管理。', 'Every user task is managed by the service.'),
  versionTag: VERSION,
  calledElementVersion: VERSION,
  calledElementVersionTag: VERSION,
  calledElementTenantId: VERSION,
  historyTimeToLive: kept('保存期限由系统设定。', 'How long records are kept is set for the service.'),
  formData: FORM,
  formProperty: FORM,
  formFieldValidation: FORM,
  formRefBinding: FORM,
  formRefVersion: FORM,
  decisionRef: DECISION,
  calledDecision: DECISION,
  decisionRefBinding: DECISION,
  decisionRefVersion: DECISION,
  mapDecisionResult: DECISION,
  resultVariable: RESULT,
  resultVariableName: RESULT,
  field: kept('字段是给程序的参数，不起作用。', 'A field is a parameter of a program and does nothing.'),
  skipExpression: unsupported(
    '不能按条件跳过任务，请画成分支。',
    'A task is not skipped by a condition; draw a branch.',
  ),
  triggerable: kept('外部程序办结后才继续。', 'The process goes on when the worker is done.'),
  calledElementType: kept('被调流程按标识查找。', 'The called process is found by its key.'),
  inheritVariables: kept('不写映射时全部变量都会传递。', 'Without mappings every variable is passed on.'),
  elementIndexVariable: kept('序号在变量loopCounter里。', 'The number of an instance is in the variable loopCounter.'),
  resource: unsupported('外部脚本文件不会执行，请改写为FEEL。', 'A script in a file is never run; write it in FEEL.'),
  errorCodeVariable: kept('错误代码不写入变量。', 'The code of an error is not written to a variable.'),
  errorMessageVariable: kept('错误说明不写入变量。', 'The message of an error is not written to a variable.'),
  fieldsPermission: kept('字段权限在表单里设定。', 'What may be edited is set in the form.'),
  buttonsSetting: kept('按钮由系统按权限显示。', 'Buttons are shown by what a person may do.'),
  signEnable: kept('不要求手写签名，办理人以登录身份签发。', 'No signature by hand: who logged in answers for it.'),
  nodeType: DESIGN,
  boundaryEventType: DESIGN,
  rejectReturnTaskId: kept('退回到的环节请画成分支。', 'Draw the way back as a branch.'),
  category: kept('任务没有分类。', 'A task has no category.'),
};

/** Says why something of another engine stays as it is without an effect. */
export function keptAsItIs({ local, vendor }: VendorItem): Kept {
  const known = Object.hasOwn(NAMES, local) ? NAMES[local] : undefined;
  return known ?? kept(`${vendor}的设置保留，不起作用。`, `What ${vendor} says here stays and does nothing.`);
}
