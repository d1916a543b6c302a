import { Refusal } from '../refusal.ts';

/** The instance the operator names does not run in the case. */
export function instanceNotFound(): Refusal {
  return new Refusal('not-found', 'instance-not-found', {
    zh: '该办件没有此正在运行的流程实例。',
    en: 'No such process instance runs in the case.',
  });
}

/** A repair names a token, an element or a scope that is not there; `path` is what was named. */
export function repairTargetUnknown(path: string, why: string): Refusal {
  return new Refusal(
    'invalid',
    'repair-target-unknown',
    {
      zh: '调整中指定的令牌、环节或范围不存在。',
      en: 'The repair names a token, an element or a scope that is not there.',
    },
    { details: [{ path, code: 'unknown', message: why }] },
  );
}

/** A repair would leave the instance in a state BPMN does not know, or without anything to do; `why` says which. */
export function repairImpossible(code: string, why: string): Refusal {
  return new Refusal(
    'conflict',
    'repair-impossible',
    { zh: '不能这样调整流程。', en: 'The process can not be moved in this way.' },
    { details: [{ path: '', code, message: why }] },
  );
}

/** Failed work was tried again and failed again; the incident stays open. `why` is what went wrong this time. */
export function retryFailed(why: string): Refusal {
  return new Refusal(
    'conflict',
    'retry-failed',
    { zh: '重试仍然失败，异常保持未处理。', en: 'It failed again; the incident stays open.' },
    { details: [{ path: '', code: 'failed', message: why }] },
  );
}

/** An operator holds the work on the case. */
export function caseHeld(): Refusal {
  return new Refusal('conflict', 'case-held', {
    zh: '该办件已由管理员暂停办理。',
    en: 'The work on the case is held by the operator of the service.',
  });
}

/** Nobody holds the work on the case. */
export function caseNotHeld(): Refusal {
  return new Refusal('conflict', 'case-not-held', {
    zh: '该办件未被暂停办理。',
    en: 'The work on the case is not held.',
  });
}

/** No migration plan has that id. */
export function migrationPlanNotFound(): Refusal {
  return new Refusal('not-found', 'migration-plan-not-found', {
    zh: '没有此迁移方案。',
    en: 'There is no such migration plan.',
  });
}

/** A plan leads from one version of a process to another of the same: a case does not become one of another procedure. */
export function planOfTwoProcesses(from: string, to: string): Refusal {
  return new Refusal(
    'invalid',
    'plan-of-two-processes',
    { zh: '迁移只能在同一流程的版本之间进行。', en: 'Both versions of a migration plan must be of one process.' },
    { facts: { from, to } },
  );
}

/** No batch has that id. */
export function batchNotFound(): Refusal {
  return new Refusal('not-found', 'batch-not-found', { zh: '没有此批次。', en: 'There is no such batch.' });
}

/** A batch that is over, or stands so already, can not be stopped or resumed. */
export function batchStateForbids(state: string): Refusal {
  return new Refusal(
    'conflict',
    'batch-state-forbids',
    { zh: '批次当前状态不允许此操作。', en: 'The batch does not stand so that this could be done.' },
    { facts: { state } },
  );
}

/** Nobody said how long events are kept, so none may leave the record. */
export function retentionNotSet(): Refusal {
  return new Refusal('conflict', 'retention-not-set', {
    zh: '尚未设定办件记录的保留期限。',
    en: 'It is not set how long the record of cases is kept.',
  });
}

/** The procedure has no rule of retention of its own. */
export function retentionRuleNotFound(): Refusal {
  return new Refusal('not-found', 'retention-rule-not-found', {
    zh: '该事项没有单独的保管期限。',
    en: 'The procedure has no rule of retention of its own.',
  });
}
