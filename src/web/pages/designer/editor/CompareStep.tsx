import { useText } from '../../../i18n/TextProvider.tsx';
import type { Comparison } from '../draft/compare.ts';
import styles from './editor.module.css';
import { typeName } from './type-name.ts';

/** What a draft changes of the version in service, in numbers and by name. */
export function CompareStep({ comparison, version }: { comparison: Comparison | null; version: number | null }) {
  const text = useText();
  if (comparison === null || version === null) return <p>{text('designer.compare.first')}</p>;
  const groups = ['added', 'removed', 'changed'] as const;
  const total = groups.reduce((sum, group) => sum + comparison[group].length, 0);
  return (
    <>
      <p className="t-2">
        {total === 0
          ? text('designer.compare.nothing', { version })
          : text('designer.compare.against', { version, same: comparison.same })}
      </p>
      <dl className={styles.figures}>
        {groups.map((group) => (
          <div key={group}>
            <dt className="t-sm t-2">{text(`designer.compare.${group}`)}</dt>
            <dd>{comparison[group].length}</dd>
          </div>
        ))}
      </dl>
      <ul className={styles.found}>
        {groups.flatMap((group) =>
          comparison[group].map((element) => (
            <li key={`${group} ${element.id}`}>
              <span className="t-sm t-2 nb">{text(`designer.compare.${group}`)}</span>
              <span>
                {element.name || <span className="code">{element.id}</span>}{' '}
                <span className="t-sm t-3">{typeName(text, element.type)}</span>
              </span>
            </li>
          )),
        )}
      </ul>
    </>
  );
}
