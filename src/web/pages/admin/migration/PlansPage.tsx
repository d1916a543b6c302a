import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { showMoment } from '../../../i18n/dates.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { useNow } from '../../../work/CaseClocks.tsx';
import { useProcesses } from '../incidents/queries.ts';
import frame from '../parts/admin.module.css';
import { ListState, wholeList } from '../parts/ListState.tsx';
import { Meter } from '../parts/Meter.tsx';
import { BatchState } from './BatchState.tsx';
import { NewPlanDialog } from './NewPlanDialog.tsx';
import { countsOf, useBatches, usePlans } from './queries.ts';

/** 版本迁移: plans between two versions of a process, and the batches that carried them out. */
export function PlansPage() {
  const text = useText();
  const { todayOn } = useNow();
  const [isNew, setNew] = useState(false);
  const plans = usePlans();
  const batches = useBatches();
  const { names } = useProcesses();
  const moment = (at: string) => showMoment(at, text.language, todayOn);
  const create = (
    <Button type="primary" onClick={() => setNew(true)}>
      {text('admin.migration.new')}
    </Button>
  );
  return (
    <>
      <PageHead title={text('admin.migration.title')} acts={create}>
        <p className="t-sm t-2">{text('admin.migration.how')}</p>
      </PageHead>
      <div className={frame.body}>
        <Panel title={text('admin.migration.plans')}>
          <ListState
            list={wholeList(plans)}
            empty={<EmptyState act={create}>{text('admin.migration.noPlans')}</EmptyState>}
          >
            <table className={`tbl ${frame.table}`}>
              <thead>
                <tr>
                  <th>{text('admin.column.process')}</th>
                  <th>{text('admin.migration.versions')}</th>
                  <th className="n">{text('admin.migration.executions')}</th>
                  <th>{text('admin.migration.madeBy')}</th>
                </tr>
              </thead>
              <tbody>
                {(plans.data?.items ?? []).map((plan) => (
                  <tr key={plan.id}>
                    <td>
                      <Link className="t-b" to={`/admin/migration/${plan.id}`}>
                        {names.get(plan.key) ?? plan.key}
                      </Link>
                      <div className="code t-3">{plan.key}</div>
                    </td>
                    <td className="nb">{`v${plan.fromVersion} → v${plan.toVersion}`}</td>
                    <td className="n">{plan.executions}</td>
                    <td className="nb">
                      {plan.createdBy}
                      <div className="t-sm t-3">{moment(plan.createdAt)}</div>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ListState>
        </Panel>
        <Panel title={text('admin.migration.batches')}>
          <ListState list={wholeList(batches)} empty={<EmptyState>{text('admin.migration.noBatches')}</EmptyState>}>
            <table className={`tbl ${frame.table}`}>
              <thead>
                <tr>
                  <th>{text('admin.column.process')}</th>
                  <th>{text('admin.migration.state')}</th>
                  <th>{text('admin.migration.progress')}</th>
                  <th>{text('admin.reason')}</th>
                  <th>{text('admin.migration.begun')}</th>
                </tr>
              </thead>
              <tbody>
                {(batches.data?.items ?? []).map((batch) => (
                  <tr key={batch.id}>
                    <td>
                      <Link className="t-b" to={`/admin/migration/batches/${batch.id}`}>
                        {names.get(batch.definitionKey) ?? batch.definitionKey}
                      </Link>
                      <div className="t-sm t-3">{`v${batch.fromVersion} → v${batch.toVersion}`}</div>
                    </td>
                    <td>
                      <BatchState batch={batch} />
                    </td>
                    <td>
                      {text('admin.migration.counts', countsOf(batch))}
                      <Meter
                        label={text('admin.migration.progress')}
                        done={batch.total - batch.waiting}
                        total={batch.total}
                      />
                    </td>
                    <td className={frame.wrap}>{batch.reason}</td>
                    <td className="nb">{moment(batch.createdAt)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ListState>
        </Panel>
      </div>
      {isNew ? <NewPlanDialog onClose={() => setNew(false)} /> : null}
    </>
  );
}
