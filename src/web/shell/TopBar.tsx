import { useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { Link, NavLink, useNavigate } from 'react-router';
import { send } from '../api/client.ts';
import { type Session, useRegion, useSession } from '../api/session.ts';
import { useLanguage, useText } from '../i18n/TextProvider.tsx';
import { useScheme } from '../theme/SchemeProvider.tsx';
import { Icon } from '../ui/Icon.tsx';
import { setSingleKeys, useSingleKeys } from '../ui/keyboard.ts';
import { firstPageOf, navigationOf } from './navigation.ts';
import { SearchBox } from './SearchBox.tsx';
import styles from './TopBar.module.css';

function Brand({ to, region }: { to: string; region: string }) {
  const text = useText();
  return (
    <Link className={styles.brand} to={to}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <rect x="1" y="1" width="22" height="22" rx="4" fill="currentColor" />
        <path d="M6 12h4l2-4 2 8 1.6-4H18" className={styles.pulse} />
      </svg>
      {text('common.product')}
      {region === '' ? null : <small>{region}</small>}
    </Link>
  );
}

function AccountMenu({ session }: { session: Session }) {
  const text = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const menuId = useId();
  const singleKeys = useSingleKeys();
  const logOut = async () => {
    await send('DELETE', '/api/v1/session');
    queries.clear();
    await navigate('/login');
  };
  const { person } = session;
  const name = text.pick(person.name, person.nameEn);
  // the role the person is known for comes first
  const roles = [...new Set(person.roles.map(({ roleName }) => text.pick(roleName.zh, roleName.en)))];
  const department = person.roles[0]?.departmentName;
  const place = person.applicant?.name ?? text.pick(department?.zh, department?.en);
  return (
    <>
      <button
        type="button"
        className={styles.who}
        popoverTarget={menuId}
        aria-haspopup="true"
        title={roles.length > 1 ? roles.join(text.language === 'zh' ? '、' : ', ') : undefined}
      >
        <span className="sr">{text('shell.account')}</span>
        <span>
          <b className="cut">{roles[0] === undefined ? name : `${name} · ${roles[0]}`}</b>
          <span className="cut">{place}</span>
        </span>
        <Icon name="down" />
      </button>
      <div id={menuId} popover="auto" className={styles.account}>
        {person.applicant === null ? (
          <button type="button" aria-pressed={singleKeys} onClick={() => setSingleKeys(!singleKeys)}>
            {text(singleKeys ? 'shell.singleKeysOff' : 'shell.singleKeysOn')}
          </button>
        ) : null}
        <button type="button" onClick={() => void logOut()}>
          {text('shell.logOut')}
        </button>
      </div>
    </>
  );
}

/** The top bar: product and region, navigation by role, search, scheme, language, account. */
export function TopBar() {
  const text = useText();
  const { session } = useSession();
  const here = useRegion();
  const { language, setLanguage } = useLanguage();
  const { scheme, setScheme } = useScheme();
  const person = session ?? null;
  const entries = session === undefined ? [] : navigationOf(person);
  const region = here ? text.pick(here.name, here.nameEn) : '';
  return (
    <header className={styles.top}>
      <Brand to={firstPageOf(person)} region={region} />
      <nav className={styles.nav} aria-label={text('shell.mainNav')}>
        {entries.map((entry) => (
          <NavLink key={entry.to} to={entry.to}>
            {text(entry.text)}
          </NavLink>
        ))}
      </nav>
      <span className="grow" />
      {person && entries.some((entry) => entry.to === '/cases') ? <SearchBox /> : null}
      <button
        type="button"
        className={styles.act}
        aria-label={text(scheme === 'dark' ? 'shell.toLight' : 'shell.toDark')}
        onClick={() => setScheme(scheme === 'dark' ? 'light' : 'dark')}
      >
        <Icon name={scheme === 'dark' ? 'sun' : 'moon'} />
      </button>
      <button
        type="button"
        className={styles.act}
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        title={text('shell.toOtherLabel')}
        onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
      >
        {text('shell.toOther')}
      </button>
      {person ? (
        <AccountMenu session={person} />
      ) : (
        <Link className={styles.act} to="/login">
          {text('shell.logIn')}
        </Link>
      )}
    </header>
  );
}
