import type { Schemas } from '../../../api/contract.ts';
import { showDay, weekday } from '../../../i18n/dates.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import frame from '../parts/admin.module.css';
import styles from './calendars.module.css';
import { Seasons } from './Seasons.tsx';

type Change = Schemas['CalendarChange'];

/** What a day counts as, in words. */
function kindWords(text: ReturnType<typeof useText>, kind: string): string {
  return text.maybe(`admin.calendars.kind.${kind}`) ?? kind;
}

/** The days that become working days or rest days, or the business hours that become others. */
export function ChangedDays({ days, seasons }: Pick<Change, 'days' | 'seasons'>) {
  const text = useText();
  if (seasons !== null) {
    return (
      <div className={frame.pad}>
        <Seasons seasons={seasons} />
      </div>
    );
  }
  if (days.length === 0) return <EmptyState>{text('admin.calendars.days.none')}</EmptyState>;
  return (
    <table className={`tbl ${frame.table}`}>
      <thead>
        <tr>
          <th>{text('admin.calendars.column.day')}</th>
          <th>{text('admin.calendars.column.before')}</th>
          <th>{text('admin.calendars.column.after')}</th>
          <th>{text('admin.calendars.column.name')}</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ on, before, after, name, nameEn }) => (
          <tr key={on}>
            <td className="nb">
              {showDay(on, text.language)} <span className="t-3">{weekday(on, text.language)}</span>
            </td>
            <td className="t-2">{kindWords(text, before)}</td>
            <td>
              <span className={styles.arrow}>→ </span>
              <b className="t-b">{kindWords(text, after)}</b>
            </td>
            <td>{text.pick(name, nameEn) || '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
