import { effectiveReceiptOn } from '../calendar/business-time.ts';
import { addLimit } from '../calendar/due-date.ts';
import { explainDueDate } from '../calendar/explain-due-date.ts';
import { factProblems } from '../domain/facts.ts';
import { notApplicable } from '../domain/refusals/cases.ts';
import { factsInvalid } from '../domain/refusals/materials.ts';
import { listForProject } from '../runtime/materials/list-for-project.ts';
import { explainedDay } from '../runtime/views/clock-view.ts';
import { departmentNames } from '../runtime/views/departments.ts';
import { homeCalendar } from '../runtime/views/home-calendar.ts';
import type { House } from '../runtime/views/house.ts';
import { countRows, toldRow } from '../runtime/views/material-view.ts';
import type { GuideAnswers, GuideQuestion } from './schemas.ts';

/**
 * Answers the three questions for a project nobody has entered yet: what must I bring, can I do it online, how long does it
 * take (三问). Nothing is stored; rows that wait for a fact are left out and the fact is named.
 *
 * @throws definition-not-found, not-applicable, facts-invalid
 */
export async function guideAnswers(house: House, key: string, question: GuideQuestion): Promise<GuideAnswers> {
  const { services, tenantId, clock } = house;
  const { database } = services;
  const { model } = await services.definitions.latest(database, tenantId, key);
  const { procedure, limits, elements } = model;
  if (procedure?.applicable !== true) throw notApplicable();
  const problems = factProblems(question.facts);
  if (problems.length > 0) throw factsInvalid(problems);

  const list = listForProject(model, question.facts);
  const departments = await departmentNames(database, tenantId);
  const rows = list.rows.map(({ material, group }) => toldRow(material, group, departments));
  const asked = rows.filter(({ group }) => group !== 'FORBIDDEN' && group !== 'NOT_NEEDED');

  const calendar = await homeCalendar(house);
  const ifAppliedAt = question.ifAppliedAt ?? clock();
  const receiptOn = effectiveReceiptOn(calendar, ifAppliedAt);
  const dueBy = (kind: 'PROMISED' | 'STATUTORY') => {
    const limit = limits.find((each) => each.kind === kind);
    if (limit === undefined || typeof limit.value !== 'number') return null;
    const period = { anchorOn: receiptOn, limit: { value: limit.value, unit: limit.unit } };
    const { on, provisional } = addLimit(calendar, receiptOn, period.limit);
    return { days: limit.value, unit: limit.unit, dueOn: on, provisional, period };
  };
  const promised = dueBy('PROMISED');
  const statutory = dueBy('STATUTORY');
  const ownSteps = elements.filter((element) => element.approval.assignment?.role === 'APPLICANT').length;
  return {
    materials: { rows, counts: countRows(rows) },
    online: {
      // Applying is a step of its own; paper is what takes a visit.
      stepsTotal: ownSteps + 1,
      stepsOnline: ownSteps + 1,
      fee: procedure.fee,
      visits: asked.some(({ form, source }) => form === 'P' && source === 'A') ? 1 : 0,
    },
    time: {
      ifAppliedAt,
      receiptOn,
      promised:
        promised === null
          ? null
          : {
              days: promised.days,
              unit: promised.unit,
              dueOn: promised.dueOn,
              explanation: explainDueDate(calendar, promised.period).map(explainedDay),
            },
      statutory: statutory === null ? null : { days: statutory.days, unit: statutory.unit, dueOn: statutory.dueOn },
      provisional: (promised?.provisional ?? false) || (statutory?.provisional ?? false),
    },
    missingFacts: [...list.missingFacts],
  };
}
