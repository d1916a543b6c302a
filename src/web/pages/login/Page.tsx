import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { read, send } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextBox } from '../../ui/TextBox.tsx';
import { DemoAccounts } from './DemoAccounts.tsx';
import styles from './login.module.css';

interface Credentials {
  login: string;
  password: string;
}

/** Only a path of this application is a place to go to after the login. */
function safeTarget(to: string | null): string {
  return to?.startsWith('/') && !to.startsWith('//') ? to : '/';
}

/** Account and password; in a demonstration the demo accounts beside them fill the form. */
export function Page() {
  const text = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [search] = useSearchParams();
  const [given, setGiven] = useState<Credentials>({ login: '', password: '' });
  const [wasTried, setTried] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const demo = useQuery({
    queryKey: keys.demoAccounts,
    queryFn: async ({ signal }) => (await read('/api/v1/demo-accounts', { signal })).items,
    retry: false,
  });

  const logIn = async (credentials: Credentials) => {
    setBusy(true);
    setFailure(null);
    try {
      await send('POST', '/api/v1/sessions', { body: credentials });
      queries.clear();
      await navigate(safeTarget(search.get('to')), { replace: true });
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className={styles.page}>
      <Panel className={styles.form ?? ''} label={text('shell.login.title')}>
        <h1 className={styles.title}>{text('shell.login.title')}</h1>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (given.login.trim() !== '' && given.password !== '') void logIn(given);
          }}
        >
          <TextBox
            label={text('shell.login.account')}
            name="login"
            autoComplete="username"
            autoFocus
            value={given.login}
            problem={wasTried && given.login.trim() === '' ? text('shell.login.accountMissing') : null}
            onText={(login) => setGiven((all) => ({ ...all, login }))}
          />
          <TextBox
            label={text('shell.login.password')}
            name="password"
            type="password"
            autoComplete="current-password"
            value={given.password}
            problem={wasTried && given.password === '' ? text('shell.login.passwordMissing') : null}
            onText={(password) => setGiven((all) => ({ ...all, password }))}
          />
          {failure ? <ProblemNotice error={failure} /> : null}
          <Button type="primary" htmlType="submit" size="large" block loading={busy} className={styles.submit ?? ''}>
            {text('shell.login.submit')}
          </Button>
        </form>
        <Link to="/guide">{text('shell.login.public')}</Link>
      </Panel>
      {demo.data && demo.data.length > 0 ? (
        <DemoAccounts accounts={demo.data} onChoose={({ login, password }) => setGiven({ login, password })} />
      ) : null}
    </div>
  );
}
