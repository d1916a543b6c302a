import type { ExplainedDay } from '../api/types.ts';
import { showDay } from '../i18n/dates.ts';
import { useText } from '../i18n/TextProvider.tsx';
import styles from './DayStrip.module.css';
import { type StripCell, stripCells } from './day-strip.ts';

/** So many days off are wide enough to carry their words. */
const wordsFrom = 5;

/** From today to the due day: counted days with their ordinals, what does not count hatched between them. */
export function DayStrip({
  days,
  todayOn,
  receiptOn,
}: {
  days: readonly ExplainedDay[];
  todayOn: string;
  receiptOn: string;
}) {
  const text = useText();
  const cells = stripCells(days, { todayOn, receiptOn });
  const due = cells.findLast((cell) => cell.kind === 'counted');
  const counted = cells.filter((cell) => cell.kind === 'counted').length;
  const off = cells.reduce((sum, cell) => sum + (cell.kind === 'off' ? cell.days : 0), 0);
  const offWords = (cell: StripCell & { kind: 'off' }) => {
    if (cell.days < wordsFrom) return '';
    const name = cell.holiday ? text.pick(cell.holiday.zh, cell.holiday.en) : '';
    return text('guide.strip.off', { name, n: cell.days });
  };
  const label = text('guide.strip.sentence', {
    receipt: showDay(receiptOn, text.language, todayOn),
    n: counted,
    off,
    due: due ? showDay(due.on, text.language, todayOn) : '–',
  });
  return (
    <div className={styles.strip} role="img" aria-label={label}>
      {cells.map((cell) => {
        const style = { flexGrow: cell.grow };
        if (cell.kind === 'off') {
          return (
            <i key={cell.on} className={styles.off} style={style}>
              {offWords(cell) === '' ? null : <span>{offWords(cell)}</span>}
            </i>
          );
        }
        if (cell.kind === 'counted') {
          return (
            <i key={cell.on} className={`${styles.counted} ${cell.due ? styles.due : ''}`} style={style}>
              {cell.figure}
            </i>
          );
        }
        return (
          <i key={`${cell.kind}${cell.on}`} className={styles.before} style={style}>
            {text(cell.kind === 'today' ? 'common.today' : 'guide.strip.receipt')}
          </i>
        );
      })}
    </div>
  );
}
