import { Button } from 'antd';
import { useText } from '../../../i18n/TextProvider.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import type { Rehearsal, RehearsalFinding } from '../draft/rehearsal.ts';
import styles from './editor.module.css';
import { FindingLevel } from './FindingLevel.tsx';

type Path = Rehearsal['processes'][number]['paths'][number];

/** What the last rehearsal told, each line leading to its elements: findings, the days of the longest path, what does not travel. */
export function RehearsalPanel({
  rehearsal,
  error,
  running,
  nameOf,
  onLocate,
  onRun,
}: {
  rehearsal: Rehearsal | undefined;
  error: unknown;
  running: boolean;
  nameOf(elementId: string): string;
  onLocate(elementId: string): void;
  onRun(): void;
}) {
  const text = useText();
  if (running) {
    return (
      <p className={`t-3 ${styles.nothing}`} role="status">
        {text('designer.rehearsal.running')}
      </p>
    );
  }
  if (error) return <ProblemNotice error={error} onRetry={onRun} />;
  if (rehearsal === undefined) return <p className={`t-3 ${styles.nothing}`}>{text('designer.rehearsal.notYet')}</p>;
  const locate = (ids: readonly string[]) =>
    ids[0] === undefined ? null : (
      <Button type="link" size="small" onClick={() => onLocate(ids[0] ?? '')}>
        {text('designer.findings.locate')}
      </Button>
    );
  return (
    <table className="tbl">
      <tbody>
        {rehearsal.complete ? null : (
          <tr>
            <td className="nb">
              <FindingLevel level="warning" />
            </td>
            <td className="t-b nb">{text('designer.findings.whole')}</td>
            <td className={styles.sentence}>{text('designer.rehearsal.incomplete')}</td>
            <td />
            <td />
          </tr>
        )}
        {rehearsal.findings.map((finding) => (
          <tr key={`${finding.rule} ${finding.processKey} ${finding.elementIds.join(' ')}`}>
            <td className="nb">
              <FindingLevel level={finding.level} />
            </td>
            <td className="t-b nb">{nameOf(finding.elementIds[0] ?? finding.processKey)}</td>
            <td className={styles.sentence}>
              {text.pick(finding.zh, finding.en)}
              {finding.trace.length > 0 ? <span className="t-3"> {traceWords(finding, nameOf)}</span> : null}
            </td>
            <td className="code t-3 nb">{finding.rule}</td>
            <td>{locate(finding.elementIds)}</td>
          </tr>
        ))}
        {rehearsal.processes.flatMap(({ key, paths }) =>
          paths.map((path) => (
            <tr key={`${key} ${path.kind}`}>
              <td className="t-sm t-2 nb">{text('designer.rehearsal.longest')}</td>
              <td className="t-b nb">{nameOf(key)}</td>
              <td className={styles.sentence}>
                <PathWords path={path} nameOf={nameOf} />
              </td>
              <td className="code t-3 nb">{text(`designer.rehearsal.kind.${path.kind ?? 'none'}`)}</td>
              <td>{locate(path.steps.map(({ elementId }) => elementId))}</td>
            </tr>
          )),
        )}
        {rehearsal.processes.flatMap(({ key, portability }) =>
          portability.map((note) => (
            <tr key={`${key} ${note.id}`}>
              <td className="t-sm t-2 nb">{text('designer.rehearsal.portability')}</td>
              <td className="t-b nb">{nameOf(note.elementIds[0] ?? key)}</td>
              <td className={styles.sentence}>
                {text.pick(note.zh, note.en)}{' '}
                <span className="t-3">{text('common.items', { n: note.elementIds.length })}</span>
              </td>
              <td className="code t-3 nb">BPMN {note.section}</td>
              <td>{locate(note.elementIds)}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}

/** The shortest way that shows a finding, by the names of its steps. */
function traceWords({ trace }: RehearsalFinding, nameOf: (elementId: string) => string): string {
  return trace.map(({ elementId }) => nameOf(elementId)).join(' → ');
}

/** The days of a path against its limit, and its steps. */
function PathWords({ path, nameOf }: { path: Path; nameOf(elementId: string): string }) {
  const text = useText();
  const { days, limitDays, exceeded, steps, loops, uncounted } = path;
  const sum =
    limitDays === null
      ? text('designer.rehearsal.days', { days })
      : text(exceeded ? 'designer.rehearsal.over' : 'designer.rehearsal.within', { days, limit: limitDays });
  const notes = [
    ...(loops ? [text('designer.rehearsal.loops')] : []),
    ...(uncounted.length > 0
      ? [text('designer.rehearsal.uncounted', { names: uncounted.map(nameOf).join('、') })]
      : []),
  ];
  return (
    <>
      <span className={exceeded ? 't-b' : ''}>{sum}</span>{' '}
      <span className="t-3">
        {steps.map((step) => `${nameOf(step.elementId)} ${step.days}`).join(' → ')}
        {notes.length > 0 ? ` ${notes.join(' ')}` : ''}
      </span>
    </>
  );
}
