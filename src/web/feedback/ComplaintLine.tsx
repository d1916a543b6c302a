import type { Schemas } from '../api/contract.ts';
import { showDay } from '../i18n/dates.ts';
import { useText } from '../i18n/TextProvider.tsx';

/** Where a complaint stands in a sentence: until when something is said, why not, or the answer. */
export function ComplaintLine({ complaint }: { complaint: Schemas['ComplaintStanding'] }) {
  const text = useText();
  const day = (on: string) => showDay(on, text.language);
  const { state, acceptDueOn, answerDueOn, decisionReason, answer, substantiated } = complaint;
  if (answer !== null) {
    return (
      <p>
        {answer} <span className="t-sm t-2">{text(substantiated ? 'feedback.rate.so' : 'feedback.rate.notSo')}</span>
      </p>
    );
  }
  if (state === 'NOT_ACCEPTED') return <p>{decisionReason ?? ''}</p>;
  return (
    <p className="t-sm t-2">
      {answerDueOn === null
        ? text('feedback.state.by', { day: day(acceptDueOn) })
        : text('feedback.state.answerBy', { day: day(answerDueOn) })}
    </p>
  );
}
