import { Input } from 'antd';
import { useId } from 'react';
import { useText } from '../i18n/TextProvider.tsx';
import styles from './feedback.module.css';

/** The five levels, the best first, as the national standard orders them (GB/T 39735-2020). */
export const levels = [5, 4, 3, 2, 1] as const;

/** The last two are bad ratings. */
const badUpTo = 2;

/** Five levels to choose from, and room for a reason. */
export function LevelChoice({
  question,
  level,
  comment,
  onLevel,
  onComment,
}: {
  question: string;
  level: number | null;
  comment: string;
  onLevel(level: number): void;
  onComment(comment: string): void;
}) {
  const text = useText();
  const name = useId();
  return (
    <>
      <fieldset className={styles.levels}>
        <legend>{question}</legend>
        {levels.map((each) => (
          <label key={each} className={each === level ? styles.chosen : ''}>
            <input type="radio" name={name} value={each} checked={each === level} onChange={() => onLevel(each)} />
            {text(`feedback.level.${each}`)}
          </label>
        ))}
      </fieldset>
      {level === null ? null : (
        <Input.TextArea
          value={comment}
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={1000}
          aria-label={text(level <= badUpTo ? 'feedback.rate.commentBad' : 'feedback.rate.comment')}
          placeholder={text(level <= badUpTo ? 'feedback.rate.commentBad' : 'feedback.rate.comment')}
          onChange={(event) => onComment(event.target.value)}
        />
      )}
    </>
  );
}
