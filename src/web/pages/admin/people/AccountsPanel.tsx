import { Button, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { send } from '../../../api/client.ts';
import type { BodyOf, Operation } from '../../../api/contract.ts';
import { showMoment } from '../../../i18n/dates.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { useNow } from '../../../work/CaseClocks.tsx';
import frame from '../parts/admin.module.css';
import { groupedBy } from '../parts/grouped.ts';
import { ListState } from '../parts/ListState.tsx';
import { usePaged } from '../parts/paged.ts';
import { AccountDrawer } from './AccountDrawer.tsx';
import { NewAccountDialog } from './NewAccountDialog.tsx';
import { type Account, useGrantOptions } from './queries.ts';

type Filter = NonNullable<NonNullable<BodyOf<Operation<'/api/v1/accounts/search', 'post'>>>['filter']>;

function filterOf(params: URLSearchParams): Filter {
  const q = params.get('q')?.trim();
  const department = params.get('department');
  const role = params.get('role');
  const state = params.get('state');
  return {
    ...(q ? { text: q } : {}),
    ...(department ? { department } : {}),
    ...(role ? { role } : {}),
    ...(state === 'locked' ? { active: false } : state === 'applicants' ? { staff: false } : { staff: true }),
  };
}

/** The roles of a person by department, a line each. */
function Roles({ account }: { account: Account }) {
  const text = useText();
  if (account.applicantName !== null) return <span className="t-2">{account.applicantName}</span>;
  if (account.roles.length === 0) return <span className="t-3">{text('admin.people.noRoles')}</span>;
  const byDepartment = groupedBy(account.roles, ({ department }) => department);
  const join = text.language === 'zh' ? '、' : ', ';
  return (
    <ul>
      {[...byDepartment].slice(0, 3).map(([department, held]) => (
        <li key={department}>
          {text.pick(held[0]?.departmentName.zh, held[0]?.departmentName.en)}{' '}
          <span className="t-2">{held.map(({ roleName }) => text.pick(roleName.zh, roleName.en)).join(join)}</span>
        </li>
      ))}
      {byDepartment.size > 3 ? (
        <li className="t-sm t-3">{text('admin.people.moreDepartments', { n: byDepartment.size - 3 })}</li>
      ) : null}
    </ul>
  );
}

/** Everybody who may log in, found by name, department, role or state. */
export function AccountsPanel() {
  const text = useText();
  const { todayOn } = useNow();
  const [params, setParams] = useSearchParams();
  const [isNew, setNew] = useState(false);
  const { departments, roles } = useGrantOptions();
  const filter = filterOf(params);
  const list = usePaged('accounts', filter, (page, signal) =>
    send('POST', '/api/v1/accounts/search', { body: { filter, page, includeTotal: true }, signal }),
  );
  const opened = params.get('account');
  const set = (name: string, value: string | undefined) => {
    const next = new URLSearchParams(params);
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
    setParams(next, { replace: true });
  };
  return (
    <Panel label={text('admin.people.part.accounts')}>
      <div className={frame.filters}>
        <Segmented
          aria-label={text('admin.people.state')}
          value={params.get('state') ?? 'staff'}
          options={(['staff', 'locked', 'applicants'] as const).map((value) => ({
            value,
            label: text(`admin.people.state.${value}`),
          }))}
          onChange={(value) => set('state', value === 'staff' ? undefined : value)}
        />
        <Input.Search
          allowClear
          aria-label={text('admin.people.find')}
          placeholder={text('admin.people.find')}
          defaultValue={params.get('q') ?? ''}
          onSearch={(value) => set('q', value)}
        />
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={text('admin.people.department')}
          placeholder={text('admin.people.department')}
          value={params.get('department')}
          options={departments}
          onChange={(value: string | undefined) => set('department', value)}
        />
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={text('admin.people.role')}
          placeholder={text('admin.people.role')}
          value={params.get('role')}
          options={roles}
          onChange={(value: string | undefined) => set('role', value)}
        />
        <span className="grow" />
        {list.total === undefined ? null : (
          <span className="t-sm t-2">{text('admin.people.total', { n: list.total })}</span>
        )}
        <Button type="primary" onClick={() => setNew(true)}>
          {text('admin.people.new')}
        </Button>
      </div>
      <ListState
        list={list}
        rowHeight={56}
        empty={
          <EmptyState act={<LinkButton to="/admin/people">{text('admin.clearFilters')}</LinkButton>}>
            {text('admin.people.noMatch')}
          </EmptyState>
        }
      >
        <table className={`tbl ${frame.table}`}>
          <thead>
            <tr>
              <th>{text('admin.people.name')}</th>
              <th>{text('admin.people.roles')}</th>
              <th className="n">{text('admin.people.openTasks')}</th>
              <th>{text('admin.people.lastSeen')}</th>
              <th>
                <span className="sr">{text('admin.column.acts')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {list.items.map((account) => (
              <tr key={account.id}>
                <td>
                  <span className="row g8">
                    <b className="t-b">{text.pick(account.name, account.nameEn)}</b>
                    {account.active ? null : <StatusTag kind="strong">{text('admin.people.locked')}</StatusTag>}
                  </span>
                  <div className="code t-3">{account.login}</div>
                </td>
                <td>
                  <Roles account={account} />
                </td>
                <td className="n">{account.openTasks === 0 ? '–' : account.openTasks}</td>
                <td className="nb t-2">
                  {account.lastSeenAt === null ? '–' : showMoment(account.lastSeenAt, text.language, todayOn)}
                </td>
                <td className={frame.acts}>
                  <Button
                    size="small"
                    aria-label={text('admin.people.openOf', { name: account.name })}
                    onClick={() => set('account', account.id)}
                  >
                    {text('admin.people.open')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ListState>
      {opened === null ? null : <AccountDrawer accountId={opened} onClose={() => set('account', undefined)} />}
      {isNew ? <NewAccountDialog onClose={() => setNew(false)} /> : null}
    </Panel>
  );
}
