import type { ReviewItem } from '../bpmn/approval.ts';
import { resultOfOpinions } from '../domain/opinions.ts';
import { isStaff } from '../domain/permissions.ts';
import type { Person } from '../domain/person.ts';
import type { Instant } from '../domain/time.ts';
import { type DepartmentNames, departmentNames } from '../runtime/views/departments.ts';
import type { House } from '../runtime/views/house.ts';
import { assertSeesCase } from '../runtime/views/visible-cases.ts';
import { type MatterStep, matterSteps } from './matter-steps.ts';
import { phasesOfOpenSteps, type Review, reviewOf } from './review.ts';
import type { CaseOpinions, MatterTime, OpenMatter, Opinion } from './schemas.ts';

type OpinionRow = Omit<Opinion, 'item' | 'department' | 'nature' | 'deemedConsent' | 'time'> & {
  readonly itemCode: string;
  readonly itemName: string;
  readonly departmentCode: string;
};

/**
 * What the departments said about each matter, and to staff what they have still to say: matters a department has in
 * hand, and those whose turn has not come. How departments share their work is not the applicant's to see.
 *
 * @throws case-not-found
 */
export async function caseOpinions(house: House, person: Person, caseId: string): Promise<CaseOpinions> {
  const { services, tenantId, clock } = house;
  const { database } = services;
  await assertSeesCase(database, person, caseId);
  const departments = await departmentNames(database, tenantId);
  const review = await reviewOf(house, caseId);
  const calendar = await services.calendars.of(database, tenantId, review.regionCode);
  const steps = await matterSteps(database, { tenantId, caseId, calendar, now: clock() });
  const items = (await readOpinions(house, caseId)).map(({ itemCode, itemName, departmentCode, ...row }) => ({
    ...row,
    ...matter(review, { code: itemCode, name: itemName, department: departmentCode }, departments),
    time: timeOf(endedBy(steps, itemCode, row.givenAt)),
  }));
  const latest = new Map(items.filter(({ isRemark }) => !isRemark).map(({ item, opinion }) => [item.code, opinion]));
  return {
    result: resultOfOpinions([...latest.values()]),
    items,
    open: isStaff(person) ? openMatters(review, steps, items, departments) : [],
  };
}

function readOpinions({ services, tenantId }: House, caseId: string): Promise<OpinionRow[]> {
  return services.database.rows<OpinionRow>(
    `select o.id, o.phase, o.round, o.item_code, o.item_name, o.department_code, o.opinion, o.reason, o.legal_basis,
       o.conditions, o.deemed, o.is_remark, a.name as given_by, o.given_at
     from opinions o
     left join accounts a on a.tenant_id = o.tenant_id and a.id = o.given_by
     where o.tenant_id = :tenantId and o.case_id = :caseId
     order by o.given_at, o.id`,
    { tenantId, caseId },
  );
}

/** The step an opinion was given at, or that silence ended, in the same moment. */
function endedBy(steps: readonly MatterStep[], itemCode: string, at: Instant): MatterStep | undefined {
  return steps.find((step) => step.itemCode === itemCode && step.endedAt === at);
}

function openMatters(
  review: Review,
  steps: readonly MatterStep[],
  given: readonly Opinion[],
  departments: DepartmentNames,
): OpenMatter[] {
  if (review.ended) return [];
  const inHand = steps.filter(({ isOpen }) => isOpen);
  const phases = phasesOfOpenSteps(review, inHand);
  const open = inHand.map((step): OpenMatter => {
    const named = { code: step.itemCode, name: step.itemName ?? step.itemCode, department: step.departmentCode };
    return {
      ...matter(review, named, departments),
      state: 'IN_HAND',
      phase: phases.get(step.id)?.phase ?? null,
      round: phases.get(step.id)?.round ?? null,
      taskId: step.id,
      step: { zh: step.name, en: step.nameEn },
      assignee: step.assigneeName,
      dueOn: step.clock?.dueOn ?? null,
      light: step.clock?.light ?? null,
      remainingDays: step.clock?.remainingDays ?? null,
      time: timeOf(step),
    };
  });
  const begun = new Set([...inHand.map(({ itemCode }) => itemCode), ...given.map(({ item }) => item.code)]);
  const waiting = review.calledFor
    .filter(({ code }) => !begun.has(code))
    .map((item): OpenMatter => {
      const named = { code: item.code, name: item.name.zh, department: item.department };
      return {
        ...matter(review, named, departments),
        state: 'WAITING',
        phase: null,
        round: null,
        taskId: null,
        step: null,
        assignee: null,
        dueOn: null,
        light: null,
        remainingDays: null,
        time: { usedDays: 0, limitDays: item.limitDays },
      };
    });
  return [...open, ...waiting];
}

function matter(
  { matters }: Review,
  { code, name, department }: { readonly code: string; readonly name: string; readonly department: string },
  departments: DepartmentNames,
): Pick<Opinion, 'item' | 'department' | 'nature' | 'deemedConsent'> {
  const known: ReviewItem | undefined = matters.get(code);
  return {
    item: { code, name, nameEn: known?.name.en ?? name },
    department: departments.of(department),
    nature: known?.nature ?? null,
    deemedConsent: known?.deemedConsent ?? null,
  };
}

function timeOf(step: MatterStep | undefined): MatterTime | null {
  if (!step?.clock) return null;
  const { usedDays, remainingDays } = step.clock;
  return { usedDays, limitDays: usedDays + remainingDays };
}
