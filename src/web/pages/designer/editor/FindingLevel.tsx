import { useText } from '../../../i18n/TextProvider.tsx';
import styles from './editor.module.css';

/** The sign of a finding: a filled octagon for an error, a triangle for a warning; never told by colour. */
export function FindingLevel({ level, words }: { level: 'error' | 'warning'; words?: string }) {
  const text = useText();
  return (
    <span className={styles.level} data-level={level}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {level === 'error' ? (
          <path d="M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z" />
        ) : (
          <path d="M8 2.2 14.6 13.6H1.4z" />
        )}
        <path className={styles.stroke} d={level === 'error' ? 'M8 4.6v4M8 11v.2' : 'M8 6.4v3.4M8 11.6v.1'} />
      </svg>
      {words ?? text(`designer.findings.${level}`)}
    </span>
  );
}
