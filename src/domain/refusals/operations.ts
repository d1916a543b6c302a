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
