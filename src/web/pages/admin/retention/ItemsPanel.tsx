import { Segmented } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { send } from '../../../api/client.ts';
import { download } from '../../../api/download.ts';
import { dayOf, showDay } from '../../../i18n/dates.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ExportButtons } from '../../../ui/ExportButtons.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { useProcesses } from '../incidents/queries.ts';
import frame from '../parts/admin.module.css';
import { ListState } from '../parts/ListState.tsx';
import { usePaged } from '../parts/paged.ts';
import type { Destruction } from './queries.ts';

const states = ['WAITING', 'DESTROYED', 'KEPT', 'FAILED'] as const;

/** The cases of a list, what became of each, and all of it as a file. */
export function ItemsPanel({ list }: { list: Destruction }) {
  const text = useText();
  const { names } = useProcesses();
  const [params, setParams] = useSearchParams();
  const state = states.find((each) => each === params.get('state'));
  const items = usePaged(
    'destruction-items',
    { id: list.id, state: state ?? null, stands: list.state },
    (page, signal) =>
      send('POST', '/api/v1/destructions/{id}/items/search', {
        path: { id: list.id },
        body: { filter: state === undefined ? {} : { state }, page },
        signal,
      }),
    list.state === 'RUNNING' ? 2_000 : false,
  );
  const day = (on: string) => showDay(dayOf(on), text.language);
  return (
    <Panel label={text('admin.retention.items')}>
      <div className={frame.filters}>
        <Segmented
          aria-label={text('admin.retention.became')}
          value={state ?? 'all'}
          options={[
            { value: 'all', label: text('common.all') },
            ...states.map((value) => ({ value, label: text(`admin.retention.item.${value}`) })),
          ]}
          onChange={(value) => setParams(value === 'all' ? {} : { state: value }, { replace: true })}
        />
        <span className="grow" />
        <ExportButtons
          onExport={(format) => download(`/destructions/${list.id}/items/exports`, { format }, list.number)}
        />
      </div>
      <ListState list={items} rowHeight={48} empty={<EmptyState>{text('admin.retention.noItems')}</EmptyState>}>
        <div className={frame.scroll}>
          <table className={`tbl ${frame.table}`}>
            <thead>
              <tr>
                <th>{text('admin.column.case')}</th>
                <th>{text('admin.column.process')}</th>
                <th>{text('admin.retention.endedOn')}</th>
                <th>{text('admin.retention.expiredOn')}</th>
                <th className="n">{text('admin.retention.documents')}</th>
                <th>{text('admin.retention.became')}</th>
              </tr>
            </thead>
            <tbody>
              {items.items.map((item) => (
                <tr key={item.caseId}>
                  <td className="nb">
                    {item.state === 'DESTROYED' ? (
                      <span className="code">{item.caseNumber}</span>
                    ) : (
                      <Link className="code" to={`/cases/${item.caseId}`}>
                        {item.caseNumber}
                      </Link>
                    )}
                  </td>
                  <td>{names.get(item.procedureKey) ?? item.procedureKey}</td>
                  <td className="nb">{day(item.endedAt)}</td>
                  <td className="nb">
                    {day(item.expiredAt)}
                    <div className="t-sm t-3">
                      {text('admin.retention.years', { n: item.years })}
                      {item.basis === null ? '' : ` · ${item.basis}`}
                    </div>
                  </td>
                  <td className="n">{item.documents}</td>
                  <td>
                    {text(`admin.retention.item.${item.state}`)}
                    {item.code === null ? null : (
                      <div className="t-sm t-3">
                        {text.maybe(`admin.retention.why.${item.code}`) ?? item.message ?? item.code}
                      </div>
                    )}
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
