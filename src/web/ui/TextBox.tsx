import { type InputHTMLAttributes, useId } from 'react';
import { Icon } from './Icon.tsx';
import styles from './TextBox.module.css';

/** A labelled line of text with its problem in words; for pages whose first view carries no library of forms. */
export function TextBox({
  label,
  problem,
  onText,
  ...input
}: Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'id'> & {
  label: string;
  problem: string | null;
  onText(value: string): void;
}) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        className={styles.box}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={(event) => onText(event.target.value)}
      />
      <div id={`${id}-problem`} className={styles.problem} role="alert">
        {problem === null ? null : (
          <>
            <Icon name="stop" small />
            {problem}
          </>
        )}
      </div>
    </div>
  );
}
