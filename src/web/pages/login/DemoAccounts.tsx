import type { Schemas } from '../../api/contract.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Panel } from '../../ui/Panel.tsx';
import styles from './login.module.css';

/** An account of the demonstration, whose password is no secret. */
export type DemoAccount = Schemas['DemoAccount'];

/** The demo accounts, one a line; choosing one fills the login form. */
export function DemoAccounts({
  accounts,
  onChoose,
}: {
  accounts: readonly DemoAccount[];
  onChoose(account: DemoAccount): void;
}) {
  const text = useText();
  return (
    <Panel title={text('shell.login.demo')} className={styles.demo ?? ''}>
      <p className={`t-sm t-2 ${styles.why}`}>{text('shell.login.demoWhy')}</p>
      <ul>
        {accounts.map((account) => (
          <li key={account.login}>
            <button type="button" className={styles.account} onClick={() => onChoose(account)}>
              <b>{text.pick(account.name, account.nameEn)}</b>
              <span className="t-sm t-2 cut">
                {text.pick(account.roleName.zh, account.roleName.en)}
                {account.departmentName ? ` · ${text.pick(account.departmentName.zh, account.departmentName.en)}` : ''}
              </span>
              <span className="code t-3">{account.login}</span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
