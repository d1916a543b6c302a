import { Navigate, NavLink, useParams } from 'react-router';
import { useText } from '../../i18n/TextProvider.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import styles from './counter.module.css';
import { Deliver } from './Deliver.tsx';
import { Receive } from './Receive.tsx';

const parts = ['receive', 'deliver'] as const;

/** 综合窗口: one application is received for several items of whoever stands there, and results are handed over. */
export function Page() {
  const text = useText();
  const { part } = useParams();
  const shown = parts.find((each) => each === part);
  if (shown === undefined) return <Navigate to="/counter/receive" replace />;
  return (
    <>
      <PageHead title={text('counter.title')}>
        <nav className={styles.tabs} aria-label={text('counter.title')}>
          {parts.map((each) => (
            <NavLink key={each} to={`/counter/${each}`}>
              {text(`counter.tab.${each}`)}
            </NavLink>
          ))}
        </nav>
      </PageHead>
      {shown === 'receive' ? <Receive /> : <Deliver />}
    </>
  );
}
