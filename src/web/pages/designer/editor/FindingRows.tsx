import { Button } from 'antd';
import { useText } from '../../../i18n/TextProvider.tsx';
import type { Finding } from '../draft/draft.ts';
import type { DraftState } from '../draft/use-draft.ts';
import styles from './editor.module.css';
import { FindingLevel } from './FindingLevel.tsx';

const byLevel = (a: Finding, b: Finding) => Number(a.level === 'warning') - Number(b.level === 'warning');

/** What the checks found, errors first, each line leading to its element. */
export function FindingRows({
  draft,
  onlyErrors,
  selected,
  nameOf,
  onLocate,
}: {
  draft: DraftState;
  onlyErrors: boolean;
  selected: string | null;
  nameOf(elementId: string | null): string;
  onLocate(elementId: string): void;
}) {
  const text = useText();
  const shown = draft.findings.filter(({ level }) => !onlyErrors || level === 'error').toSorted(byLevel);
  if (shown.length === 0) {
    return (
      <p className={`t-3 ${styles.nothing}`}>
        {text(draft.checkedAt === null ? 'designer.findings.notYet' : 'designer.findings.none')}
      </p>
    );
  }
  return (
    <table className="tbl">
      <tbody>
        {shown.map((finding) => (
          <tr
            key={`${finding.rule} ${finding.elementId} ${finding.zh}`}
            data-on={finding.elementId !== null && finding.elementId === selected}
          >
            <td className="nb">
              <FindingLevel level={finding.level} />
            </td>
            <td className="t-b nb">{nameOf(finding.elementId)}</td>
            <td className={styles.sentence}>{text.pick(finding.zh, finding.en)}</td>
            <td className="code t-3 nb">{finding.rule}</td>
            <td>
              {finding.elementId === null ? null : (
                <Button type="link" size="small" onClick={() => onLocate(finding.elementId ?? '')}>
                  {text('designer.findings.locate')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
