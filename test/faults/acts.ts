import type { Instant } from '../../src/domain/time.ts';
import { carPark, factory } from '../journeys/projects.ts';
import type { Agent, Body } from '../support/agent.ts';
import { type Deeds, uploadOwn, type WorldCompletion } from '../support/deeds.ts';

/** Where an act is played: people who speak to a service. */
export interface Stage extends Deeds {
  as(login: string): Promise<Agent>;
  /** True when the service was killed in the middle of this act: part of it may be done already. */
  readonly again: boolean;
}

/** One thing somebody does, or the passing of time. An act that was cut off can be done again: it looks what is left of it. */
export interface Act {
  readonly name: string;
  readonly at: Instant;
  readonly play: (stage: Stage) => Promise<void>;
}

/** Qionglai: nobody answers, the case is deemed accepted, the permit is granted. */
export const qionglai: readonly Act[] = [
  ...applying('2026-02-09T02:00:00.000Z', 'construction-permit', factory),
  { name: 'nobody answers', at: '2026-02-14T09:00:01.000Z', play: async () => undefined },
  verifying('2026-02-24T02:00:00.000Z', 'handler', 'review'),
  completing('2026-02-24T02:01:00.000Z', 'handler', 'review', {
    outcome: 'MET',
    values: {
      landApproved: true,
      planningPermitted: true,
      siteReady: true,
      contractorChosen: true,
      fundsAndDrawings: true,
      measuresInPlace: true,
    },
  }),
  completing('2026-02-24T02:02:00.000Z', 'quality-station', 'register-quality', {
    outcome: 'REGISTERED',
    values: { qualitySupervisors: '张三、李四' },
  }),
  completing('2026-02-24T02:03:00.000Z', 'safety-station', 'register-safety', {
    outcome: 'REGISTERED',
    values: { safetySupervisors: '王五' },
  }),
  completing('2026-02-24T02:04:00.000Z', 'reviewer', 'check', { outcome: 'AGREE' }),
  completing('2026-02-24T02:05:00.000Z', 'approver', 'decide', { outcome: 'GRANT' }),
];

/** Who answers for which matter of a car park without water and power; greening never says a word. */
const members = { A1: 'natural-resources', A3b: 'fire', A5: 'archive', A6: 'quality-station' };

const visit = { outcome: 'ATTENDED', values: { siteFindings: '现场与竣工图一致' } };

/** Dazhou, with four departments that speak and one that is silent. */
export const dazhou: readonly Act[] = [
  ...applying('2026-09-18T02:00:00.000Z', 'joint-completion-acceptance', {
    ...carPark,
    water: false,
    drainage: false,
    power: false,
  }),
  verifying('2026-09-18T02:10:00.000Z', 'window', 'formal-check'),
  completing('2026-09-18T02:11:00.000Z', 'window', 'formal-check', { outcome: 'COMPLETE' }),
  byMembers('2026-09-18T03:00:00.000Z', 'review-materials', { outcome: 'NO_REMARK' }),
  completing('2026-09-22T09:00:01.000Z', 'lead', 'schedule-visit', {
    outcome: 'SCHEDULED',
    values: { visitOn: '2026-09-28', meetingPlace: '停车楼北门', visitContact: '0818-0000000' },
  }),
  byMembers('2026-09-28T02:00:00.000Z', 'visit-site', visit),
  byMembers('2026-09-29T02:00:00.000Z', 'give-opinion', { outcome: 'PASS' }),
  completing('2026-10-10T02:00:00.000Z', 'lead', 'summarise', { outcome: 'ISSUE' }),
];

/** The one case of the journey, as its applicant finds it; undefined before it is there. */
async function caseId(stage: Stage): Promise<string> {
  const { items } = await (await stage.as('applicant')).must('POST', '/cases/search', {});
  return items[0]?.id;
}

function applying(at: Instant, key: string, facts: Readonly<Record<string, unknown>>): Act[] {
  const first = async (stage: Stage, path: string): Promise<Body> =>
    (await (await stage.as('applicant')).must('GET', path)).items[0];
  return [
    {
      name: 'the applicant enters the project',
      at,
      async play(stage) {
        if (await first(stage, '/projects')) return;
        const project = { name: '市委党校停车楼', regionCode: '511700', facts };
        await (await stage.as('applicant')).must('POST', '/projects', project);
      },
    },
    {
      name: 'the applicant asks for the list',
      at,
      async play(stage) {
        if (await first(stage, '/disclosures')) return;
        const { id } = await first(stage, '/projects');
        await (await stage.as('applicant')).must('POST', '/disclosures', { definitionKey: key, projectId: id });
      },
    },
    {
      name: 'the applicant uploads',
      at,
      async play(stage) {
        const agent = await stage.as('applicant');
        const { id } = await first(stage, '/disclosures');
        await uploadOwn(agent, await agent.must('GET', `/disclosures/${id}`));
      },
    },
    {
      name: 'the applicant applies',
      at,
      async play(stage) {
        if (await caseId(stage)) return;
        const { id } = await first(stage, '/disclosures');
        await (await stage.as('applicant')).must('POST', '/cases', { disclosureId: id, form: {} });
      },
    },
  ];
}

function verifying(at: Instant, login: string, elementId: string): Act {
  return {
    name: `${login} verifies the materials`,
    at,
    async play(stage) {
      const task = (await stage.tasks(login, await caseId(stage))).find((one) => one.elementId === elementId);
      if (!task) throw new Error(`${login} has nothing to verify`);
      await stage.verifyAll(login, task);
    },
  };
}

function completing(at: Instant, login: string, elementId: string, completion: WorldCompletion, item?: string): Act {
  return {
    name: `${login} completes ${elementId}`,
    at,
    async play(stage) {
      const id = await caseId(stage);
      const isOpen = (await stage.tasks(login, id)).some((one) => one.elementId === elementId);
      // Cut off after it took effect: there is nothing left to do.
      if (stage.again && !isOpen) return;
      const officers = elementId === 'visit-site' ? { officers: await twoOfficers(stage, login) } : {};
      await stage.complete(login, id, elementId, { ...completion, ...officers }, item);
    },
  };
}

/** All departments that speak, one after the other. */
function byMembers(at: Instant, elementId: string, completion: WorldCompletion): Act {
  return {
    name: `the departments complete ${elementId}`,
    at,
    async play(stage) {
      for (const [item, login] of Object.entries(members)) {
        await completing(at, login, elementId, completion, item).play(stage);
      }
    },
  };
}

/** A visit is made by two officers at least (行政许可法 第三十四条); whoever completes the task is one of them. */
async function twoOfficers(stage: Stage, login: string): Promise<string[]> {
  const beside = login === 'fire' ? 'handler2' : `${login}-2`;
  const sessions = [login, beside].map(async (each) =>
    (await stage.as(each)).must('GET', '/session').then(({ person }) => person.id),
  );
  return Promise.all(sessions);
}
