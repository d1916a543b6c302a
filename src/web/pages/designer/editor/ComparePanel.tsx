import { Button } from 'antd';
import { useText } from '../../../i18n/TextProvider.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../../ui/Skeletons.tsx';
import { changeWords } from './change-words.ts';
import styles from './editor.module.css';
import { typeName } from './type-name.ts';
import type { PublishPath } from './use-publish-path.ts';

/** What a draft changes of the version in service: in words here, and marked on the diagram. */
export function ComparePanel({
  comparison,
  version,
  nameOf,
  onLocate,
}: {
  comparison: PublishPath['comparison'];
  version: number | null;
  nameOf(elementId: string | null): string;
  onLocate(elementId: string): void;
}) {
  const text = useText();
  if (version === null) return <p className={`t-3 ${styles.nothing}`}>{text('designer.compare.first')}</p>;
  if (comparison.error) return <ProblemNotice error={comparison.error} onRetry={() => void comparison.refetch()} />;
  const { data } = comparison;
  if (data === undefined || data === null) return <Skeletons rows={3} height={32} />;
  const groups = ['added', 'changed', 'removed'] as const;
  const total = groups.reduce((sum, group) => sum + data[group].length, 0);
  if (total === 0) return <p className={`t-3 ${styles.nothing}`}>{text('designer.compare.nothing', { version })}</p>;
  return (
    <table className="tbl">
      <tbody>
        {groups.flatMap((group) =>
          data[group].map((element) => (
            <tr key={`${group} ${element.id}`}>
              <td className="nb">
                <span className={styles.changeSign} data-change={group} aria-hidden="true" />
                <span className="t-sm">{text(`designer.compare.${group}`)}</span>
              </td>
              <td className="t-b nb">{element.name || typeName(text, element.type)}</td>
              <td className={styles.sentence}>
                {'changes' in element
                  ? element.changes.map((change) => (
                      <div key={change.path.join(' ')}>{changeWords(text, change, nameOf)}</div>
                    ))
                  : typeName(text, element.type)}
              </td>
              <td className="code t-3 nb">{element.id}</td>
              <td>
                {group === 'removed' ? null : (
                  <Button type="link" size="small" onClick={() => onLocate(element.id)}>
                    {text('designer.findings.locate')}
                  </Button>
                )}
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
