import { acceptByWindow, applyForPermit, verifyAt } from '../journeys/permit.ts';
import { carPark, factory } from '../journeys/projects.ts';
import { administratorsPlaces } from './administrators-places.ts';
import type { World } from './world.ts';

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
const caseTabs = ['work', 'progress', 'materials', 'opinions', 'timeline', 'documents', 'clocks'];

const open = (path: string): Place => ({ path, login: null, onTelephone: true });
const applicant = (path: string): Place => ({ path, login: 'applicant', onTelephone: true });
const staff = (path: string, login = 'natural-resources'): Place => ({ path, login, onTelephone: false });

/** What the pages of people and clerks show: a case just received, an accepted one, and what goes with an applicant's work. */
interface FrontThings {
  readonly received: { readonly number: string; readonly queryCode: string; readonly disclosureId: string };
  readonly acceptedId: string;
  readonly signatureId: string;
  readonly projectId: string;
  readonly applicationId: string;
}

/** Every page of people and clerks with something on it: a case accepted a moment ago, one just received, one that waits for a signature. */
export async function frontPlaces(w: World): Promise<readonly Place[]> {
  const received = await w.apply(acceptance, { facts: carPark, project: '市民中心停车楼' });
  const accepted = await w.apply(acceptance, { facts: carPark });
  await acceptByWindow(w, accepted.id);
  const tolerated = await applyForPermit(w, { without: ['CP-15'] });
  await verifyAt(w, 'window', tolerated.id, 'formal-check');
  await w.complete('window', tolerated.id, 'formal-check', { outcome: 'ONLY_TOLERABLE_MISSING' });
  const [signature] = await w.tasks('applicant', tolerated.id);
  const ours = await w.as('applicant');
  const { id: projectId } = await ours.must('POST', '/projects', {
    name: '体育馆',
    regionCode: '511700',
    facts: { ...factory, ...carPark },
  });
  const definitionKeys = [acceptance, 'construction-permit'];
  await ours.must('POST', '/joint-disclosures', { projectId, definitionKeys });
  const together = await ours.must('POST', '/applications', { projectId, definitionKeys, form: {} });
  return frontAddresses({
    received,
    acceptedId: accepted.id,
    signatureId: signature?.id ?? '',
    projectId,
    applicationId: together.id,
  });
}

/** The addresses of people and clerks. */
export function frontAddresses(things: FrontThings): readonly Place[] {
  const { received, acceptedId, signatureId, projectId, applicationId } = things;
  return [
    open('/login'),
    open('/guide'),
    open(`/guide/${acceptance}`),
    open('/track'),
    open(`/track/${received.number}?code=${received.queryCode}`),
    open('/verify'),
    open('/password#a-token-of-a-link'),
    open('/no-such-page'),
    applicant('/mine'),
    applicant(`/mine/apply?procedure=${acceptance}`),
    applicant('/mine/joint'),
    applicant('/mine/projects/new'),
    applicant(`/mine/projects/${projectId}`),
    applicant(`/mine/applications/${applicationId}`),
    applicant(`/mine/disclosures/${received.disclosureId}`),
    applicant(`/mine/cases/${acceptedId}`),
    applicant(`/mine/tasks/${signatureId}`),
    staff('/inbox?box=department'),
    staff('/cases'),
    staff('/counter/receive', 'window'),
    staff('/counter/deliver', 'window'),
    staff('/visits', 'window'),
    staff('/me/figures'),
    staff('/me/substitutes'),
    ...caseTabs.map((tab) => ({ ...staff(`/cases/${acceptedId}/${tab}`), hasDiagram: tab === 'progress' })),
  ];
}

/** Every page of those who look after others' work: supervisors, designers, the administrator. */
export async function officePlaces(w: World): Promise<readonly Place[]> {
  await w.apply(acceptance, { facts: carPark, project: '市民中心停车楼' });
  return [
    staff('/supervision', 'supervisor'),
    staff('/supervision/cases', 'supervisor'),
    staff('/supervision/cards', 'supervisor'),
    staff('/supervision/orders', 'supervisor'),
    staff('/feedback', 'supervisor'),
    staff('/components', 'designer'),
    staff('/designer', 'designer'),
    { ...staff(`/designer/${acceptance}`, 'designer'), hasDiagram: true },
    ...(await administratorsPlaces(w)),
  ];
}

/** Places by who opens them, so that one log-in serves them all. */
export function byLogin(places: readonly Place[]): Map<string | null, Place[]> {
  return Map.groupBy(places, ({ login }) => login);
}
