import type { Schemas } from '../../api/contract.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import styles from './opinion.module.css';

/** Days shown at their full length; a longer limit is drawn as long and told by its figures. */
const mostDays = 10;
const dayWidth = 8;

/** Days used of a step's limit: the length of the bar is the limit, 8 px a day. */
export function MatterMeter({ time }: { time: Schemas['MatterTime'] | null }) {
  const text = useText();
  if (time === null) return <span className="t-3">–</span>;
  const used = Math.round(time.usedDays * 10) / 10;
  const limit = Math.max(0, Math.round(time.limitDays * 10) / 10);
  const share = limit === 0 ? 1 : Math.min(1, used / limit);
  return (
    <span className={styles.meter}>
      <span className={styles.bar} style={{ width: Math.min(mostDays, Math.max(0.5, limit)) * dayWidth }}>
        <i className={used > limit ? styles.over : undefined} style={{ width: `${share * 100}%` }} />
      </span>
      <span className="nb" title={text('case.opinions.usedOf', { used, limit })}>
        <b className="t-b">{used}</b> / {limit}
      </span>
    </span>
  );
}
