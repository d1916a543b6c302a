import { Input } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { send } from '../../../api/client.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Light } from '../../../ui/Light.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import frame from '../parts/admin.module.css';
import { ListState } from '../parts/ListState.tsx';
import { usePaged } from '../parts/paged.ts';

/** 办件修复: finds the running case that is to be repaired. */
export function FindCasePage() {
  const text = useText();
  const [params, setParams] = useSearchParams();
  const q = params.get('q')?.trim() ?? '';
  const list = usePaged('repairable', { q }, (page, signal) =>
    send('POST', '/api/v1/cases/search', {
      body: { filter: { open: true, ...(q === '' ? {} : { text: q }) }, page, includeTotal: true },
      signal,
    }),
  );
  return (
    <>
      <PageHead title={text('admin.repair.title')}>
        <p className="t-sm t-2">{text('admin.repair.how')}</p>
      </PageHead>
      <div className={frame.body}>
        <Panel label={text('admin.repair.cases')}>
          <div className={frame.filters}>
            <Input.Search
              allowClear
              aria-label={text('admin.repair.find')}
              placeholder={text('admin.repair.find')}
              defaultValue={q}
              onSearch={(value) => setParams(value.trim() === '' ? {} : { q: value }, { replace: true })}
            />
            <span className="grow" />
            {list.total === undefined ? null : (
              <span className="t-sm t-2">{text('common.cases', { n: list.total })}</span>
            )}
          </div>
          <ListState
            list={list}
            rowHeight={52}
            empty={
              <EmptyState
                act={q === '' ? undefined : <LinkButton to="/admin/repair">{text('admin.clearFilters')}</LinkButton>}
              >
                {text(q === '' ? 'admin.repair.noCases' : 'admin.repair.noMatch')}
              </EmptyState>
            }
          >
            <table className={`tbl ${frame.table}`}>
              <thead>
                <tr>
                  <th>{text('admin.column.case')}</th>
                  <th>{text('admin.column.process')}</th>
                  <th>{text('admin.repair.applicant')}</th>
                  <th>{text('admin.repair.standsAt')}</th>
                  <th>
                    <span className="sr">{text('admin.column.acts')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {list.items.map((found) => (
                  <tr key={found.id}>
                    <td className="nb">
                      <span className="row g8">
                        {found.light === null ? null : <Light state={found.light} />}
                        <Link className="code" to={`/cases/${found.id}`}>
                          {found.number}
                        </Link>
                      </span>
                    </td>
                    <td>{text.pick(found.definition.name.zh, found.definition.name.en)}</td>
                    <td>{found.applicant.name}</td>
                    <td>
                      {[...new Set(found.currentSteps.map(({ name }) => text.pick(name.zh, name.en)))].join('、') ||
                        '–'}
                    </td>
                    <td className={frame.acts}>
                      <Link to={`/admin/repair/${found.id}`}>{text('admin.repair.open')}</Link>
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
