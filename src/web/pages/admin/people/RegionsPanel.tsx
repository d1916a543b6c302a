import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { send } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import { dayOf, showDay } from '../../../i18n/dates.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { useNow } from '../../../work/CaseClocks.tsx';
import frame from '../parts/admin.module.css';
import { ListState, wholeList } from '../parts/ListState.tsx';
import { type Region, useRegionList } from '../parts/regions.ts';
import { RegionDialog } from './RegionDialog.tsx';

/** The regions the authority works for: added, renamed, closed and opened again; each has a calendar and business hours. */
export function RegionsPanel() {
  const text = useText();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<Region | 'new' | null>(null);
  const regions = useRegionList();
  const close = useMutation({
    mutationFn: ({ code, closedAt, revision }: Region) =>
      send('PATCH', '/api/v1/regions/{code}', {
        path: { code },
        body: { closed: closedAt === null },
        ifMatch: `"${revision}"`,
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.admin('regions') }),
  });
  const create = (
    <Button type="primary" onClick={() => setAsked('new')}>
      {text('admin.regions.new')}
    </Button>
  );
  return (
    <Panel title={text('admin.people.part.regions')} note={text('admin.regions.how')} acts={create}>
      {close.error ? <ProblemNotice error={close.error} /> : null}
      <ListState list={wholeList(regions)} empty={<EmptyState act={create}>{text('admin.regions.none')}</EmptyState>}>
        <div className={frame.scroll}>
          <table className={`tbl ${frame.table}`}>
            <thead>
              <tr>
                <th>{text('admin.regions.name')}</th>
                <th>{text('admin.regions.code')}</th>
                <th className="n">{text('admin.people.part.departments')}</th>
                <th className="n">{text('admin.regions.running')}</th>
                <th>
                  <span className="sr">{text('admin.column.acts')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {(regions.data?.items ?? []).map((region) => (
                <RegionRow key={region.code} region={region}>
                  <Button
                    size="small"
                    aria-label={text('admin.regions.renameOf', { name: region.name })}
                    onClick={() => setAsked(region)}
                  >
                    {text('admin.regions.rename')}
                  </Button>
                  {region.own ? null : (
                    <Button
                      size="small"
                      loading={close.isPending && close.variables.code === region.code}
                      onClick={() => close.mutate(region)}
                    >
                      {text(region.closedAt === null ? 'admin.regions.close' : 'admin.regions.reopen')}
                    </Button>
                  )}
                </RegionRow>
              ))}
            </tbody>
          </table>
        </div>
      </ListState>
      {asked === null ? null : <RegionDialog region={asked === 'new' ? null : asked} onClose={() => setAsked(null)} />}
    </Panel>
  );
}

function RegionRow({ region, children }: { region: Region; children: ReactNode }) {
  const text = useText();
  const { todayOn } = useNow();
  const { code, name, nameEn, own, closedAt, departments, runningCases } = region;
  return (
    <tr>
      <td>
        <span className="row g8">
          <b className="t-b">{text.pick(name, nameEn)}</b>
          {own ? <StatusTag kind="accent">{text('admin.regions.own')}</StatusTag> : null}
          {closedAt === null ? null : <StatusTag kind="mark">{text('admin.regions.closed')}</StatusTag>}
        </span>
        {closedAt === null ? null : (
          <div className="t-sm t-3">
            {text('admin.regions.closedSince', { day: showDay(dayOf(closedAt), text.language, todayOn) })}
          </div>
        )}
      </td>
      <td className="code">{code}</td>
      <td className="n">{departments === 0 ? '–' : departments}</td>
      <td className="n">{runningCases === 0 ? '–' : runningCases}</td>
      <td className={frame.acts}>
        <Link to={`/admin/calendars?region=${code}`}>{text('admin.nav.calendars')}</Link>
        {children}
      </td>
    </tr>
  );
}
