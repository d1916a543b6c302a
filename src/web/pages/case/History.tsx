import { Button } from 'antd';
import { useState } from 'react';
import type { CaseDiagram } from '../../api/types.ts';
import { showMoment } from '../../i18n/dates.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useNow } from '../../work/CaseClocks.tsx';
import styles from './case.module.css';
import { isWait, type Stays, sortedStays } from './waits.ts';

function StayLine({ name, stays: { stay, count } }: { name: string; stays: Stays }) {
  const text = useText();
  const { todayOn } = useNow();
  const moment = (at: string) => showMoment(at, text.language, todayOn);
  return (
    <li>
      <b className={`cut ${isWait(stay) ? 't-b' : 't-2'}`}>
        {name}
        {count > 1 ? ` ×${count}` : ''}
      </b>
      <span className="t-sm t-2 cut grow">
        {moment(stay.enteredAt)}
        {isWait(stay) ? ` – ${stay.leftAt ? moment(stay.leftAt) : text('case.history.still')}` : ''}
      </span>
      <span className="t-sm t-3 nb">
        {isWait(stay) ? text('case.history.days', { n: stay.workingDays }) : text('case.history.automatic')}
      </span>
    </li>
  );
}

/**
 * When each step was entered and left and how long it took: of the step that was clicked, else of all that waited for
 * somebody or something. What the service did by itself is folded.
 */
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
  const [unfolded, setUnfolded] = useState(false);
  const shown = visits.filter((visit) =>
    elementId === null ? names.has(visit.elementId) : visit.elementId === elementId,
  );
  const { waits, automatic } = sortedStays(shown);
  const folds = elementId === null && automatic.length > 0;
  const lines = folds && !unfolded ? waits : [...waits, ...automatic];
  return (
    <Panel
      title={elementId === null ? text('case.history') : (names.get(elementId) ?? elementId)}
      label={text('case.history')}
      note={elementId === null ? text('case.history.hint') : undefined}
      acts={
        elementId !== null ? (
          <Button type="text" size="small" onClick={onAll}>
            {text('case.history.all')}
          </Button>
        ) : folds ? (
          <Button type="text" size="small" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
            {text(unfolded ? 'case.history.fold' : 'case.history.unfold', {
              n: automatic.reduce((sum, { count }) => sum + count, 0),
            })}
          </Button>
        ) : null
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <ol className={`${styles.lines} ${styles.history}`} tabIndex={0}>
        {lines.length === 0 ? <li className="t-2">{text('case.history.none')}</li> : null}
        {lines.map((stays) => (
          <StayLine
            key={`${stays.stay.elementId} ${stays.stay.enteredAt} ${stays.stay.leftAt}`}
            name={names.get(stays.stay.elementId) ?? stays.stay.elementId}
            stays={stays}
          />
        ))}
      </ol>
    </Panel>
  );
}
