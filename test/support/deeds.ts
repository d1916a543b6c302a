import type { Agent, Body } from './agent.ts';

/** An open task of a case as the inbox tells it. */
export interface WorldTask {
  readonly id: string;
  readonly elementId: string;
  readonly item: { readonly code: string } | null;
  readonly department: { readonly code: string } | null;
}

/** What a person says to complete a task. */
export interface WorldCompletion {
  readonly outcome: string;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly reason?: string;
  readonly legalBasis?: string;
  readonly comment?: string;
  readonly officers?: readonly string[];
}

/** How somebody applies. */
export interface ApplyHow {
  readonly as?: string;
  readonly project?: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly form?: Readonly<Record<string, unknown>>;
  /** Rows to leave empty. */
  readonly without?: readonly string[];
}

/** What an applicant holds after applying. */
export interface AppliedCase {
  readonly id: string;
  readonly number: string;
  readonly queryCode: string;
  readonly disclosureId: string;
  readonly rows: readonly { readonly id: string; readonly group: string; readonly source: string }[];
}

/** What people do with a service, over HTTP. */
export interface Deeds {
  /** An applicant makes a project, asks for the one-time list, uploads what is the applicant's own and applies. */
  apply(key: string, how: ApplyHow): Promise<AppliedCase>;
  /** As `apply`, up to the moment of applying: gives the list with its files under it. */
  prepare(key: string, how: ApplyHow): Promise<Body>;
  /** Verifies every row of a task's checklist as somebody who has it in hand. */
  verifyAll(login: string, task: WorldTask): Promise<void>;
  /** The open tasks of a case that a person can see. */
  tasks(login: string, caseId: string): Promise<WorldTask[]>;
  /** Completes the person's open task at an element of a case. */
  complete(
    login: string,
    caseId: string,
    elementId: string,
    completion: WorldCompletion,
    itemCode?: string,
  ): Promise<Body>;
  /** Reads a case as somebody. */
  case(login: string, caseId: string): Promise<Body>;
}

/** The deeds of people who are known by their logins. */
export function deedsOf(as: (login: string) => Promise<Agent>): Deeds {
  const deeds: Deeds = {
    async prepare(key, how) {
      const agent = await as(how.as ?? 'applicant');
      const project = await agent.must('POST', '/projects', {
        name: how.project ?? '市委党校停车楼',
        regionCode: '511700',
        facts: how.facts,
      });
      const disclosure = await agent.must('POST', '/disclosures', { definitionKey: key, projectId: project.id });
      await uploadOwn(agent, disclosure, how.without);
      return disclosure;
    },
    async apply(key, how) {
      const disclosure = await deeds.prepare(key, how);
      const agent = await as(how.as ?? 'applicant');
      const applied = await agent.must('POST', '/cases', { disclosureId: disclosure.id, form: how.form ?? {} });
      return {
        id: applied.case?.id ?? applied.id,
        number: applied.case?.number ?? applied.number,
        queryCode: applied.case?.queryCode ?? applied.queryCode,
        disclosureId: disclosure.id,
        rows: disclosure.rows,
      };
    },
    async verifyAll(login, task) {
      const agent = await as(login);
      const { rows, case: file } = (await agent.get(`/tasks/${task.id}`)).body;
      const { disclosureId } = (await agent.get(`/cases/${file.id}`)).body;
      for (const row of rows) {
        if (row.state === 'VERIFIED' || row.group === 'FORBIDDEN' || row.group === 'NOT_NEEDED') continue;
        await agent.post(`/disclosures/${disclosureId}/rows/${row.id}/verification`, { state: 'VERIFIED' });
      }
    },
    async tasks(login, caseId) {
      const agent = await as(login);
      const { items } = await agent.must('POST', '/tasks/search', { page: { limit: 200 } });
      return items.filter((task: { case: { id: string } }) => task.case.id === caseId);
    },
    async complete(login, caseId, elementId, completion, itemCode) {
      const open = await deeds.tasks(login, caseId);
      const task = open.find(
        (one) => one.elementId === elementId && (itemCode === undefined || one.item?.code === itemCode),
      );
      if (!task)
        throw new Error(`${login} finds no task at ${elementId}; open: ${open.map((one) => one.elementId).join(', ')}`);
      return (await as(login)).must('POST', `/tasks/${task.id}/completion`, completion);
    },
    async case(login, caseId) {
      return (await (await as(login)).get(`/cases/${caseId}`)).body;
    },
  };
  return deeds;
}

/** Uploads a file under every row that is the applicant's own and has none yet. */
export async function uploadOwn(agent: Agent, disclosure: Body, without: readonly string[] = []): Promise<void> {
  for (const row of disclosure.rows) {
    const own = row.source === 'A' || row.source === 'M';
    const isAsked = row.group !== 'FORBIDDEN' && row.group !== 'NOT_NEEDED';
    if (!own || !isAsked || row.documents?.length > 0 || without.includes(row.id)) continue;
    await agent.upload(`/disclosures/${disclosure.id}/rows/${row.id}/documents`, `${row.id}.pdf`, smallPdf(row.id));
  }
}

/** A PDF of one empty page that differs by its text. */
export function smallPdf(text: string): Buffer {
  return Buffer.from(
    `%PDF-1.4\n% ${text}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  );
}
