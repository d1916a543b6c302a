import { Link } from 'react-router';
import { dayOf, showDay } from '../../../i18n/dates.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { useNow } from '../../../work/CaseClocks.tsx';
import frame from '../parts/admin.module.css';
import { ListState, wholeList } from '../parts/ListState.tsx';
import { useChanges, useRegions } from './queries.ts';

const kinds = { PREVIEWED: 'strong', IN_FORCE: 'accent', DROPPED: 'mark' } as const;

/** The changes of the calendars, those that are being looked at before the decided ones. */
export function Changes() {
  const text = useText();
  const { todayOn } = useNow();
  const changes = useChanges();
  const regions = useRegions();
  const rank = (state: string) => (state === 'PREVIEWED' ? 0 : 1);
  const items = [...(changes.data?.items ?? [])].sort((a, b) => rank(a.state) - rank(b.state)).slice(0, 12);
  return (
    <Panel title={text('admin.calendars.changes')}>
      <ListState
        list={wholeList(changes)}
        rowHeight={52}
        empty={<EmptyState>{text('admin.calendars.changes.none')}</EmptyState>}
      >
        <ul className={frame.lines}>
          {items.map((change) => (
            <li key={change.id}>
              <div className="row g8">
                <Link className="t-b cut" to={`/admin/calendars/changes/${change.id}`}>
                  {change.source}
                </Link>
                <StatusTag kind={kinds[change.state]}>{text(`admin.calendars.state.${change.state}`)}</StatusTag>
              </div>
              <div className="t-sm t-3">
                {[
                  regions.find(({ code }) => code === change.region)?.name ?? change.region,
                  change.year ?? text('admin.calendars.hours'),
                  showDay(dayOf(change.decidedAt ?? change.createdAt), text.language, todayOn),
                  text('admin.calendars.moves', { n: change.moves.clocks }),
                ].join(' · ')}
              </div>
            </li>
          ))}
        </ul>
      </ListState>
    </Panel>
  );
}
