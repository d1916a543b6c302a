import type { Test } from 'tap';
import { factory } from '../journeys/projects.ts';
import type { Agent, Body } from '../support/agent.ts';
import { type World, world } from '../support/world.ts';

const monday = '2026-03-02T02:00:00.000Z';

/** A case of `applicant` at the window, and everything that can be named of it. */
export interface Scene {
  readonly w: World;
  readonly applicant: Agent;
  readonly clerk: Agent;
  readonly stranger: Agent;
  readonly caseId: string;
  readonly disclosureId: string;
  readonly unusedId: string;
  readonly project: Body;
  readonly task: Body;
  readonly documentId: string;
}

/** Opens a world in which `applicant` has applied for a permit, and holds a second list with its files that is not used yet. */
export async function scene(t: Test): Promise<Scene> {
  const w = await world(t, monday);
  const [applicant, clerk, stranger] = [await w.as('applicant'), await w.as('window'), await w.as('factory')];
  const { id: caseId, disclosureId } = await w.apply('construction-permit', { facts: factory });
  const { id: unusedId } = await w.prepare('construction-permit', { facts: factory });
  const [open] = await w.tasks('window', caseId);
  const documents = await applicant.must('GET', `/cases/${caseId}/documents`);
  const projects = await applicant.must('GET', '/projects');
  return {
    w,
    applicant,
    clerk,
    stranger,
    caseId,
    disclosureId,
    unusedId,
    project: projects.items[0],
    task: await clerk.must('GET', `/tasks/${open?.id}`),
    documentId: documents.items[0].id,
  };
}
