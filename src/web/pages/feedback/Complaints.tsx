import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { send } from '../../api/client.ts';
import type { Schemas } from '../../api/contract.ts';
import { keys } from '../../api/keys.ts';
import { ComplaintLine } from '../../feedback/ComplaintLine.tsx';
import { dayOf, showDay } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { AnswerForm, type FeedbackAnswer } from './AnswerForm.tsx';
import styles from './feedback-page.module.css';

type Complaint = Schemas['Complaint'];

/** Whether it is taken up; a refusal says why and where to turn. */
function Decide({ onDecide }: { onDecide(decision: { accepted: boolean; reason?: string }): void }) {
  const text = useText();
  const [reason, setReason] = useState('');
  return (
    <div className="row g8 wrap">
      <Button type="primary" onClick={() => onDecide({ accepted: true })}>
        {text('feedback.page.accept')}
      </Button>
      <details>
        <summary>{text('feedback.page.refuse')}</summary>
        <Input.TextArea
          value={reason}
          maxLength={1000}
          aria-label={text('feedback.page.refuse.reason')}
          placeholder={text('feedback.page.refuse.reason')}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button disabled={reason.trim() === ''} onClick={() => onDecide({ accepted: false, reason: reason.trim() })}>
          {text('feedback.state.NOT_ACCEPTED')}
        </Button>
      </details>
    </div>
  );
}

/** What whoever complained says of the answer, on the telephone. */
function CallBack({
  dueOn,
  onCalled,
}: {
  dueOn: string;
  onCalled(said: { satisfied: boolean; remark?: string }): void;
}) {
  const text = useText();
  const [remark, setRemark] = useState('');
  const said = (satisfied: boolean) =>
    onCalled({ satisfied, ...(remark.trim() === '' ? {} : { remark: remark.trim() }) });
  return (
    <div className="row g8 wrap">
      <span className="t-b">{text('feedback.page.callBack', { day: showDay(dueOn, text.language) })}</span>
      <Input
        className="grow"
        value={remark}
        maxLength={1000}
        aria-label={text('feedback.page.callBack.remark')}
        placeholder={text('feedback.page.callBack.remark')}
        onChange={(event) => setRemark(event.target.value)}
      />
      <Button type="primary" onClick={() => said(true)}>
        {text('feedback.page.callBack.content')}
      </Button>
      <Button onClick={() => said(false)}>{text('feedback.page.callBack.not')}</Button>
    </div>
  );
}

function Entry({ complaint }: { complaint: Complaint }) {
  const text = useText();
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: keys.complaints });
  const path = { id: complaint.id };
  const decide = useMutation({
    mutationFn: (body: { accepted: boolean; reason?: string }) =>
      send('POST', '/api/v1/complaints/{id}/decision', { path, body }),
    onSuccess,
  });
  const answer = useMutation({
    mutationFn: (body: FeedbackAnswer) => send('POST', '/api/v1/complaints/{id}/answer', { path, body }),
    onSuccess,
  });
  const merge = useMutation({
    mutationFn: (into: string) => send('POST', '/api/v1/complaints/{id}/merger', { path, body: { into } }),
    onSuccess,
  });
  const called = useMutation({
    mutationFn: (body: { satisfied: boolean; remark?: string }) =>
      send('POST', '/api/v1/complaints/{id}/callback', { path, body }),
    onSuccess,
  });
  const { department, complainant, contact, rowId, caseNumber, state, repeats } = complaint;
  const failure = decide.error ?? answer.error ?? merge.error ?? called.error;
  const mayMerge = state === 'FILED' || state === 'ACCEPTED';
  return (
    <li className={styles.entry}>
      <div className="row g8 wrap">
        <span className="code">{complaint.number}</span>
        <b className="t-b">{text(`feedback.kind.${complaint.kind}`)}</b>
        {rowId === null ? null : <StatusTag kind="mark">{rowId}</StatusTag>}
        <span className="t-2">{department === null ? '' : text.pick(department.name, department.nameEn)}</span>
        <span className="code">{caseNumber ?? ''}</span>
        <span className="grow" />
        <StatusTag kind={complaint.overdue ? 'strong' : 'fact'}>{text(`feedback.state.${complaint.state}`)}</StatusTag>
        <span className="t-sm t-3">{showDay(dayOf(complaint.filedAt), text.language)}</span>
      </div>
      <p>{complaint.body}</p>
      <p className="t-sm t-2">
        {[complainant ?? text('feedback.page.anonymous'), contact].filter((words) => words !== null).join(' · ')}
      </p>
      <ComplaintLine complaint={complaint} />
      {failure ? <ProblemNotice error={failure} /> : null}
      {mayMerge && repeats.length > 0 ? (
        <div className="row g8 wrap">
          <span className="t-sm t-2">{text('feedback.page.repeats')}</span>
          {repeats.map((number) => (
            <Button key={number} size="small" loading={merge.isPending} onClick={() => merge.mutate(number)}>
              {text('feedback.page.merge', { number })}
            </Button>
          ))}
        </div>
      ) : null}
      {state === 'ANSWERED' && complaint.callbackDueOn !== null && complaint.calledBackAt === null ? (
        <CallBack dueOn={complaint.callbackDueOn} onCalled={called.mutate} />
      ) : null}
      {complaint.state === 'FILED' ? <Decide onDecide={decide.mutate} /> : null}
      {complaint.state === 'ACCEPTED' ? (
        <details>
          <summary>{text('feedback.page.answer')}</summary>
          <AnswerForm isSending={answer.isPending} onAnswer={answer.mutate} />
        </details>
      ) : null}
    </li>
  );
}

/** The complaints that still wait, for the complaint office. */
export function Complaints() {
  const text = useText();
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.complaints, 'office'],
    queryFn: ({ signal }) =>
      send('POST', '/api/v1/complaints/search', {
        body: { filter: { open: true }, page: { limit: 100 }, includeTotal: true },
        signal,
      }),
  });
  return (
    <Panel title={text('feedback.page.complaints')} note={text('common.items', { n: data?.total ?? 0 })}>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeletons rows={2} height={64} /> : null}
      {data?.items.length === 0 ? <EmptyState>{text('feedback.page.complaints.none')}</EmptyState> : null}
      <ul>
        {(data?.items ?? []).map((complaint) => (
          <Entry key={complaint.id} complaint={complaint} />
        ))}
      </ul>
    </Panel>
  );
}
