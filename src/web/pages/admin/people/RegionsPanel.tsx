import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { read } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import { useRegion } from '../../../api/session.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { useNow } from '../../../work/CaseClocks.tsx';
import frame from '../parts/admin.module.css';
import { ListState, wholeList } from '../parts/ListState.tsx';

/** The regions the authority counts days for: its own, the nation, and those with an arrangement of their own. */
export function RegionsPanel() {
  const text = useText();
  const here = useRegion();
  const { todayOn } = useNow();
  const calendars = useQuery({
    queryKey: keys.admin('calendars'),
    queryFn: ({ signal }) => read('/api/v1/calendars', { signal }),
  });
  const items = calendars.data?.items ?? [];
  const codes = [...new Set([...(here ? [here.code] : []), 'CN', ...items.map(({ region }) => region)])];
  const thisYear = todayOn.slice(0, 4);
  const nameOf = (code: string) => {
    if (code === 'CN') return text('admin.calendars.nation');
    return here?.code === code ? text.pick(here.name, here.nameEn) : text('admin.calendars.region', { code });
  };
  return (
    <Panel title={text('admin.people.part.regions')} note={text('admin.regions.how')}>
      <ListState list={wholeList(calendars)} empty={<EmptyState>{text('admin.regions.none')}</EmptyState>}>
        <table className={`tbl ${frame.table}`}>
          <thead>
            <tr>
              <th>{text('admin.regions.name')}</th>
              <th>{text('admin.regions.code')}</th>
              <th>{text('admin.regions.years')}</th>
            </tr>
          </thead>
          <tbody>
            {codes.map((code) => {
              const own = items.filter(({ region, status }) => region === code && status === 'IN_FORCE');
              return (
                <tr key={code}>
                  <td>
                    <span className="row g8">
                      <b className="t-b">{nameOf(code)}</b>
                      {here?.code === code ? <StatusTag kind="accent">{text('admin.regions.own')}</StatusTag> : null}
                    </span>
                  </td>
                  <td className="code">{code}</td>
                  <td>
                    {own.length === 0 ? (
                      <span className="t-2">{text('admin.regions.nations')}</span>
                    ) : (
                      <span className="row g8">
                        {own.map(({ year }) => (
                          <Link key={year} to={`/admin/calendars?region=${code}&year=${year}`}>
                            {String(year) === thisYear ? <b className="t-b">{year}</b> : year}
                          </Link>
                        ))}
                      </span>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ListState>
    </Panel>
  );
}
