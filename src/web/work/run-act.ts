import { send } from '../api/client.ts';
import type { Task } from '../api/types.ts';
import { type Answers, said } from '../ui/answers.ts';
import { extendCase, suspendCase } from './clock-acts.ts';
import type { AskingAct } from './task-acts.ts';

/** Does an act on a task with what was answered. @throws ProblemError with the server's code */
export function runAct(task: Task, act: AskingAct, answers: Answers): Promise<unknown> {
  const path = { id: task.id };
  const reason = said(answers, 'reason');
  const words = said(answers, 'words');
  const accountId = said(answers, 'to');
  switch (act) {
    case 'DELEGATE':
      return send('POST', '/api/v1/tasks/{id}/delegation', { path, body: { accountId, reason } });
    case 'TRANSFER': {
      const target = answers.whom === 'POOL' ? { departmentCode: said(answers, 'pool') } : { accountId };
      return send('POST', '/api/v1/tasks/{id}/transfer', { path, body: { ...target, reason } });
    }
    case 'ADD_SIGNER': {
      const when = answers.when === 'BEFORE' || answers.when === 'AFTER' ? answers.when : 'PARALLEL';
      return send('POST', '/api/v1/tasks/{id}/signers', { path, body: { accountId, when, reason } });
    }
    case 'COPY': {
      const accountIds = Array.isArray(answers.everybody) ? answers.everybody : [];
      const note = words === '' ? {} : { note: words };
      return send('POST', '/api/v1/tasks/{id}/copies', { path, body: { accountIds, ...note } });
    }
    case 'RETURN': {
      const target = said(answers, 'target');
      const body = target === '' ? { reason } : { targetElementId: target, reason };
      return send('POST', '/api/v1/tasks/{id}/return', { path, body });
    }
    case 'URGE':
      return send('POST', '/api/v1/tasks/{id}/reminders', { path, body: words === '' ? {} : { message: words } });
    case 'RESOLVE':
      return send('POST', '/api/v1/tasks/{id}/resolution', { path, body: words === '' ? {} : { comment: words } });
    case 'TAKE_BACK':
      return send('POST', '/api/v1/tasks/{id}/withdrawal', { path, body: words === '' ? {} : { reason: words } });
    case 'SUSPEND':
      return suspendCase(task.case.id, answers);
    case 'EXTEND':
      return extendCase(task.case.id, answers);
  }
}
