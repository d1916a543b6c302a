import { NavLink } from 'react-router';
import { useText } from '../../../i18n/TextProvider.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import type { IconName } from '../../../ui/icon-paths.ts';
import styles from './admin.module.css';

const groups = [
  {
    name: 'running',
    entries: [
      { to: '/admin', key: 'health', icon: 'home' },
      { to: '/admin/incidents', key: 'incidents', icon: 'alert' },
      { to: '/admin/jobs', key: 'jobs', icon: 'play' },
      { to: '/admin/repair', key: 'repair', icon: 'share' },
      { to: '/admin/migration', key: 'migration', icon: 'compare' },
    ],
  },
  {
    name: 'rules',
    entries: [
      { to: '/admin/calendars', key: 'calendars', icon: 'grid' },
      { to: '/admin/people', key: 'people', icon: 'people' },
    ],
  },
  {
    name: 'outside',
    entries: [
      { to: '/admin/webhooks', key: 'webhooks', icon: 'send' },
      { to: '/admin/tokens', key: 'tokens', icon: 'lock' },
    ],
  },
  {
    name: 'record',
    entries: [
      { to: '/admin/audit', key: 'audit', icon: 'hash' },
      { to: '/admin/retention', key: 'retention', icon: 'file' },
    ],
  },
] as const satisfies readonly {
  name: string;
  entries: readonly { to: string; key: string; icon: IconName }[];
}[];

/** The sections of the administrator's pages, in four groups. */
export function Rail() {
  const text = useText();
  return (
    <nav className={styles.rail} aria-label={text('admin.nav')}>
      {groups.map(({ name, entries }) => (
        <div key={name}>
          <h2>{text(`admin.nav.group.${name}`)}</h2>
          <ul>
            {entries.map(({ to, key, icon }) => (
              <li key={key}>
                <NavLink to={to} end={to === '/admin'}>
                  <Icon name={icon} />
                  {text(`admin.nav.${key}`)}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
