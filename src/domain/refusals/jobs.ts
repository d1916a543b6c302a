import { Refusal } from '../refusal.ts';

/** No job for a worker has that id. */
export function externalTaskNotFound(): Refusal {
  return new Refusal('not-found', 'external-task-not-found', {
    zh: '没有此外部任务。',
    en: 'There is no such external task.',
  });
}

/** The job was done, was taken away with its step, or stopped with an incident. */
export function externalTaskNotOpen(): Refusal {
  return new Refusal('conflict', 'external-task-not-open', {
    zh: '该外部任务已办结、已撤销或已转为异常。',
    en: 'The external task is done, was taken away, or has become an incident.',
  });
}

/** The worker does not have the job: it never fetched it, gave it back, or was so slow that another one has it now. */
export function lockLost(lockedBy: string | null): Refusal {
  return new Refusal(
    'conflict',
    'lock-lost',
    {
      zh: `该外部任务不在您手中${lockedBy === null ? '' : `，现由${lockedBy}办理`}。`,
      en: `The worker does not hold this external task${lockedBy === null ? '' : `; ${lockedBy} does`}.`,
    },
    { facts: { lockedBy } },
  );
}

/** A worker answers with variables that only the procedure itself, or the facts of the case, may set. */
export function variablesReserved(names: readonly string[]): Refusal {
  return new Refusal(
    'invalid',
    'variables-reserved',
    {
      zh: `这些变量由流程自己确定，外部任务不得写入：${names.join('、')}。请在该环节设置输出映射。`,
      en: `These variables are the procedure's own: ${names.join(', ')}. Give the step output mappings.`,
    },
    { details: names.map((path) => ({ path, code: 'variable-reserved', message: path })) },
  );
}
