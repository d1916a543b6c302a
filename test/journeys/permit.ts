import type { Body } from '../support/agent.ts';
import type { AppliedCase, World, WorldTask } from '../support/world.ts';
import { factory } from './projects.ts';

/** Applies for the permit of a factory, with some of its rows left empty. */
export function applyForPermit(
  w: World,
  { without = [], facts = {} }: { readonly without?: readonly string[]; readonly facts?: Record<string, unknown> } = {},
): Promise<AppliedCase> {
  return w.apply('construction-permit', {
    facts: { ...factory, ...facts },
    project: '经开区二期标准厂房7#楼',
    without,
  });
}

/** The open task of a case at an element. @throws Error when the person finds none */
export async function taskAt(w: World, login: string, caseId: string, elementId: string): Promise<WorldTask> {
  const open = await w.tasks(login, caseId);
  const task = open.find((one) => one.elementId === elementId);
  if (!task) throw new Error(`${login} finds no ${elementId}; open: ${open.map((one) => one.elementId).join(', ')}`);
  return task;
}

/** Verifies what is there at a step, as somebody who has it in hand. */
export async function verifyAt(w: World, login: string, caseId: string, elementId: string): Promise<void> {
  await w.verifyAll(login, await taskAt(w, login, caseId, elementId));
}

/** Rejects a row with its reason code; gives the answer, for a refusal is an answer too. */
export async function reject(
  w: World,
  { disclosureId }: AppliedCase,
  rowId: string,
  reasonCode: string,
  reason: string,
  place?: object,
): ReturnType<Awaited<ReturnType<World['as']>>['post']> {
  const window = await w.as('window');
  return window.post(`/disclosures/${disclosureId}/rows/${rowId}/verification`, {
    state: 'REJECTED',
    reasonCode,
    reason,
    ...(place === undefined ? {} : { place }),
  });
}

/** The window finds everything in order and accepts. */
export async function acceptByWindow(w: World, caseId: string): Promise<void> {
  await verifyAt(w, 'window', caseId, 'formal-check');
  await w.complete('window', caseId, 'formal-check', { outcome: 'COMPLETE' });
}

/** The departments find the conditions met and register the works. */
export async function reviewByDepartments(w: World, caseId: string): Promise<void> {
  const values = {
    landApproved: true,
    planningPermitted: true,
    siteReady: true,
    contractorChosen: true,
    fundsAndDrawings: true,
    measuresInPlace: true,
  };
  await w.complete('handler', caseId, 'review', { outcome: 'MET', values });
  const quality = { qualitySupervisors: '张三、李四' };
  await w.complete('quality-station', caseId, 'register-quality', { outcome: 'REGISTERED', values: quality });
  const safety = { safetySupervisors: '王五' };
  await w.complete('safety-station', caseId, 'register-safety', { outcome: 'REGISTERED', values: safety });
}

/** What each document of a template says, oldest first: its lines by their Chinese headings. */
export async function documents(w: World, caseId: string, template: string): Promise<Record<string, string>[]> {
  const rows = await w.database.rows<{ content: { lines: { zh: string; value: string }[] } }>(
    `select content from documents where case_id = :caseId and template = :template order by created_at, id`,
    { caseId, template },
  );
  return rows.map(({ content }) => Object.fromEntries(content.lines.map(({ zh, value }) => [zh, value])));
}

/** The clock of that kind. */
export function clockOf(file: Body, kind: 'STATUTORY' | 'PROMISED'): Body {
  return file.clocks.find((clock: { kind: string }) => clock.kind === kind);
}
