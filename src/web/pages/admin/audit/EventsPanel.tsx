import { Input, Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { send } from '../../../api/client.ts';
import type { BodyOf, Operation } from '../../../api/contract.ts';
import { download } from '../../../api/download.ts';
import { showMoment } from '../../../i18n/dates.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ExportButtons } from '../../../ui/ExportButtons.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { shortHash } from '../../../ui/Timeline.tsx';
import { useNow } from '../../../work/CaseClocks.tsx';
import frame from '../parts/admin.module.css';
import { ListState } from '../parts/ListState.tsx';
import { usePaged } from '../parts/paged.ts';

type Filter = NonNullable<NonNullable<BodyOf<Operation<'/api/v1/events/search', 'post'>>>['filter']>;

/** Groups of events by how their types begin. */
const groups = ['case', 'task', 'clock', 'material', 'document', 'opinion', 'supervision', 'order'] as const;

function filterOf(params: URLSearchParams): Filter {
  const said = (name: string) => params.get(name)?.trim() ?? '';
  const group = groups.find((each) => each === params.get('type'));
  return {
    ...(said('number') === '' ? {} : { caseNumber: { $like: said('number') } }),
    ...(said('actor') === '' ? {} : { actorName: { $like: said('actor') } }),
    ...(group === undefined ? {} : { type: { $like: `${group}.*` } }),
    ...(said('from') === '' && said('to') === ''
      ? {}
      : {
          recordedAt: {
            ...(said('from') === '' ? {} : { $gte: new Date(`${said('from')}T00:00:00+08:00`).toISOString() }),
            ...(said('to') === '' ? {} : { $lte: new Date(`${said('to')}T23:59:59.999+08:00`).toISOString() }),
          },
        }),
  };
}

/** The events of all cases, searched by case, kind, person and days. */
export function EventsPanel() {
  const text = useText();
  const { todayOn } = useNow();
  const [params, setParams] = useSearchParams();
  const filter = filterOf(params);
  const list = usePaged('events', filter, (page, signal) =>
    send('POST', '/api/v1/events/search', { body: { filter, page }, signal }),
  );
  const set = (name: string, value: string | undefined) => {
    const next = new URLSearchParams(params);
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
    setParams(next, { replace: true });
  };
  return (
    <Panel label={text('admin.audit.events')}>
      <div className={frame.filters}>
        <Input.Search
          allowClear
          key={params.get('number')}
          aria-label={text('admin.column.case')}
          placeholder={text('admin.column.case')}
          defaultValue={params.get('number') ?? ''}
          onSearch={(value) => set('number', value)}
        />
        <Input.Search
          allowClear
          aria-label={text('admin.audit.actor')}
          placeholder={text('admin.audit.actor')}
          defaultValue={params.get('actor') ?? ''}
          onSearch={(value) => set('actor', value)}
        />
        <Select
          allowClear
          aria-label={text('admin.audit.kind')}
          placeholder={text('admin.audit.kind')}
          value={params.get('type')}
          options={groups.map((value) => ({ value, label: text(`admin.audit.kind.${value}`) }))}
          onChange={(value: string | undefined) => set('type', value)}
        />
        {(['from', 'to'] as const).map((end) => (
          <span key={end} className="row g4 t-sm t-2">
            {text(`admin.audit.${end}`)}
            <Input
              type="date"
              aria-label={text(`admin.audit.${end}`)}
              defaultValue={params.get(end) ?? ''}
              max={todayOn}
              onChange={({ target }) => set(end, target.value)}
            />
          </span>
        ))}
        <span className="grow" />
        <ExportButtons
          onExport={(format) => download('/events/exports', { format, filter }, text('admin.audit.events'))}
        />
      </div>
      <ListState
        list={list}
        rowHeight={48}
        empty={
          <EmptyState act={<LinkButton to="/admin/audit">{text('admin.clearFilters')}</LinkButton>}>
            {text('admin.audit.noMatch')}
          </EmptyState>
        }
      >
        <div className={frame.scroll}>
          <table className={`tbl ${frame.table}`}>
            <thead>
              <tr>
                <th>{text('admin.audit.recorded')}</th>
                <th>{text('admin.column.case')}</th>
                <th>{text('admin.audit.what')}</th>
                <th>{text('admin.audit.actor')}</th>
                <th>{text('admin.audit.hash')}</th>
              </tr>
            </thead>
            <tbody>
              {list.items.map((event) => (
                <tr key={event.id}>
                  <td className="nb">{showMoment(event.recordedAt, text.language, todayOn)}</td>
                  <td className="nb">
                    <Link className="code" to={`/cases/${event.caseId}/timeline`}>
                      {event.caseNumber}
                    </Link>
                    <div className="t-sm t-3 row g8">
                      {text('admin.audit.sequence', { n: event.sequence })}
                      {params.get('number') === event.caseNumber ? null : (
                        <Link to={`/admin/audit?number=${encodeURIComponent(event.caseNumber)}`}>
                          {text('admin.audit.follow')}
                        </Link>
                      )}
                    </div>
                  </td>
                  <td>
                    {text.maybe(`admin.audit.event.${event.type}`) ?? event.type}
                    <div className="code t-3">{event.elementId ?? event.type}</div>
                  </td>
                  <td>
                    {event.actorName ?? text('common.system')}
                    {event.departmentName === null ? null : (
                      <div className="t-sm t-3">{text.pick(event.departmentName, event.departmentNameEn)}</div>
                    )}
                  </td>
                  <td className="code t-3" title={event.hash}>
                    {shortHash(event.hash)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </ListState>
    </Panel>
  );
}
