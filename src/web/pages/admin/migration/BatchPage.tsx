import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { send } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import { showMoment } from '../../../i18n/dates.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../../ui/Skeletons.tsx';
import { useNow } from '../../../work/CaseClocks.tsx';
import { useProcesses } from '../incidents/queries.ts';
import frame from '../parts/admin.module.css';
import { ListState } from '../parts/ListState.tsx';
import { Meter } from '../parts/Meter.tsx';
import { usePaged } from '../parts/paged.ts';
import { BatchState } from './BatchState.tsx';
import { countsOf, useBatch } from './queries.ts';

const states = ['WAITING', 'DONE', 'FAILED'] as const;

/** A batch under way or over: how far it has come, stopped and let go on, and what became of each case. */
export function BatchPage() {
  const text = useText();
  const { todayOn } = useNow();
  const { batchId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const queries = useQueryClient();
  const { names } = useProcesses();
  const { data, error, refetch } = useBatch(batchId);
  const state = states.find((each) => each === params.get('state'));
  const list = usePaged(
    'batch-items',
    { batchId, state: state ?? null },
    (page, signal) =>
      send('POST', '/api/v1/batches/{id}/items/search', {
        path: { id: batchId },
        body: { filter: state === undefined ? {} : { state }, page },
        signal,
      }),
    data?.state === 'RUNNING' ? 2_000 : false,
  );
  const steer = useMutation({
    mutationFn: (to: 'suspension' | 'resumption') =>
      send('POST', to === 'suspension' ? '/api/v1/batches/{id}/suspension' : '/api/v1/batches/{id}/resumption', {
        path: { id: batchId },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.admin('batches') }),
  });
  return (
    <>
      <PageHead
        crumb={<Link to="/admin/migration">{text('admin.migration.title')}</Link>}
        title={data ? (names.get(data.definitionKey) ?? data.definitionKey) : text('admin.migration.batch')}
        tags={data ? <BatchState batch={data} /> : null}
        acts={
          data && data.state !== 'DONE' ? (
            <Button
              loading={steer.isPending}
              onClick={() => steer.mutate(data.state === 'RUNNING' ? 'suspension' : 'resumption')}
            >
              {text(data.state === 'RUNNING' ? 'admin.migration.stop' : 'admin.migration.resume')}
            </Button>
          ) : null
        }
      >
        {data ? <p className="t-2">{`v${data.fromVersion} → v${data.toVersion} · ${data.reason}`}</p> : null}
      </PageHead>
      <div className={frame.body}>
        {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
        {steer.error ? <ProblemNotice error={steer.error} /> : null}
        {!data && !error ? <Skeletons rows={3} height={48} /> : null}
        {data ? (
          <div role="status">
            <p className="t-b">{text('admin.migration.counts', countsOf(data))}</p>
            <Meter label={text('admin.migration.progress')} done={data.total - data.waiting} total={data.total} />
          </div>
        ) : null}
        <Panel label={text('admin.migration.cases')}>
          <div className={frame.filters}>
            <Segmented
              aria-label={text('admin.migration.state')}
              value={state ?? 'all'}
              options={[
                { value: 'all', label: text('common.all') },
                ...states.map((value) => ({ value, label: text(`admin.migration.item.${value}`) })),
              ]}
              onChange={(value) => setParams(value === 'all' ? {} : { state: value }, { replace: true })}
            />
          </div>
          <ListState list={list} empty={<EmptyState>{text('admin.migration.noItems')}</EmptyState>}>
            <table className={`tbl ${frame.table}`}>
              <thead>
                <tr>
                  <th>{text('admin.column.case')}</th>
                  <th>{text('admin.migration.result')}</th>
                  <th>{text('admin.migration.whyNot')}</th>
                  <th>{text('admin.migration.doneAt')}</th>
                </tr>
              </thead>
              <tbody>
                {list.items.map((item) => (
                  <tr key={item.caseId}>
                    <td className="nb">
                      <Link className="code" to={`/cases/${item.caseId}`}>
                        {item.caseNumber}
                      </Link>
                    </td>
                    <td className={item.state === 'FAILED' ? 't-b' : ''}>
                      {text(`admin.migration.item.${item.state}`)}
                    </td>
                    <td className={frame.wrap}>
                      {item.code === null
                        ? '–'
                        : (text.maybe(`admin.migration.obstacle.${item.code}`) ??
                          text.maybe(`errors.${item.code}`) ??
                          item.code)}
                      {item.message === null ? null : <div className="t-sm t-3">{item.message}</div>}
                    </td>
                    <td className="nb">
                      {item.doneAt === null ? '–' : showMoment(item.doneAt, text.language, todayOn)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ListState>
        </Panel>
      </div>
    </>
  );
}
