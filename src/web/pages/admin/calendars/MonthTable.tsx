import type { Schemas } from '../../../api/contract.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import styles from './calendars.module.css';
import { weeksOf, type YearDay } from './year-days.ts';

const looks = { WORKDAY: '', WEEKEND: styles.weekend, HOLIDAY: styles.holiday, MAKE_UP: styles.makeUp };

/** A Monday and the six days behind it, for the names of weekdays. */
const week = ['2026-06-01', '2026-06-02', '2026-06-03', '2026-06-04', '2026-06-05', '2026-06-06', '2026-06-07'];

function Day({ day, today }: { day: YearDay; today: boolean }) {
  const text = useText();
  const name = day.name === null ? '' : text.pick(day.name.zh, day.name.en);
  const word = day.kind === 'WORKDAY' ? '' : text(`admin.calendars.sign.${day.kind}`);
  return (
    <td
      className={`${looks[day.kind]} ${today ? styles.today : ''}`}
      title={name === '' ? undefined : name}
      aria-current={today ? 'date' : undefined}
    >
      {day.day}
      {day.kind === 'WEEKEND' || word === '' ? null : <small>{word}</small>}
      {name === '' ? null : <span className="sr">{name}</span>}
    </td>
  );
}

/** A month of the year view: what is worked, what rests, and why. */
export function MonthTable({
  calendar,
  month,
  todayOn,
}: {
  calendar: Schemas['CalendarYear'];
  month: number;
  todayOn: string;
}) {
  const text = useText();
  const locale = text.language === 'zh' ? 'zh-CN' : 'en-GB';
  const weekdays = new Intl.DateTimeFormat(locale, { weekday: 'narrow', timeZone: 'UTC' });
  const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return (
    <table className={styles.month}>
      <caption>
        <b>{name.format(new Date(Date.UTC(calendar.year, month - 1, 1)))}</b>
        <span>{text('common.workingDays', { n: calendar.perMonth[month - 1] ?? 0 })}</span>
      </caption>
      <thead>
        <tr>
          {week.map((on) => (
            <th key={on} scope="col">
              {weekdays.format(new Date(`${on}T00:00:00Z`))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(calendar, month).map((days) => (
          <tr key={days.find((day) => day !== null)?.on ?? ''}>
            {days.map((day, at) =>
              day === null ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: an empty cell is known by its weekday alone
                <td key={`empty ${at}`} />
              ) : (
                <Day key={day.on} day={day} today={day.on === todayOn} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
