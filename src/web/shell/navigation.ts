import { type Door, doorsOf, type Session } from '../api/session.ts';
import type { TextKey } from '../i18n/dictionaries.ts';

/** One entry of the main navigation. */
export interface NavEntry {
  to: string;
  text: TextKey;
}

const byDoor: Record<Door, readonly NavEntry[]> = {
  staff: [
    { to: '/inbox', text: 'shell.nav.inbox' },
    { to: '/cases', text: 'shell.nav.cases' },
    { to: '/counter', text: 'shell.nav.counter' },
    { to: '/guide', text: 'shell.nav.guide' },
    { to: '/visits', text: 'shell.nav.visits' },
    { to: '/me', text: 'shell.nav.me' },
  ],
  applicant: [
    { to: '/guide', text: 'shell.nav.guide' },
    { to: '/mine', text: 'shell.nav.mine' },
    { to: '/track', text: 'shell.nav.track' },
  ],
  designer: [{ to: '/designer', text: 'shell.nav.designer' }],
  operator: [{ to: '/admin', text: 'shell.nav.admin' }],
  supervisor: [
    { to: '/supervision', text: 'shell.nav.supervision' },
    { to: '/feedback', text: 'shell.nav.feedback' },
    { to: '/cases', text: 'shell.nav.cases' },
  ],
};

const everybody: readonly NavEntry[] = [
  { to: '/guide', text: 'shell.nav.guide' },
  { to: '/track', text: 'shell.nav.track' },
];

/** Roles that serve at the one window. */
const windowRoles = ['WINDOW_CLERK', 'WINDOW_HEAD'];

/** Roles that agree on disclosure visits and record them. */
const visitRoles = ['ORG_HEAD', 'LEAD_ORG_COORD', 'SERVICE_ADMIN', ...windowRoles];

/** What the main navigation offers a person: the union of what their roles open, or the public pages. */
export function navigationOf(session: Session | null): NavEntry[] {
  const doors = doorsOf(session);
  const entries = doors.length === 0 ? everybody : doors.flatMap((door) => byDoor[door]);
  const holds = (roles: readonly string[]) => session?.person.roles.some(({ role }) => roles.includes(role)) ?? false;
  const theirs = entries.filter(
    ({ to }) => (to !== '/counter' || holds(windowRoles)) && (to !== '/visits' || holds(visitRoles)),
  );
  return [...new Map(theirs.map((entry) => [entry.to, entry])).values()];
}

/** The page a person begins with. */
export function firstPageOf(session: Session | null): string {
  return navigationOf(session)[0]?.to ?? '/guide';
}
