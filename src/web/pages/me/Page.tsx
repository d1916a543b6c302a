import { Navigate, NavLink, useParams } from 'react-router';
import { useText } from '../../i18n/TextProvider.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { Figures } from './Figures.tsx';
import styles from './me.module.css';
import { Substitutes } from './Substitutes.tsx';

const parts = ['figures', 'substitutes'] as const;

/** What is one's own: the figures of one's work, and who acts in one's place. */
export function Page() {
  const text = useText();
  const { part } = useParams();
  const shown = parts.find((each) => each === part);
  if (shown === undefined) return <Navigate to="/me/figures" replace />;
  return (
    <>
      <PageHead title={text('me.title')}>
        <nav className={styles.tabs} aria-label={text('me.title')}>
          {parts.map((each) => (
            <NavLink key={each} to={`/me/${each}`}>
              {text(`me.tab.${each}`)}
            </NavLink>
          ))}
        </nav>
      </PageHead>
      {shown === 'figures' ? <Figures /> : <Substitutes />}
    </>
  );
}
