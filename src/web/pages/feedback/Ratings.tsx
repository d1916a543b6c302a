import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { send } from '../../api/client.ts';
import type { Schemas } from '../../api/contract.ts';
import { keys } from '../../api/keys.ts';
import { showDay } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../ui/Skeletons.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { useNow } from '../../work/CaseClocks.tsx';
import { AnswerForm, type FeedbackAnswer } from './AnswerForm.tsx';
import styles from './feedback-page.module.css';

function Entry({ rating }: { rating: Schemas['Rating'] }) {
  const text = useText();
  const { todayOn } = useNow();
  const queries = useQueryClient();
  const answer = useMutation({
    mutationFn: (said: FeedbackAnswer) =>
      send('POST', '/api/v1/ratings/{id}/answer', { path: { id: rating.id }, body: said }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.ratings }),
  });
  const { department, answerDueOn } = rating;
  return (
    <li className={styles.entry}>
      <div className="row g8 wrap">
        <b className="t-b">{text.maybe(`feedback.level.${rating.level}`) ?? rating.level}</b>
        <span>{text(`feedback.act.${rating.act}`)}</span>
        <span className="t-2">{text.pick(department.name, department.nameEn)}</span>
        <Link className="code" to={`/cases/${rating.caseId}`}>
          {rating.caseNumber}
        </Link>
        <span className="grow" />
        {rating.overdue ? <StatusTag kind="strong">{text('feedback.rate.overdue')}</StatusTag> : null}
        {answerDueOn === null ? null : (
          <span className="t-sm t-2">
            {text('feedback.page.due', { day: showDay(answerDueOn, text.language, todayOn) })}
          </span>
        )}
      </div>
      {rating.comment === null ? null : <p>{rating.comment}</p>}
      {answer.error ? <ProblemNotice error={answer.error} /> : null}
      <details>
        <summary>{text('feedback.page.answer')}</summary>
        <AnswerForm isSending={answer.isPending} onAnswer={answer.mutate} />
      </details>
    </li>
  );
}

/** The bad ratings that wait for an answer, of the departments the person watches. */
export function Ratings() {
  const text = useText();
  const { data, error, refetch } = useQuery({
    queryKey: keys.ratings,
    queryFn: ({ signal }) =>
      send('POST', '/api/v1/ratings/search', {
        body: { filter: { open: true }, page: { limit: 100 }, includeTotal: true },
        signal,
      }),
  });
  return (
    <Panel title={text('feedback.page.ratings')} note={text('common.items', { n: data?.total ?? 0 })}>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeletons rows={2} height={64} /> : null}
      {data?.items.length === 0 ? <EmptyState>{text('feedback.page.ratings.none')}</EmptyState> : null}
      <ul>
        {(data?.items ?? []).map((rating) => (
          <Entry key={rating.id} rating={rating} />
        ))}
      </ul>
    </Panel>
  );
}
