import { carPark } from '../journeys/projects.ts';
import type { Deeds } from './deeds.ts';

/** An address of the application and who opens it. */
export interface Place {
  readonly path: string;
  /** Who has to be logged in; null for anybody. */
  readonly login: string | null;
  /** Whether people open it on a telephone: all that applicants see. */
  readonly onTelephone: boolean;
  /** Whether a diagram is drawn on it. */
  readonly hasDiagram?: boolean;
}

const acceptance = 'joint-completion-acceptance';

/** Every page of the application with something on it: a case accepted a moment ago, another one just received. */
export async function everyPlace(deeds: Deeds): Promise<readonly Place[]> {
  const received = await deeds.apply(acceptance, { facts: carPark, project: '市民中心停车楼' });
  const accepted = await deeds.apply(acceptance, { facts: carPark });
  const [check] = await deeds.tasks('window', accepted.id);
  if (check === undefined) throw new Error('The window has nothing to check');
  await deeds.verifyAll('window', check);
  await deeds.complete('window', accepted.id, 'formal-check', { outcome: 'COMPLETE' });
  const caseTabs = ['work', 'progress', 'materials', 'opinions', 'timeline', 'documents', 'clocks'];

  const open = (path: string): Place => ({ path, login: null, onTelephone: true });
  const applicant = (path: string): Place => ({ path, login: 'applicant', onTelephone: true });
  const staff = (path: string, login = 'natural-resources'): Place => ({ path, login, onTelephone: false });
  return [
    open('/login'),
    open('/guide'),
    open(`/guide/${acceptance}`),
    open('/track'),
    open(`/track/${received.number}?code=${received.queryCode}`),
    open('/verify'),
    open('/no-such-page'),
    applicant('/mine'),
    applicant(`/mine/apply?procedure=${acceptance}`),
    applicant('/mine/joint'),
    applicant('/mine/projects/new'),
    applicant(`/mine/disclosures/${received.disclosureId}`),
    applicant(`/mine/cases/${accepted.id}`),
    staff('/inbox?box=department'),
    staff('/cases'),
    staff('/counter/receive', 'window'),
    staff('/visits', 'window'),
    staff('/me/figures'),
    ...caseTabs.map((tab) => ({ ...staff(`/cases/${accepted.id}/${tab}`), hasDiagram: tab === 'progress' })),
    staff('/supervision', 'supervisor'),
    staff('/feedback', 'supervisor'),
    staff('/components', 'designer'),
    staff('/designer', 'designer'),
    { ...staff(`/designer/${acceptance}`, 'designer'), hasDiagram: true },
  ];
}

/** Places by who opens them, so that one log-in serves them all. */
export function byLogin(places: readonly Place[]): Map<string | null, Place[]> {
  return Map.groupBy(places, ({ login }) => login);
}
