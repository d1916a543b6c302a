import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { read, send } from '../../api/client.ts';
import type { Schemas } from '../../api/contract.ts';
import { keys } from '../../api/keys.ts';
import type { Case } from '../../api/types.ts';
import { dayOf, showDay } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { AskDialog } from '../../ui/AskDialog.tsx';
import { type Answers, type Question, said } from '../../ui/answers.ts';
import { extendCase, extensionQuestions, suspendCase, suspensionQuestions } from '../../work/clock-acts.ts';
import { type CaseAct, greenGrounds, grounds, opinionKinds } from './case-acts.ts';

/** The field a refusal is about. */
const fieldOf: Readonly<Record<string, string>> = {
  'already-recused': 'to',
  'recusal-needs-head': 'to',
  'officer-not-found': 'to',
  'suspension-not-longer': 'days',
  'suspension-type-unlawful': 'type',
  'already-suspended': 'type',
  'extension-too-long': 'days',
  'overdue-reason-given': 'kind',
};

/** The standstills of a case that last, each once. */
function standing(caseFile: Case) {
  const all = caseFile.clocks.flatMap(({ suspensions }) => suspensions);
  const open = all.filter(({ endedAt, type }) => endedAt === null && type !== 'CORRECTION');
  return [...new Map(open.map((one) => [one.id, one])).values()];
}

function useQuestions(caseFile: Case, act: CaseAct, about: Schemas['CaseActs']): Question[] {
  const text = useText();
  const officers = useQuery({
    queryKey: keys.officers(),
    queryFn: async ({ signal }) => (await read('/api/v1/officers', { signal })).items,
    enabled: act === 'ORDER_RECUSAL',
  });
  const reason: Question = { name: 'reason', label: text('work.ask.reason'), kind: 'words', required: true };
  const basis: Question = { name: 'basis', label: text('work.basis'), kind: 'line' };
  const which: Question = {
    name: 'suspension',
    label: text('case.suspensions'),
    kind: 'radio',
    required: true,
    choices: standing(caseFile).map(({ id, type, startedAt }) => ({
      value: id,
      label: text.maybe(`ui.suspension.${type}`) ?? type,
      note: showDay(dayOf(startedAt), text.language),
    })),
  };
  switch (act) {
    case 'URGE':
      return [{ name: 'words', label: text('work.ask.URGE.words'), kind: 'words' }];
    case 'ACCEPT_JOINTLY':
      return [{ name: 'words', label: text('case.ask.joint'), kind: 'words' }];
    case 'SUSPEND':
      return suspensionQuestions(text);
    case 'EXTEND':
      return extensionQuestions(text);
    case 'END_SUSPENSION':
      return [which, reason];
    case 'PROLONG':
      return [which, { name: 'days', label: text('work.suspend.days'), kind: 'number', required: true }, reason];
    case 'EXPLAIN_DELAY':
      return [
        {
          name: 'kind',
          label: text('case.ask.kind'),
          kind: 'radio',
          required: true,
          choices: about.overdueKinds.map((value) => ({
            value,
            label: text(value === 'PROMISED' ? 'ui.clock.promised' : 'ui.clock.statutory'),
          })),
        },
        { ...reason, label: text('case.ask.publicReason') },
      ];
    case 'LATE_OPINION':
      return [
        {
          name: 'item',
          label: text('case.opinions.item'),
          kind: 'one',
          required: true,
          choices: about.deemedItems.map((value) => ({ value, label: value })),
        },
        {
          name: 'opinion',
          label: text('case.opinions.opinion'),
          kind: 'radio',
          required: true,
          choices: opinionKinds.map((value) => ({ value, label: text(`case.opinion.${value}`) })),
        },
        { ...reason, required: false },
        {
          ...reason,
          name: 'conditions',
          label: text('case.ask.conditions'),
          when: ({ opinion }) => opinion === 'AGREE_WITH_CONDITIONS',
        },
        { ...basis, required: true, when: ({ opinion }) => opinion === 'DISAGREE' },
      ];
    case 'ORDER_RECUSAL':
      return [
        {
          name: 'to',
          label: text('work.ask.to'),
          kind: 'one',
          required: true,
          loading: officers.isFetching,
          choices: officers.data?.map((officer) => ({
            value: officer.id,
            label: text.pick(officer.name, officer.nameEn),
            note: officer.departments.map(({ name, nameEn }) => text.pick(name, nameEn)).join('、'),
          })),
        },
        reason,
        basis,
      ];
    case 'RECUSE':
      return [reason, basis];
    case 'OPEN_GREEN_CHANNEL':
      return [
        {
          name: 'ground',
          label: text('case.ask.green'),
          kind: 'radio',
          required: true,
          choices: greenGrounds.map((value) => ({ value, label: text(`case.green.${value}`) })),
        },
        reason,
      ];
    case 'REVOKE':
      return [
        {
          name: 'ground',
          label: text('case.ask.ground'),
          kind: 'radio',
          required: true,
          choices: grounds.map((value) => ({ value, label: text(`case.ground.${value}`) })),
        },
        reason,
        { ...basis, required: true },
      ];
    default:
      return [reason];
  }
}

function run(caseId: string, applicationId: string | null, act: CaseAct, answers: Answers): Promise<unknown> {
  const path = { id: caseId };
  const reason = said(answers, 'reason');
  const words = said(answers, 'words');
  const basis = said(answers, 'basis');
  const suspension = { id: said(answers, 'suspension') };
  const withBasis = basis === '' ? {} : { legalBasis: basis };
  switch (act) {
    case 'URGE':
      return send('POST', '/api/v1/cases/{id}/reminders', { path, body: words === '' ? {} : { message: words } });
    case 'SUSPEND':
      return suspendCase(caseId, answers);
    case 'EXTEND':
      return extendCase(caseId, answers);
    case 'END_SUSPENSION':
      return send('POST', '/api/v1/suspensions/{id}/end', { path: suspension, body: { reason } });
    case 'PROLONG': {
      const body = { plannedWorkingDays: Number(answers.days ?? 0), reason };
      return send('POST', '/api/v1/suspensions/{id}/prolongations', { path: suspension, body });
    }
    case 'EXPLAIN_DELAY': {
      const kind = answers.kind === 'STATUTORY' ? 'STATUTORY' : 'PROMISED';
      return send('POST', '/api/v1/cases/{id}/overdue-reasons', { path, body: { kind, reason } });
    }
    case 'LATE_OPINION': {
      const opinion = opinionKinds.find((one) => one === answers.opinion) ?? 'AGREE';
      const conditions = said(answers, 'conditions');
      const body = {
        itemCode: said(answers, 'item'),
        opinion,
        ...(reason === '' ? {} : { reason }),
        ...(conditions === '' ? {} : { conditions }),
        ...withBasis,
      };
      return send('POST', '/api/v1/cases/{id}/opinions', { path, body });
    }
    case 'RECUSE':
      return send('POST', '/api/v1/cases/{id}/recusals', { path, body: { reason, ...withBasis } });
    case 'ORDER_RECUSAL': {
      const body = { accountId: said(answers, 'to'), reason, ...withBasis };
      return send('POST', '/api/v1/cases/{id}/recusals', { path, body });
    }
    case 'REVOKE': {
      const ground = grounds.find((one) => one === answers.ground) ?? 'FRAUD';
      return send('POST', '/api/v1/cases/{id}/revocation', { path, body: { ground, reason, legalBasis: basis } });
    }
    case 'OPEN_GREEN_CHANNEL': {
      const ground = greenGrounds.find((one) => one === answers.ground) ?? 'KEY_PROJECT';
      return send('POST', '/api/v1/cases/{id}/green-channel', { path, body: { ground, reason } });
    }
    case 'CLOSE_GREEN_CHANNEL':
      return send('POST', '/api/v1/cases/{id}/green-channel/end', { path, body: { reason } });
    case 'ACCEPT_JOINTLY':
      return send('POST', '/api/v1/applications/{id}/acceptance', {
        path: { id: applicationId ?? '' },
        body: words === '' ? {} : { reason: words },
      });
    case 'HOLD':
      return send('POST', '/api/v1/cases/{id}/work-suspension', { path, body: { reason } });
    case 'LET_GO':
      return send('POST', '/api/v1/cases/{id}/work-resumption', { path, body: { reason } });
  }
}

/** Asks what an act on a case needs, does it, and says that it is done. */
export function CaseActDialog({
  caseFile,
  act,
  about,
  onClose,
}: {
  caseFile: Case;
  act: CaseAct;
  about: Schemas['CaseActs'];
  onClose(): void;
}) {
  const text = useText();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const questions = useQuestions(caseFile, act, about);
  const doing = useMutation({
    mutationFn: (answers: Answers) => run(caseFile.id, about.applicationId, act, answers),
    onSuccess: async () => {
      void message.info(text('case.act.done', { act: text(`case.act.${act}`).replace(/…$/, '') }));
      onClose();
      await Promise.all([
        queries.invalidateQueries({ queryKey: keys.case(caseFile.id) }),
        queries.invalidateQueries({ queryKey: keys.inbox() }),
      ]);
    },
  });
  const only = standing(caseFile)[0]?.id;
  return (
    <AskDialog
      title={text(`case.act.${act}`).replace(/…$/, '')}
      lead={text(`case.act.lead.${act}`)}
      submit={text(`case.act.${act}`).replace(/…$/, '')}
      questions={questions}
      initial={{
        ...(only === undefined ? {} : { suspension: only }),
        ...(about.overdueKinds.length === 1 ? { kind: about.overdueKinds[0] } : {}),
      }}
      busy={doing.isPending}
      failure={doing.error}
      fieldOf={fieldOf}
      onAnswer={(answers) => doing.mutate(answers)}
      onCancel={onClose}
    />
  );
}
