import { shortDay, showDay } from '../i18n/dates.ts';
import { useText } from '../i18n/TextProvider.tsx';
import type { Text } from '../i18n/text.ts';
import type { AxisLabel } from './axis-labels.ts';
import styles from './ClockBar.module.css';
import { type Cell, type ClockRow, clockPicture } from './clock-segments.ts';
import { Light, type LightState, lightTextClass } from './Light.tsx';

/** A clock as shown: its bar, its name and light, and what is left of it. */
export interface ShownClock extends ClockRow {
  /** 法定, 承诺, or the step's name. */
  name: string;
  light: LightState;
  /** The limit in its own words, “12个工作日”. */
  limit: string;
  usedDays: number;
  /** Counted days left; below zero when overdue. */
  leftDays: number;
  suspended?: boolean;
  /** The calendar of the due year is not published yet. */
  provisional?: boolean;
}

/** The days left of a clock in words: 剩2个工作日, 今天到期, 超1个工作日. */
export function daysLeft(text: Text, clock: Pick<ShownClock, 'leftDays' | 'light' | 'usedDays' | 'suspended'>): string {
  if (clock.light === 'GREY') return text('ui.clock.stopped', { n: clock.usedDays });
  // over, but no working day has passed since
  if (clock.light === 'RED' && clock.leftDays === 0) return text('ui.clock.justOver');
  if (clock.leftDays < 0 || clock.light === 'RED') return text('ui.clock.over', { n: Math.abs(clock.leftDays) });
  if (clock.suspended) return text('ui.clock.suspended', { n: clock.leftDays });
  if (clock.light === 'ORANGE' || clock.leftDays === 0) return text('ui.clock.dueToday');
  return text('ui.clock.left', { n: clock.leftDays });
}

function axisWords(text: Text, label: AxisLabel): string {
  switch (label.kind) {
    case 'start':
    case 'due':
      return shortDay(label.on);
    case 'today':
      return text('ui.clock.today');
    case 'make-up':
      return text('ui.clock.makeUp');
    case 'holiday':
      return label.days === null ? label.name : text('ui.clock.holiday', { name: label.name, n: label.days });
    case 'suspension':
      return label.name || text('ui.clock.suspension');
  }
}

function CellView({ cell, dayShare }: { cell: Cell; dayShare: number }) {
  const marks = `${cell.figure === null ? '' : styles.figure} ${cell.due ? styles.due : ''} ${cell.formerDue ? styles.former : ''}`;
  return (
    <i
      className={`${styles[cell.paint] ?? ''} ${marks}`}
      style={{ flexGrow: cell.grow, ...(cell.paint === 'today' ? { '--part': `${dayShare * 100}%` } : {}) }}
    >
      {cell.figure}
    </i>
  );
}

function TrackView({
  clock,
  cells,
  now,
  sentence,
  dayShare,
}: {
  clock: ShownClock;
  cells: Cell[];
  now: number | null;
  sentence: string;
  dayShare: number;
}) {
  return (
    <div className={`${styles.track} ${clock.provisional ? styles.provisional : ''}`} role="img" aria-label={sentence}>
      {cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity but their place on the axis
        <CellView key={index} cell={cell} dayShare={dayShare} />
      ))}
      {now !== null && clock.light !== 'GREY' ? <span className={styles.now} style={{ left: `${now}%` }} /> : null}
    </div>
  );
}

/**
 * The clocks of a case as bars on one shared axis, with their light, the days left and the due day.
 * `todayOn` and `dayShare` come from the server's time, never from this machine's clock.
 */
export function ClockBar({
  clocks,
  todayOn,
  dayShare,
  trackWidth,
}: {
  clocks: readonly ShownClock[];
  todayOn: string;
  dayShare: number;
  trackWidth?: number;
}) {
  const text = useText();
  const picture = clockPicture(clocks, todayOn, dayShare, trackWidth);
  return (
    <div className={styles.clock}>
      {clocks.map((clock, index) => {
        const due = showDay(clock.dueOn, text.language, todayOn);
        const left = daysLeft(text, clock);
        const sentence = text('ui.clock.sentence', {
          name: clock.name,
          limit: clock.limit,
          used: clock.usedDays,
          due,
          left,
        });
        return (
          <div key={clock.name} className={styles.line}>
            <div className={styles.name}>
              <Light state={clock.light} />
              <b>{clock.name}</b>
              <span className="t-2">{clock.limit}</span>
            </div>
            <TrackView
              clock={clock}
              cells={picture.rows[index] ?? []}
              now={picture.now}
              sentence={sentence}
              dayShare={dayShare}
            />
            <div className={styles.sum}>
              <b className={clock.light === 'GREEN' ? '' : lightTextClass(clock.light)}>{left}</b>
              <span>{clock.provisional ? `${due} ${text('ui.clock.provisional')}` : due}</span>
            </div>
          </div>
        );
      })}
      <div className={styles.line}>
        <div />
        <div className={styles.axis} aria-hidden="true">
          {picture.axis.map((place) => (
            <i key={place.from} style={{ flexGrow: place.grow }}>
              {place.label ? (
                <span className={styles[`at-${place.label.kind}`] ?? ''}>{axisWords(text, place.label)}</span>
              ) : null}
            </i>
          ))}
        </div>
        <div />
      </div>
    </div>
  );
}

/** What the hatches and 班 of a clock bar mean. */
export function ClockLegend() {
  const text = useText();
  return (
    <div className={`row g16 wrap ${styles.legend}`}>
      <span className={styles.key}>
        <i className={styles.off} />
        {text('ui.clock.keyOff')}
      </span>
      <span className={styles.key}>
        <i className={styles.stop} />
        {text('ui.clock.keyStop')}
      </span>
      <span className={styles.key}>{text('ui.clock.keyMakeUp')}</span>
    </div>
  );
}
