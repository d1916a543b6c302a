import type { Instant } from '../../domain/time.ts';
import { carPark, factory } from './demo-projects.ts';
import type { DemoProject, PlayedCase } from './played-case.ts';

/** A case of the demonstration: what is applied for, how many working days ago, and what happened since. */
export interface DemoStory {
  readonly key:
    | 'construction-permit'
    | 'joint-completion-acceptance'
    | 'utility-joint-connection'
    | 'power-capacity-increase';
  readonly applicant: 'applicant' | 'factory';
  readonly project: DemoProject;
  readonly workingDaysAgo: number;
  readonly without?: readonly string[];
  /** `day(n)` is ten in the morning of the n-th working day ago. */
  play(kase: PlayedCase, day: (workingDaysAgo: number) => Instant): Promise<void>;
}

const met = {
  landApproved: true,
  planningPermitted: true,
  siteReady: true,
  contractorChosen: true,
  fundsAndDrawings: true,
  measuresInPlace: true,
};

async function accept(kase: PlayedCase, at: Instant): Promise<void> {
  await kase.verify(at);
  await kase.complete(at, 'formal-check', { outcome: 'COMPLETE' });
}

async function register(kase: PlayedCase, at: Instant): Promise<void> {
  await kase.complete(at, 'register-quality', { outcome: 'REGISTERED', values: { qualitySupervisors: '张毅、李敏' } });
  await kase.complete(at, 'register-safety', { outcome: 'REGISTERED', values: { safetySupervisors: '王磊' } });
}

async function review(kase: PlayedCase, at: Instant): Promise<void> {
  await kase.complete(at, 'review', { outcome: 'MET', values: met });
  await register(kase, at);
}

const listed = '列入本年度市级重点项目名录';
const permit = { key: 'construction-permit', applicant: 'factory', project: factory } as const;
const acceptance = { key: 'joint-completion-acceptance', applicant: 'applicant', project: carPark } as const;

/** A dozen cases in different states; the youngest first. */
export const demoStories: readonly DemoStory[] = [
  // Nobody has looked at it yet; its project is on the year's list.
  { ...permit, workingDaysAgo: 1, play: (kase, day) => kase.putFirst(day(1), listed) },
  // The window has kept it waiting: tomorrow it is accepted by law.
  { ...permit, applicant: 'applicant', project: carPark, workingDaysAgo: 4, play: () => Promise.resolve() },
  // Nobody answered within five working days: deemed accepted on the day of receipt.
  { ...permit, workingDaysAgo: 6, play: () => Promise.resolve() },
  {
    ...permit,
    workingDaysAgo: 2,
    async play(kase, day) {
      await accept(kase, day(1));
      await kase.claim(day(1), 'review');
    },
  },
  {
    ...permit,
    workingDaysAgo: 4,
    async play(kase, day) {
      await accept(kase, day(3));
      await review(kase, day(2));
    },
  },
  {
    ...permit,
    applicant: 'applicant',
    project: carPark,
    workingDaysAgo: 6,
    async play(kase, day) {
      await accept(kase, day(6));
      await review(kase, day(5));
      await kase.complete(day(4), 'check', { outcome: 'AGREE' });
    },
  },
  {
    ...permit,
    workingDaysAgo: 12,
    async play(kase, day) {
      await accept(kase, day(12));
      await review(kase, day(11));
      await kase.complete(day(11), 'check', { outcome: 'AGREE' });
      await kase.complete(day(10), 'decide', { outcome: 'GRANT' });
    },
  },
  {
    ...permit,
    applicant: 'applicant',
    project: carPark,
    workingDaysAgo: 18,
    async play(kase, day) {
      await accept(kase, day(17));
      await review(kase, day(16));
      await kase.complete(day(16), 'check', { outcome: 'AGREE' });
      const reason = '施工合同约定的项目负责人与中标通知书不一致';
      await kase.complete(day(15), 'decide', { outcome: 'REFUSE', reason, legalBasis: '建筑法 第八条第四项' });
    },
  },
  {
    ...permit,
    workingDaysAgo: 5,
    without: ['CP-14'],
    async play(kase, day) {
      await kase.verify(day(4));
      await kase.reject(day(4), 'CP-13', 'NOT_SEALED', '承诺书未加盖单位公章');
      await kase.reject(day(4), 'CP-14', 'MISSING', '未提交质量安全技术措施');
      await kase.complete(day(4), 'formal-check', { outcome: 'INCOMPLETE', reason: '材料不齐全，详见补正告知书' });
    },
  },
  {
    ...permit,
    workingDaysAgo: 8,
    async play(kase, day) {
      await kase.say(day(7), 'applicantWithdrew', { reason: '建设规模调整' });
    },
  },
  {
    ...acceptance,
    workingDaysAgo: 2,
    async play(kase, day) {
      await accept(kase, day(2));
      await kase.complete(day(1), 'review-materials', { outcome: 'NO_REMARK' }, 3);
      await kase.putFirst(day(1), listed);
    },
  },
  {
    ...acceptance,
    workingDaysAgo: 9,
    async play(kase, day) {
      await accept(kase, day(9));
      await kase.complete(day(8), 'review-materials', { outcome: 'NO_REMARK' });
      const visit = { meetingPlace: '市委党校东门', visitContact: '许蕾 0818-2100000', visitOn: day(4) };
      await kase.complete(day(7), 'schedule-visit', { outcome: 'SCHEDULED', values: visit });
      await kase.complete(day(4), 'visit-site', { outcome: 'ATTENDED', values: { siteFindings: '现场与竣工图一致' } });
      await kase.complete(day(3), 'give-opinion', { outcome: 'PASS' }, 4);
    },
  },
  {
    key: 'utility-joint-connection',
    applicant: 'factory',
    project: factory,
    workingDaysAgo: 3,
    async play(kase, day) {
      await accept(kase, day(3));
      const surveyed = { surveyedOn: day(2), surveyFindings: '红线内管位具备接入条件' };
      await kase.complete(day(2), 'joint-survey', { outcome: 'SURVEYED', values: surveyed });
    },
  },
  {
    key: 'power-capacity-increase',
    applicant: 'factory',
    project: factory,
    workingDaysAgo: 3,
    async play(kase, day) {
      await accept(kase, day(3));
      const orders = { orderCountyOffice: true, orderDevelopmentReform: true, orderEnvironment: true };
      await kase.complete(day(2), 'register-demand', { outcome: 'SETTLED', values: orders });
    },
  },
];
