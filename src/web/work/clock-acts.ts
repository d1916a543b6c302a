import { send } from '../api/client.ts';
import type { Text } from '../i18n/text.ts';
import { type Answers, type Question, said } from '../ui/answers.ts';
import { suspensionTypes } from './suspension-types.ts';

/** What a standstill of a case's clocks asks first: its lawful kind, for how long, and why. */
export function suspensionQuestions(text: Text): Question[] {
  return [
    {
      name: 'type',
      label: text('work.suspend.type'),
      kind: 'one',
      required: true,
      choices: suspensionTypes.map((value) => ({ value, label: text(`ui.suspension.${value}`) })),
    },
    { name: 'days', label: text('work.suspend.days'), kind: 'number', required: true },
    { name: 'reason', label: text('work.suspend.reason'), kind: 'words', required: true },
    {
      name: 'basis',
      label: text('work.basis'),
      kind: 'line',
      required: true,
      when: ({ type }) => type === 'LOCAL_RULE',
    },
  ];
}

/** What a longer limit asks first. */
export function extensionQuestions(text: Text): Question[] {
  return [
    { name: 'days', label: text('work.extend.days'), kind: 'number', required: true, most: 15 },
    { name: 'reason', label: text('work.extend.reason'), kind: 'words', required: true },
  ];
}

/** Stops the clocks of a case as was answered. @throws ProblemError with the server's code */
export function suspendCase(caseId: string, answers: Answers): Promise<unknown> {
  const type = suspensionTypes.find((one) => one === answers.type) ?? 'HEARING';
  const basis = said(answers, 'basis');
  const body = {
    type,
    plannedWorkingDays: Number(answers.days ?? 0),
    reason: said(answers, 'reason'),
    ...(basis === '' ? {} : { legalBasis: basis }),
  };
  return send('POST', '/api/v1/cases/{id}/suspensions', { path: { id: caseId }, body });
}

/** Makes the limit of a case longer as was answered. @throws ProblemError with the server's code */
export function extendCase(caseId: string, answers: Answers): Promise<unknown> {
  const body = { workingDays: Number(answers.days ?? 0), reason: said(answers, 'reason') };
  return send('POST', '/api/v1/cases/{id}/extensions', { path: { id: caseId }, body });
}
