import { showTime } from '../i18n/dates.ts';
import { useText } from '../i18n/TextProvider.tsx';
import styles from './LiveNotice.module.css';

/** Says, quietly, since when a page is not told of changes any more; nothing while it is. */
export function LiveNotice({ lostAt }: { lostAt: string | null }) {
  const text = useText();
  return (
    <span role="status" className={lostAt === null ? 'sr' : styles.notice}>
      {lostAt === null ? '' : text('ui.live.lost', { time: showTime(lostAt, text.language) })}
    </span>
  );
}
