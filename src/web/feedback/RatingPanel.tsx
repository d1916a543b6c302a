import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { send } from '../api/client.ts';
import { keys } from '../api/keys.ts';
import { showDay } from '../i18n/dates.ts';
import { useText } from '../i18n/TextProvider.tsx';
import { Panel } from '../ui/Panel.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { useNow } from '../work/CaseClocks.tsx';
import styles from './feedback.module.css';
import { LevelChoice, levels } from './LevelChoice.tsx';
import { type RatedAct, type Rating, useRatings } from './queries.ts';

/** A level in words; the API knows them as numbers. */
function useLevelName() {
  const text = useText();
  return (level: number) => {
    const known = levels.find((each) => each === level);
    return known === undefined ? String(level) : text(`feedback.level.${known}`);
  };
}

/** Sends a level with its reason: a first rating of an act, or a second one after the answer. */
function Rate({ caseId, of }: { caseId: string; of: { act: RatedAct } | { rating: Rating } }) {
  const text = useText();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [level, setLevel] = useState<number | null>(null);
  const [comment, setComment] = useState('');
  const rate = useMutation({
    mutationFn: (chosen: number) => {
      const said = { level: chosen, ...(comment.trim() === '' ? {} : { comment: comment.trim() }) };
      return 'act' in of
        ? send('POST', '/api/v1/cases/{id}/ratings', { path: { id: caseId }, body: { act: of.act, ...said } })
        : send('POST', '/api/v1/ratings/{id}/again', { path: { id: of.rating.id }, body: said });
    },
    onSuccess: async () => {
      void message.info(text('feedback.rate.done'));
      await queries.invalidateQueries({ queryKey: keys.casePart(caseId, 'ratings') });
    },
  });
  const question =
    'act' in of ? text('feedback.rate.how', { act: text(`feedback.act.${of.act}`) }) : text('feedback.rate.again');
  return (
    <form
      className={styles.rate}
      onSubmit={(event) => {
        event.preventDefault();
        if (level !== null) rate.mutate(level);
      }}
    >
      <LevelChoice question={question} level={level} comment={comment} onLevel={setLevel} onComment={setComment} />
      {rate.error ? <ProblemNotice error={rate.error} /> : null}
      {level === null ? null : (
        <Button htmlType="submit" size="large" loading={rate.isPending}>
          {text('feedback.rate.submit')}
        </Button>
      )}
    </form>
  );
}

function Rated({ caseId, rating }: { caseId: string; rating: Rating }) {
  const text = useText();
  const levelName = useLevelName();
  const { todayOn } = useNow();
  const day = (on: string) => showDay(on, text.language, todayOn);
  const { answer, answerDueOn, rectifyDueOn, department, levelAfter } = rating;
  return (
    <li className={styles.rated}>
      <div className="row g8 wrap">
        <span>{text(`feedback.act.${rating.act}`)}</span>
        <StatusTag kind={answerDueOn === null ? 'fact' : 'strong'}>{levelName(rating.level)}</StatusTag>
        {rating.overdue ? <StatusTag kind="mark">{text('feedback.rate.overdue')}</StatusTag> : null}
      </div>
      {rating.comment === null ? null : <p>{rating.comment}</p>}
      {answer === null && answerDueOn !== null && rectifyDueOn !== null ? (
        <p className="t-sm t-2">{text('feedback.rate.answerBy', { day: day(answerDueOn), fix: day(rectifyDueOn) })}</p>
      ) : null}
      {answer === null ? null : (
        <p>
          {text('feedback.rate.answered', { department: text.pick(department.name, department.nameEn), answer })}{' '}
          <span className="t-sm t-2">
            {text(rating.substantiated === true ? 'feedback.rate.so' : 'feedback.rate.notSo')}
          </span>
        </p>
      )}
      {levelAfter === null ? null : (
        <p className="t-sm t-2">{text('feedback.rate.after', { level: levelName(levelAfter) })}</p>
      )}
      {answer !== null && levelAfter === null ? <Rate caseId={caseId} of={{ rating }} /> : null}
    </li>
  );
}

/** 好差评 of a case: each act that happened is rated once; a bad rating shows until when it is answered, and its answer. */
export function RatingPanel({ caseId }: { caseId: string }) {
  const text = useText();
  const { data, error, refetch } = useRatings(caseId);
  return (
    <Panel title={text('feedback.rate')} note={text('feedback.rate.note')}>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {data && data.items.length + data.open.length === 0 ? (
        <p className={styles.none}>{text('feedback.rate.none')}</p>
      ) : null}
      {(data?.open ?? []).map((act) => (
        <Rate key={act} caseId={caseId} of={{ act }} />
      ))}
      <ul>
        {(data?.items ?? []).map((rating) => (
          <Rated key={rating.id} caseId={caseId} rating={rating} />
        ))}
      </ul>
    </Panel>
  );
}
