import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Input, Radio } from 'antd';
import { useId, useState } from 'react';
import { read, send } from '../api/client.ts';
import { keys } from '../api/keys.ts';
import { showMoment } from '../i18n/dates.ts';
import { useText } from '../i18n/TextProvider.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { Skeletons } from '../ui/Skeletons.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import styles from './Comments.module.css';

type Audience = 'STAFF' | 'APPLICANT';

/** What was said about a case, the oldest first. */
export function useComments(caseId: string) {
  return useQuery({
    queryKey: keys.casePart(caseId, 'comments'),
    queryFn: async ({ signal }) => (await read('/api/v1/cases/{id}/comments', { path: { id: caseId }, signal })).items,
  });
}

/** What was said about a case, and a field to say something: for colleagues, or for the applicant too. */
export function CommentDrawer({ caseId, taskId, onClose }: { caseId: string; taskId?: string; onClose(): void }) {
  const text = useText();
  const queries = useQueryClient();
  const id = useId();
  const comments = useComments(caseId);
  const [body, setBody] = useState('');
  const [audience, setAudience] = useState<Audience>('STAFF');
  const saying = useMutation({
    mutationFn: () =>
      send('POST', '/api/v1/cases/{id}/comments', {
        path: { id: caseId },
        body: { body: body.trim(), audience, ...(taskId === undefined ? {} : { taskId }) },
      }),
    onSuccess: async () => {
      setBody('');
      await queries.invalidateQueries({ queryKey: keys.case(caseId) });
    },
  });
  return (
    <Drawer open title={text('work.comments')} onClose={onClose} size={420}>
      <div className={styles.column}>
        {comments.error ? <ProblemNotice error={comments.error} onRetry={() => void comments.refetch()} /> : null}
        {comments.isPending ? <Skeletons rows={3} height={48} /> : null}
        {comments.data?.length === 0 ? <EmptyState>{text('work.comments.none')}</EmptyState> : null}
        <ol className={styles.list} aria-label={text('work.comments')}>
          {comments.data?.map((comment) => (
            <li key={comment.id}>
              <div className="row g8 t-sm t-2">
                <b className="t-b">{comment.account.name}</b>
                {comment.isApplicant ? <StatusTag kind="mark">{text('case.applicant')}</StatusTag> : null}
                <span className="grow">{showMoment(comment.writtenAt, text.language)}</span>
                {comment.audience === 'APPLICANT' ? (
                  <StatusTag>{text('work.comments.seenByApplicant')}</StatusTag>
                ) : null}
              </div>
              <p>{comment.body}</p>
            </li>
          ))}
        </ol>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (body.trim() !== '') saying.mutate();
          }}
        >
          <label htmlFor={id}>{text('work.comments.say')}</label>
          <Input.TextArea
            id={id}
            value={body}
            maxLength={4000}
            autoSize={{ minRows: 3, maxRows: 8 }}
            onChange={(event) => setBody(event.target.value)}
          />
          <Radio.Group
            aria-label={text('work.comments.audience')}
            value={audience}
            options={[
              { value: 'STAFF', label: text('work.comments.STAFF') },
              { value: 'APPLICANT', label: text('work.comments.APPLICANT') },
            ]}
            onChange={(event) => setAudience(event.target.value)}
          />
          {saying.error ? <ProblemNotice error={saying.error} /> : null}
          <div>
            <Button type="primary" htmlType="submit" loading={saying.isPending} disabled={body.trim() === ''}>
              {text('work.comments.submit')}
            </Button>
          </div>
        </form>
      </div>
    </Drawer>
  );
}
