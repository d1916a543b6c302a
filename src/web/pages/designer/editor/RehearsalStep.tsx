import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useText } from '../../../i18n/TextProvider.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import type { Rehearsal, RehearsalFinding } from '../draft/rehearsal.ts';
import styles from './editor.module.css';
import { FindingLevel } from './FindingLevel.tsx';

/** What the rehearsal says on the way to publishing: errors it found may stand, but only if the designer says so. */
export function RehearsalStep({
  rehearsal,
  graves,
  acknowledged,
  onAcknowledge,
  onLocate,
}: {
  rehearsal: UseQueryResult<Rehearsal>;
  graves: readonly RehearsalFinding[];
  acknowledged: boolean;
  onAcknowledge(acknowledged: boolean): void;
  onLocate(elementId: string): void;
}) {
  const text = useText();
  if (rehearsal.error) return <ProblemNotice error={rehearsal.error} onRetry={() => void rehearsal.refetch()} />;
  if (rehearsal.data === undefined) {
    return (
      <p className="t-3" role="status">
        {text('designer.rehearsal.running')}
      </p>
    );
  }
  return (
    <>
      <p className="t-2">
        {graves.length === 0
          ? text('designer.rehearsal.none')
          : text('designer.rehearsal.errors', { n: graves.length })}
        {rehearsal.data.complete ? null : ` ${text('designer.rehearsal.incomplete')}`}
      </p>
      <ul className={styles.found}>
        {graves.map((finding) => (
          <li key={`${finding.rule} ${finding.elementIds.join(' ')}`}>
            <FindingLevel level={finding.level} />
            <span>{text.pick(finding.zh, finding.en)}</span>
            {finding.elementIds[0] === undefined ? null : (
              <Button type="link" size="small" onClick={() => onLocate(finding.elementIds[0] ?? '')}>
                {text('designer.findings.locate')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {graves.length > 0 ? (
        <Checkbox checked={acknowledged} onChange={(event) => onAcknowledge(event.target.checked)}>
          {text('designer.rehearsal.acknowledge')}
        </Checkbox>
      ) : null}
    </>
  );
}
