import { useText } from '../../../i18n/TextProvider.tsx';
import type { Comparison } from '../draft/compare.ts';
import styles from './editor.module.css';

/** In what ways an element differs between a draft and the version in service, in the order of the list. */
export const changeKinds = ['added', 'changed', 'moved', 'removed'] as const;

/** What the colours of a comparison mean, each with how many there are. */
export function CompareLegend({ comparison, version }: { comparison: Comparison; version: number }) {
  const text = useText();
  return (
    <>
      <ul className="row g12" aria-label={text('designer.compare.legend')}>
        {changeKinds.map((kind) => (
          <li key={kind} className="t-sm t-2 nb">
            <span className={styles.changeSign} data-change={kind} aria-hidden="true" />
            {text(`designer.compare.count.${kind}`, { n: comparison[kind].length })}
          </li>
        ))}
      </ul>
      <span className="t-sm t-3 nb">{text('designer.compare.against', { version, same: comparison.same })}</span>
    </>
  );
}
