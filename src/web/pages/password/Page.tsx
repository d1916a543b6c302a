import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { send } from '../../api/client.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import styles from './password.module.css';

/** 设置密码: whoever holds a link of the administrator chooses a password. The token stays behind the number sign, out of every log. */
export function Page() {
  const text = useText();
  const [token] = useState(() => location.hash.slice(1));
  const choose = useMutation({
    mutationFn: ({ password }: { password: string }) =>
      send('POST', '/api/v1/password-choices', { body: { token, password } }),
    onSuccess: () => history.replaceState(history.state, '', '/password'),
  });
  if (choose.isSuccess || token === '') {
    return (
      <>
        <PageHead title={text('shell.password.title')} />
        <EmptyState act={<LinkButton to="/login">{text('shell.logIn')}</LinkButton>}>
          {text(choose.isSuccess ? 'shell.password.done' : 'shell.password.noToken')}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHead title={text('shell.password.title')} />
      <div className={styles.form}>
        {choose.error ? <ProblemNotice error={choose.error} /> : null}
        <Form
          layout="vertical"
          requiredMark={false}
          onFinish={({ password }: { password: string }) => choose.mutate({ password })}
        >
          <Form.Item
            name="password"
            label={text('shell.password.new')}
            extra={text('shell.password.hint')}
            rules={[{ required: true, min: 10, message: text('shell.password.short') }]}
          >
            <Input.Password autoComplete="new-password" maxLength={200} />
          </Form.Item>
          <Form.Item
            name="again"
            label={text('shell.password.again')}
            dependencies={['password']}
            rules={[
              ({ getFieldValue }) => ({
                validator: (_rule, value: unknown) =>
                  value === getFieldValue('password')
                    ? Promise.resolve()
                    : Promise.reject(new Error(text('shell.password.differs'))),
              }),
            ]}
          >
            <Input.Password autoComplete="new-password" maxLength={200} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={choose.isPending}>
            {text('shell.password.submit')}
          </Button>
        </Form>
      </div>
    </>
  );
}
