import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { read, send } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { type Session, useSession } from '../../api/session.ts';
import { useGuides } from '../../disclosure/queries.ts';
import { showDay } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { AskDialog } from '../../ui/AskDialog.tsx';
import { type Answers, said } from '../../ui/answers.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { useNow } from '../../work/CaseClocks.tsx';
import styles from './me.module.css';

/** Roles whose holders name substitutes for others of their department. */
const heads = ['ORG_HEAD', 'WINDOW_HEAD'];

/** The field a refusal is about. */
const fieldOf: Readonly<Record<string, string>> = {
  'substitute-not-entitled': 'substitute',
  'substitute-needs-head': 'principal',
  'substitute-period-invalid': 'until',
};

function NameDialog({ person, onClose }: { person: Session['person']; onClose(): void }) {
  const text = useText();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { todayOn } = useNow();
  const guides = useGuides();
  const departments = [...new Map(person.roles.map((role) => [role.department, role.departmentName])).entries()];
  const [department, setDepartment] = useState(departments[0]?.[0] ?? '');
  const officers = useQuery({
    queryKey: keys.officers(department),
    queryFn: async ({ signal }) => (await read('/api/v1/officers', { query: { department }, signal })).items,
  });
  const naming = useMutation({
    mutationFn: (answers: Answers) => {
      const principal = said(answers, 'principal');
      const procedures = Array.isArray(answers.procedures) ? answers.procedures : [];
      return send('POST', '/api/v1/substitutes', {
        body: {
          ...(principal === '' ? {} : { principalId: principal }),
          substituteId: said(answers, 'substitute'),
          departmentCode: said(answers, 'department') || department,
          kind: answers.kind === 'AB' ? 'AB' : 'TEMPORARY',
          from: said(answers, 'from'),
          until: said(answers, 'until'),
          ...(procedures.length === 0 ? {} : { definitionKeys: [...procedures] }),
          reason: said(answers, 'reason'),
        },
      });
    },
    onSuccess: async () => {
      void message.info(text('me.substitute.done'));
      await queries.invalidateQueries({ queryKey: keys.substitutes });
      onClose();
    },
  });
  const choices = (officers.data ?? [])
    .filter(({ id }) => id !== person.id)
    .map(({ id, name, nameEn }) => ({ value: id, label: text.pick(name, nameEn) }));
  const isHead = person.roles.some((role) => role.department === department && heads.includes(role.role));
  return (
    <AskDialog
      title={text('me.substitute.add')}
      lead={text('me.substitute.lead')}
      submit={text('me.substitute.submit')}
      questions={[
        ...(departments.length > 1
          ? [
              {
                name: 'department',
                label: text('me.substitute.department'),
                kind: 'one' as const,
                required: true,
                choices: departments.map(([value, name]) => ({ value, label: text.pick(name.zh, name.en) })),
                when: (answers: Answers) => {
                  const chosen = said(answers, 'department');
                  if (chosen !== '' && chosen !== department) queueMicrotask(() => setDepartment(chosen));
                  return true;
                },
              },
            ]
          : []),
        ...(isHead
          ? [{ name: 'principal', label: text('me.substitute.principal'), kind: 'one' as const, choices }]
          : []),
        {
          name: 'substitute',
          label: text('me.substitute.substitute'),
          kind: 'one',
          required: true,
          choices,
          loading: officers.isFetching,
          hint: text('work.ask.toHint'),
        },
        {
          name: 'kind',
          label: text('me.substitute.kind'),
          kind: 'radio',
          required: true,
          choices: (['TEMPORARY', 'AB'] as const).map((value) => ({
            value,
            label: text(`me.substitute.kind.${value}`),
            note: text(`me.substitute.kind.${value}.note`),
          })),
        },
        { name: 'from', label: text('me.substitute.from'), kind: 'day', required: true },
        { name: 'until', label: text('me.substitute.until'), kind: 'day', required: true },
        {
          name: 'procedures',
          label: text('me.substitute.procedures'),
          kind: 'some',
          hint: text('me.substitute.everything'),
          choices: guides.data?.items.map(({ key, name }) => ({ value: key, label: text.pick(name.zh, name.en) })),
        },
        { name: 'reason', label: text('work.ask.reason'), kind: 'words', required: true },
      ]}
      initial={{ kind: 'TEMPORARY', from: todayOn, ...(departments.length > 1 ? { department } : {}) }}
      busy={naming.isPending}
      failure={naming.error}
      fieldOf={fieldOf}
      onAnswer={(answers) => naming.mutate(answers)}
      onCancel={onClose}
    />
  );
}

/** Who acts in whose place in the person's departments, and a way to name and to end a substitute (代理人). */
export function Substitutes() {
  const text = useText();
  const queries = useQueryClient();
  const { session } = useSession();
  const { todayOn } = useNow();
  const [asking, setAsking] = useState(false);
  const substitutes = useQuery({
    queryKey: keys.substitutes,
    queryFn: async ({ signal }) => (await read('/api/v1/substitutes', { signal })).items,
  });
  const ending = useMutation({
    mutationFn: (id: string) => send('DELETE', '/api/v1/substitutes/{id}', { path: { id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.substitutes }),
  });
  const day = (on: string) => showDay(on, text.language, todayOn);
  return (
    <div className={styles.page}>
      <Panel
        title={text('me.tab.substitutes')}
        note={text('me.substitutes.note')}
        acts={
          <Button type="primary" onClick={() => setAsking(true)}>
            {text('me.substitute.add')}
          </Button>
        }
      >
        {substitutes.error ? (
          <ProblemNotice error={substitutes.error} onRetry={() => void substitutes.refetch()} />
        ) : null}
        {ending.error ? <ProblemNotice error={ending.error} /> : null}
        {substitutes.isPending ? <Skeletons rows={3} height={48} /> : null}
        {substitutes.data?.length === 0 ? <EmptyState>{text('me.substitutes.none')}</EmptyState> : null}
        <ul className={styles.lines}>
          {substitutes.data?.map((one) => (
            <li key={one.id}>
              <span className={styles.what}>
                <span>
                  {text('me.substitute.line', { principal: one.principal.name, substitute: one.substitute.name })}
                </span>
                <span className="t-sm t-2 cut">
                  {day(one.from)} – {day(one.until)} · {one.reason}
                </span>
              </span>
              <StatusTag kind="mark">{text(`me.substitute.kind.${one.kind}`)}</StatusTag>
              {one.from > todayOn ? <StatusTag>{text('me.substitute.later')}</StatusTag> : null}
              <Button
                size="small"
                loading={ending.isPending && ending.variables === one.id}
                aria-label={`${text('me.substitute.end')} ${one.substitute.name}`}
                onClick={() => ending.mutate(one.id)}
              >
                {text('me.substitute.end')}
              </Button>
            </li>
          ))}
        </ul>
      </Panel>
      {asking && session ? <NameDialog person={session.person} onClose={() => setAsking(false)} /> : null}
    </div>
  );
}
