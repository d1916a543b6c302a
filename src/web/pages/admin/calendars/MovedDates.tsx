import { Link } from 'react-router';
import { read } from '../../../api/client.ts';
import type { Schemas } from '../../../api/contract.ts';
import { shortDay, showDay } from '../../../i18n/dates.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import type { Text } from '../../../i18n/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { useNow } from '../../../work/CaseClocks.tsx';
import frame from '../parts/admin.module.css';
import { ListState } from '../parts/ListState.tsx';
import { usePaged } from '../parts/paged.ts';
import styles from './calendars.module.css';

type Change = Schemas['CalendarChange'];
type Move = Schemas['MovedDueDate'];

/** So many days are named as the reason of one move; the rest is counted. */
const namedDays = 3;

/** Why a due date moves: the changed days up to the later of its two moments. */
function why(text: Text, change: Change, move: Move): string {
  const until = move.dueOn > move.newDueOn ? move.dueOn : move.newDueOn;
  const days = change.days.filter(({ on }) => on <= until);
  if (days.length === 0) return text('admin.calendars.why.hours');
  const told = days.slice(-namedDays).map(({ on, after }) => {
    const counts = after === 'WORKDAY' || after === 'MAKE_UP';
    return text(counts ? 'admin.calendars.why.counts' : 'admin.calendars.why.rests', { day: shortDay(on) });
  });
  const more = days.length > namedDays ? text('admin.calendars.why.more', { n: days.length - namedDays }) : '';
  return told.join(text.language === 'zh' ? '、' : ', ') + more;
}

/** Every open due date that a change moves, page by page: before, after, and which days do it. */
export function MovedDates({ change }: { change: Change }) {
  const text = useText();
  const { todayOn } = useNow();
  const moves = usePaged('calendar-moves', { id: change.id }, ({ limit, after }, signal) =>
    read('/api/v1/calendar-changes/{id}/moves', {
      path: { id: change.id },
      query: { limit: String(limit), ...(after === undefined ? {} : { after }) },
      signal,
    }),
  );
  return (
    <Panel title={text('admin.calendars.moves.title')} note={text('admin.calendars.moves.note')}>
      <ListState list={moves} empty={<EmptyState>{text('admin.calendars.moves.none')}</EmptyState>}>
        <table className={`tbl ${frame.table}`}>
          <thead>
            <tr>
              <th>{text('admin.column.case')}</th>
              <th>{text('admin.calendars.column.limit')}</th>
              <th>{text('admin.calendars.column.dueBefore')}</th>
              <th>{text('admin.calendars.column.dueAfter')}</th>
              <th>{text('admin.calendars.column.shift')}</th>
              <th>{text('admin.calendars.column.why')}</th>
            </tr>
          </thead>
          <tbody>
            {moves.items.map((move) => {
              const shift = (Date.parse(move.newDueOn) - Date.parse(move.dueOn)) / 86_400_000;
              return (
                <tr key={move.clockId}>
                  <td className="nb">
                    <Link className="code" to={`/cases/${move.caseId}/clocks`}>
                      {move.caseNumber}
                    </Link>
                  </td>
                  <td>{text.maybe(`ui.clock.${move.kind.toLowerCase()}`) ?? move.kind}</td>
                  <td className="nb t-2">{showDay(move.dueOn, text.language, todayOn)}</td>
                  <td className="nb">
                    <span className={styles.arrow}>→ </span>
                    <b className="t-b">{showDay(move.newDueOn, text.language, todayOn)}</b>
                  </td>
                  <td className="nb">
                    {shift === 0
                      ? text('admin.calendars.shift.hours')
                      : text(shift > 0 ? 'admin.calendars.shift.later' : 'admin.calendars.shift.earlier', {
                          n: Math.abs(shift),
                        })}
                  </td>
                  <td className="t-2">{why(text, change, move)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ListState>
    </Panel>
  );
}
