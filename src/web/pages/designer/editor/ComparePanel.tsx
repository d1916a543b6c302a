import { Button } from 'antd';
import type { Drawn } from '../../../diagram/outline.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../../ui/Skeletons.tsx';
import { changeKinds } from './CompareLegend.tsx';
import { changeWords, moveWords } from './change-words.ts';
import styles from './editor.module.css';
import { typeName } from './type-name.ts';
import type { PublishPath } from './use-publish-path.ts';

/** What a draft changes of the version in service: in words here, and marked on the diagram. */
export function ComparePanel({
  comparison,
  version,
  nameOf,
  onLocate,
  onShow,
}: {
  comparison: PublishPath['comparison'];
  version: number | null;
  nameOf(elementId: string | null): string;
  onLocate(elementId: string): void;
  /** Goes to where a removed element stood. */
  onShow(place: Drawn): void;
}) {
  const text = useText();
  if (version === null) return <p className={`t-3 ${styles.nothing}`}>{text('designer.compare.first')}</p>;
  if (comparison.error) return <ProblemNotice error={comparison.error} onRetry={() => void comparison.refetch()} />;
  const { data } = comparison;
  if (data === undefined || data === null) return <Skeletons rows={3} height={32} />;
  const total = changeKinds.reduce((sum, kind) => sum + data[kind].length, 0);
  const gone = new Map(data.removed.map(({ id, name }) => [id, name]));
  const nameOfAny = (id: string) => gone.get(id) || nameOf(id);
  if (total === 0) return <p className={`t-3 ${styles.nothing}`}>{text('designer.compare.nothing', { version })}</p>;
  return (
    <table className="tbl">
      <tbody>
        {changeKinds.flatMap((group) =>
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
                      <div key={change.path.join(' ')}>{changeWords(text, change, nameOfAny)}</div>
                    ))
                  : 'move' in element
                    ? moveWords(text, element.move)
                    : typeName(text, element.type)}
              </td>
              <td className="code t-3 nb">{element.id}</td>
              <td>
                <LocateButton element={element} onLocate={onLocate} onShow={onShow} />
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}

/** Leads to an element, or to where it stood; nothing for what was never drawn. */
function LocateButton({
  element,
  onLocate,
  onShow,
}: {
  element: { id: string; drawn?: Drawn | null };
  onLocate(elementId: string): void;
  onShow(place: Drawn): void;
}) {
  const text = useText();
  const { id, drawn } = element;
  if (drawn === null) return null;
  return (
    <Button type="link" size="small" onClick={() => (drawn === undefined ? onLocate(id) : onShow(drawn))}>
      {text('designer.findings.locate')}
    </Button>
  );
}
