import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { send } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import { useText } from '../../../i18n/TextProvider.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import styles from './people.module.css';
import type { Account } from './queries.ts';

interface Wish {
  toAccountId?: string;
  reason: string;
}

/** Gives the open tasks of somebody who leaves to a colleague, or back to the pools; each with its own result. */
export function ReassignPart({ account }: { account: Account }) {
  const text = useText();
  const queries = useQueryClient();
  const [form] = Form.useForm<Wish>();
  const departments = [...new Set(account.roles.map(({ department }) => department))];
  const colleagues = useQuery({
    queryKey: keys.admin('accounts', { colleaguesIn: departments }),
    queryFn: ({ signal }) =>
      send('POST', '/api/v1/accounts/search', {
        body: { filter: { active: true, staff: true, department: { $in: departments } }, page: { limit: 200 } },
        signal,
      }),
    enabled: departments.length > 0 && account.openTasks > 0,
  });
  const reassign = useMutation({
    mutationFn: ({ toAccountId, reason }: Wish) =>
      send('POST', '/api/v1/accounts/{id}/reassignment', {
        path: { id: account.id },
        body: { reason, ...(toAccountId === undefined ? {} : { toAccountId }) },
      }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: keys.admin('account') }),
        queries.invalidateQueries({ queryKey: keys.admin('accounts') }),
      ]),
  });
  const moved = reassign.data?.items.filter(({ reassigned }) => reassigned).length ?? 0;
  const stayed = reassign.data?.items.filter(({ reassigned }) => !reassigned) ?? [];
  return (
    <section className={styles.part} aria-label={text('admin.people.reassign')}>
      <h3>{text('admin.people.reassign')}</h3>
      {reassign.data ? (
        <div role="status">
          <p>{text('admin.people.reassigned', { n: moved, stayed: stayed.length })}</p>
          <ul>
            {stayed.map(({ taskId, detail, detailZh }) => (
              <li key={taskId} className="t-2">
                {text.pick(detailZh, detail)}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {account.openTasks === 0 ? (
        <p className="t-2">{text('admin.people.noTasks')}</p>
      ) : (
        <Form form={form} layout="vertical" requiredMark={false} onFinish={(wish) => reassign.mutate(wish)}>
          <p className="t-2">{text('admin.people.reassignWhy', { n: account.openTasks })}</p>
          <Form.Item name="toAccountId" label={text('admin.people.reassignTo')}>
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={text('admin.people.toPools')}
              options={(colleagues.data?.items ?? [])
                .filter(({ id }) => id !== account.id)
                .map(({ id, name, nameEn, login }) => ({ value: id, label: `${text.pick(name, nameEn)} ${login}` }))}
            />
          </Form.Item>
          <Form.Item
            name="reason"
            label={text('admin.reason')}
            rules={[{ required: true, whitespace: true, message: text('admin.reason.missing') }]}
          >
            <Input maxLength={1000} />
          </Form.Item>
          <Button htmlType="submit" loading={reassign.isPending}>
            {text('admin.people.reassignNow')}
          </Button>
        </Form>
      )}
      {reassign.error ? <ProblemNotice error={reassign.error} /> : null}
    </section>
  );
}
