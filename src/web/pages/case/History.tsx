import { Button } from 'antd';
import type { CaseDiagram } from '../../api/types.ts';
import { showMoment } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useNow } from '../../work/CaseClocks.tsx';
import styles from './case.module.css';

/** When each step was entered and left and how long it took: of the step that was clicked, else of all. */
export function History({
  names,
  visits,
  elementId,
  onAll,
}: {
  names: ReadonlyMap<string, string>;
  visits: CaseDiagram['visits'];
  elementId: string | null;
  onAll(): void;
}) {
  const text = useText();
  const { todayOn } = useNow();
  const shown = visits.filter((visit) =>
    elementId === null ? names.has(visit.elementId) : visit.elementId === elementId,
  );
  return (
    <Panel
      title={elementId === null ? text('case.history') : (names.get(elementId) ?? elementId)}
      label={text('case.history')}
      note={elementId === null ? text('case.history.hint') : undefined}
      acts={
        elementId === null ? null : (
          <Button type="text" size="small" onClick={onAll}>
            {text('case.history.all')}
          </Button>
        )
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <ol className={`${styles.lines} ${styles.history}`} tabIndex={0}>
        {shown.length === 0 ? <li className="t-2">{text('case.history.none')}</li> : null}
        {shown.toReversed().map((visit, index) => (
          // several stays may begin at one element in one moment
          // biome-ignore lint/suspicious/noArrayIndexKey: a stay has no identity but its place in the order of time
          <li key={`${visit.elementId} ${visit.enteredAt} ${index}`}>
            <b className="t-b cut">{names.get(visit.elementId) ?? visit.elementId}</b>
            <span className="t-sm t-2 cut grow">
              {showMoment(visit.enteredAt, text.language, todayOn)} –{' '}
              {visit.leftAt ? showMoment(visit.leftAt, text.language, todayOn) : text('case.history.still')}
            </span>
            <span className="t-sm t-3 nb">{text('case.history.days', { n: visit.workingDays })}</span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
