import { useText } from '../../i18n/TextProvider.tsx';
import styles from './guide.module.css';
import { lawsIn } from './laws.ts';

/** The laws something rests on, each leading to where its text is found. */
export function Laws({ basis }: { basis: string }) {
  const text = useText();
  return (
    <span className={`t-sm t-3 ${styles.laws}`}>
      {text('guide.basis', { basis: '' })}
      {lawsIn(basis).map(({ words, address }) => (
        <a key={words} href={address} target="_blank" rel="noreferrer">
          {words}
        </a>
      ))}
    </span>
  );
}
