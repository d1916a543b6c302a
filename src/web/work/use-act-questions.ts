import { useQuery } from '@tanstack/react-query';
import { read } from '../api/client.ts';
import { keys } from '../api/keys.ts';
import type { Task } from '../api/types.ts';
import { showMoment } from '../i18n/dates.ts';
import { useText } from '../i18n/TextProvider.tsx';
import type { Text } from '../i18n/text.ts';
import type { Choice, Question } from '../ui/answers.ts';
import { extensionQuestions, suspensionQuestions } from './clock-acts.ts';
import type { AskingAct } from './task-acts.ts';

const withOthers = ['DELEGATE', 'TRANSFER', 'ADD_SIGNER', 'COPY'] as const;
type ActWithOthers = (typeof withOthers)[number];

function isWithOthers(act: AskingAct): act is ActWithOthers {
  return withOthers.some((one) => one === act);
}

/** Whom an act may name, as choices; who may not be named is there with the reason. */
function useOfficers(text: Text, taskId: string, act: AskingAct) {
  const query = useQuery({
    queryKey: [...keys.task(taskId), 'officers', act],
    queryFn: ({ signal }) =>
      read('/api/v1/tasks/{id}/officers', {
        path: { id: taskId },
        query: { act: isWithOthers(act) ? act : 'COPY' },
        signal,
      }),
    enabled: isWithOthers(act),
  });
  const officers = query.data?.officers.map(
    (officer): Choice => ({
      value: officer.id,
      label: text.pick(officer.name, officer.nameEn),
      note: officer.department ? text.pick(officer.department.name, officer.department.nameEn) : undefined,
      forbidden: officer.because ? text.pick(officer.because.zh, officer.because.en) : undefined,
    }),
  );
  const pools = query.data?.pools.map(
    ({ code, name, nameEn }): Choice => ({ value: code, label: text.pick(name, nameEn) }),
  );
  return { officers, pools, loading: query.isFetching };
}

/** The earlier steps a task may go back to, with who did each and what is withdrawn by it. */
function useTargets(text: Text, taskId: string, act: AskingAct) {
  const query = useQuery({
    queryKey: [...keys.task(taskId), 'return-targets'],
    queryFn: ({ signal }) => read('/api/v1/tasks/{id}/return-targets', { path: { id: taskId }, signal }),
    enabled: act === 'RETURN',
  });
  return query.data?.items.map((target): Choice => {
    const withdrawn = target.withdraws.map(({ name }) => text.pick(name.zh, name.en)).join('、');
    const by = [target.account?.name, showMoment(target.endedAt, text.language)].filter(Boolean).join(' · ');
    return {
      value: target.elementId,
      label: text.pick(target.name.zh, target.name.en),
      note: withdrawn === '' ? by : `${by} · ${text('work.ask.RETURN.withdraws', { steps: withdrawn })}`,
    };
  });
}

/** What an act on a task asks first: whom, where to, for how long, and why. */
export function useActQuestions(task: Task, act: AskingAct): Question[] {
  const text = useText();
  const { officers, pools, loading } = useOfficers(text, task.id, act);
  const targets = useTargets(text, task.id, act);
  const reason: Question = { name: 'reason', label: text('work.ask.reason'), kind: 'words', required: true };
  const to: Question = {
    name: 'to',
    label: text('work.ask.to'),
    kind: 'one',
    required: true,
    choices: officers,
    loading,
    hint: text('work.ask.toHint'),
  };
  switch (act) {
    case 'DELEGATE':
      return [to, reason];
    case 'TRANSFER':
      return [
        {
          name: 'whom',
          label: text('work.ask.whom'),
          kind: 'radio',
          required: true,
          choices: [
            { value: 'PERSON', label: text('work.ask.whom.PERSON') },
            {
              value: 'POOL',
              label: text('work.ask.whom.POOL'),
              ...(pools?.length === 0 ? { forbidden: text('work.ask.whom.noPool') } : {}),
            },
          ],
        },
        { ...to, when: ({ whom }) => whom !== 'POOL' },
        {
          name: 'pool',
          label: text('work.ask.pool'),
          kind: 'one',
          required: true,
          choices: pools,
          when: ({ whom }) => whom === 'POOL',
        },
        reason,
      ];
    case 'ADD_SIGNER':
      return [
        to,
        {
          name: 'when',
          label: text('work.ask.when'),
          kind: 'radio',
          required: true,
          choices: (['BEFORE', 'PARALLEL', 'AFTER'] as const).map((value) => ({
            value,
            label: text(`work.signing.${value}`),
            note: text(`work.ask.when.${value}`),
          })),
        },
        reason,
      ];
    case 'COPY':
      return [
        { ...to, name: 'everybody', kind: 'some' },
        { name: 'words', label: text('work.ask.note'), kind: 'words' },
      ];
    case 'RETURN':
      return [
        ...(targets === undefined || targets.length === 0
          ? []
          : [
              {
                name: 'target',
                label: text('work.ask.target'),
                kind: 'radio' as const,
                required: true,
                choices: targets,
              },
            ]),
        reason,
      ];
    case 'SUSPEND':
      return suspensionQuestions(text);
    case 'EXTEND':
      return extensionQuestions(text);
    default:
      return [{ name: 'words', label: text(`work.ask.${act}.words`), kind: 'words' }];
  }
}
