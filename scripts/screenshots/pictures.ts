import type { House } from '../../src/runtime/views/house.ts';

/** One picture: its file's name, who looks at which address, how. */
export interface Picture {
  readonly name: string;
  readonly path: string;
  /** Null for whoever has not logged in. */
  readonly login: string | null;
  readonly on: 'desk' | 'telephone';
  readonly dark?: boolean;
  /** Whether all of the page is in it, not only what fits the window. */
  readonly whole?: boolean;
  /** What has to be there before the picture is taken, beside the heading. */
  readonly waitFor?: string;
}

interface Shown {
  readonly caseId: string;
  readonly number: string;
  readonly queryCode: string;
  readonly disclosureId: string;
}

const diagram = '.bjs-powered-by';
/** The sections beside an administrator's page have headings of their own, which are there before it. */
const title = 'main h1';

/** Every picture of the guides. Which cases are shown follows from the demonstration's stories, so each run shows the same. */
export async function pictures({ services, tenantId }: House): Promise<readonly Picture[]> {
  const shown = async (condition: string): Promise<Shown> => {
    const found = await services.database.first<Shown>(
      `select c.id as case_id, c.number, c.query_code, c.disclosure_id
       from cases c join accounts a on a.tenant_id = c.tenant_id and a.applicant_id = c.applicant_id and a.login = 'applicant'
       where c.tenant_id = :tenantId and ${condition}
       order by c.number limit 1`,
      { tenantId },
    );
    if (found === undefined) throw new Error(`The demonstration has no case with ${condition}`);
    return found;
  };
  const joint = await shown(`c.definition_key = 'joint-completion-acceptance' and c.ended_at is null`);
  const ended = await shown('c.ended_at is not null');
  const running = await shown('c.ended_at is null and c.accepted_on is not null');
  const desk = (name: string, login: string | null, path: string, more: Partial<Picture> = {}): Picture => ({
    name,
    path,
    login,
    on: 'desk',
    ...more,
  });
  const both = (name: string, login: string | null, path: string, more: Partial<Picture> = {}): Picture[] => [
    { name, path, login, on: 'desk', ...more },
    { name: `${name}-390`, path, login, on: 'telephone', ...more },
  ];
  const tab = (part: string): string => `/cases/${joint.caseId}/${part}`;
  return [
    ...both('guide', null, '/guide'),
    ...both('guide-item', null, '/guide/construction-permit'),
    ...both('track', null, `/track/${running.number}?code=${running.queryCode}`),
    ...both('applicant-mine', 'applicant', '/mine'),
    ...both('applicant-disclosure', 'applicant', `/mine/disclosures/${joint.disclosureId}`),
    {
      name: 'applicant-disclosure-390-dark',
      path: `/mine/disclosures/${joint.disclosureId}`,
      login: 'applicant',
      on: 'telephone',
      dark: true,
    },
    ...both('applicant-case', 'applicant', `/mine/cases/${running.caseId}`),
    ...both('applicant-rating', 'applicant', `/mine/cases/${ended.caseId}`, { whole: true }),
    ...both('applicant-joint', 'applicant', '/mine/joint'),
    desk('login', null, '/login'),
    desk('inbox', 'window', '/inbox?box=department', { waitFor: '[role=toolbar]' }),
    desk('inbox-dark', 'window', '/inbox?box=department', { waitFor: '[role=toolbar]', dark: true }),
    desk('cases', 'window', '/cases'),
    desk('case', 'supervisor', tab('progress'), { waitFor: diagram }),
    desk('case-dark', 'supervisor', tab('progress'), { waitFor: diagram, dark: true }),
    desk('case-opinions', 'supervisor', tab('opinions')),
    desk('case-timeline', 'supervisor', tab('timeline')),
    desk('case-documents', 'supervisor', tab('documents')),
    desk('case-clocks', 'supervisor', tab('clocks')),
    desk('counter', 'window', '/counter'),
    desk('designer-list', 'designer', '/designer'),
    desk('designer', 'designer', '/designer/joint-completion-acceptance', { waitFor: diagram }),
    desk('designer-dark', 'designer', '/designer/joint-completion-acceptance', { waitFor: diagram, dark: true }),
    desk('components', 'designer', '/components'),
    desk('supervision', 'supervisor', '/supervision'),
    desk('supervision-dark', 'supervisor', '/supervision', { dark: true }),
    desk('feedback', 'supervisor', '/feedback'),
    desk('admin-calendars', 'admin', '/admin/calendars', { waitFor: title }),
    desk('admin-incidents', 'admin', '/admin/incidents', { waitFor: title }),
    desk('admin-repair', 'admin', `/admin/repair/${running.caseId}`, { waitFor: diagram }),
    desk('admin-migration', 'admin', '/admin/migration', { waitFor: title }),
    desk('admin-people', 'admin', '/admin/people', { waitFor: title }),
    desk('admin-webhooks', 'admin', '/admin/webhooks', { waitFor: title }),
    desk('admin-audit', 'admin', '/admin/audit', { waitFor: title }),
    desk('admin-retention', 'admin', '/admin/retention', { waitFor: title }),
    desk('verify', null, '/verify'),
  ];
}
