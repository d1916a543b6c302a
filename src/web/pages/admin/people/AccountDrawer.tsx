import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Form, Input } from 'antd';
import { read, send } from '../../../api/client.ts';
import type { BodyOf, Operation } from '../../../api/contract.ts';
import { keys } from '../../../api/keys.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Skeletons } from '../../../ui/Skeletons.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { SecretOnce } from '../parts/SecretOnce.tsx';
import { GrantsField } from './GrantsField.tsx';
import styles from './people.module.css';
import { type Account, addressOf } from './queries.ts';
import { ReassignPart } from './ReassignPart.tsx';

type Patch = NonNullable<BodyOf<Operation<'/api/v1/accounts/{id}', 'patch'>>>;

/** One person: names and roles, a new password, the open tasks when somebody leaves, and locking. */
export function AccountDrawer({ accountId, onClose }: { accountId: string; onClose(): void }) {
  const text = useText();
  const { data, error, refetch } = useQuery({
    queryKey: keys.admin('account', { accountId }),
    queryFn: ({ signal }) => read('/api/v1/accounts/{id}', { path: { id: accountId }, signal }),
  });
  return (
    <Drawer
      open
      size={560}
      title={
        data ? (
          <span className="row g8">
            {text.pick(data.name, data.nameEn)}
            <span className="code t-3">{data.login}</span>
            {data.active ? null : <StatusTag kind="strong">{text('admin.people.locked')}</StatusTag>}
          </span>
        ) : (
          text('admin.people.one')
        )
      }
      onClose={onClose}
    >
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeletons rows={5} height={48} /> : null}
      {data ? <Parts key={data.id} account={data} /> : null}
    </Drawer>
  );
}

function Parts({ account }: { account: Account }) {
  const text = useText();
  const queries = useQueryClient();
  const [form] = Form.useForm<Patch>();
  const path = { id: account.id };
  const change = useMutation({
    mutationFn: (patch: Patch) => send('PATCH', '/api/v1/accounts/{id}', { path, body: patch }),
    onSuccess: (changed) => {
      queries.setQueryData(keys.admin('account', { accountId: account.id }), changed);
      return queries.invalidateQueries({ queryKey: keys.admin('accounts') });
    },
  });
  const link = useMutation({
    mutationFn: () => send('POST', '/api/v1/accounts/{id}/password-link', { path }),
  });
  const isStaff = account.applicantName === null;
  return (
    <>
      {change.error ? <ProblemNotice error={change.error} /> : null}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          name: account.name,
          nameEn: account.nameEn,
          roles: account.roles.map(({ department, role }) => ({ department, role })),
        }}
        onFinish={({ name, nameEn, roles }) =>
          change.mutate({
            ...(name === undefined ? {} : { name }),
            nameEn: nameEn ?? '',
            ...(isStaff ? { roles: roles ?? [] } : {}),
          })
        }
      >
        <Form.Item
          name="name"
          label={text('admin.people.name')}
          rules={[
            {
              required: true,
              whitespace: true,
              message: text('ui.form.required', { label: text('admin.people.name') }),
            },
          ]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="nameEn" label={text('admin.people.nameEn')}>
          <Input maxLength={100} />
        </Form.Item>
        {isStaff ? <GrantsField /> : null}
        <p className={styles.save}>
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            {text('admin.people.save')}
          </Button>{' '}
          {change.isSuccess ? <span role="status">{text('admin.people.saved')}</span> : null}
        </p>
      </Form>
      <section className={styles.part} aria-label={text('admin.people.password')}>
        <h3>{text('admin.people.password')}</h3>
        {link.data ? (
          <SecretOnce label={text('admin.people.link')} secret={addressOf(link.data.path)} />
        ) : (
          <>
            <p className="t-2">{text('admin.people.linkHow')}</p>
            <Button disabled={!account.active} loading={link.isPending} onClick={() => link.mutate()}>
              {text('admin.people.makeLink')}
            </Button>
          </>
        )}
        {link.error ? <ProblemNotice error={link.error} /> : null}
      </section>
      {isStaff ? <ReassignPart account={account} /> : null}
      <section className={styles.part} aria-label={text('admin.people.lock')}>
        <h3>{text(account.active ? 'admin.people.lock' : 'admin.people.unlock')}</h3>
        <p className="t-2">{text(account.active ? 'admin.people.lockWhy' : 'admin.people.unlockWhy')}</p>
        <Button loading={change.isPending} onClick={() => change.mutate({ active: !account.active })}>
          {text(account.active ? 'admin.people.lockNow' : 'admin.people.unlockNow')}
        </Button>
      </section>
    </>
  );
}
