import { type Static, Type } from 'typebox';
import { caseStatuses } from '../domain/case-status.ts';
import { ClockSuspension, ExplainedDay, Light } from '../runtime/views/clock-schema.ts';
import { DisclosureRow, RowCounts } from '../runtime/views/material-schema.ts';
import {
  Bilingual,
  DepartmentName,
  day,
  flag,
  instant,
  list,
  named,
  nullable,
  number,
  oneOf,
  ref,
  text,
  values,
  whole,
} from '../runtime/views/parts.ts';

/** Facts a guide is asked with. */
export const GuideQuestion = Type.Object(
  {
    facts: values('Facts by name'),
    ifAppliedAt: Type.Optional(instant('When one would apply; now when nothing is said')),
  },
  { additionalProperties: false, description: 'Facts of the project' },
);
export type GuideQuestion = Static<typeof GuideQuestion>;

const span = {
  days: number('Length in its unit'),
  unit: oneOf(['WD', 'CD', 'CM', 'HOUR'], 'Unit'),
  dueOn: day('Last day'),
};

/** The three questions. */
export const GuideAnswers = named(
  'GuideAnswers',
  'What must I bring, can I do it online, how long does it take (三问).',
  Type.Object({
    materials: Type.Object(
      { rows: list(ref(DisclosureRow), 'The list'), counts: ref(RowCounts) },
      { description: 'What must I bring?' },
    ),
    online: Type.Object(
      {
        stepsTotal: whole('Steps of the applicant'),
        stepsOnline: whole('Of these, online'),
        fee: nullable(ref(Bilingual), 'Fee'),
        visits: whole('Visits to the office needed'),
      },
      { description: 'Can I do it online?' },
    ),
    time: Type.Object(
      {
        ifAppliedAt: instant('If handed in then'),
        receiptOn: day('The working day it counts as received'),
        promised: nullable(
          Type.Object({ ...span, explanation: list(ref(ExplainedDay), 'Day by day') }),
          'By promise, if accepted on the day of receipt',
        ),
        statutory: nullable(Type.Object(span), 'By statute, if accepted on the day of receipt'),
        provisional: flag('True when a day lies in a year whose notice is not published'),
      },
      { description: 'How long does it take?' },
    ),
    missingFacts: list(Type.String(), 'Facts without which the list is not complete'),
  }),
);
export type GuideAnswers = Static<typeof GuideAnswers>;

/** A clock as the public sees it. */
export const PublicClock = named(
  'PublicClock',
  'A limit of a case as whoever holds its number and code sees it.',
  Type.Object({
    kind: oneOf(['STATUTORY', 'PROMISED'], 'By statute or by promise'),
    limit: Type.Object({ value: number('How many'), unit: text('Unit') }, { description: 'Limit' }),
    anchorOn: day('The day it counts from'),
    dueOn: day('Last day in time'),
    dueAt: instant('Last moment in time'),
    state: oneOf(['RUNNING', 'SUSPENDED', 'STOPPED'], 'Whether it counts now'),
    usedDays: number('Days used'),
    remainingDays: number('Days left; negative when overdue'),
    light: ref(Light),
    suspensions: list(ref(ClockSuspension), 'Standstills'),
    provisional: flag('True when a day lies in a year whose notice is not published'),
    overdueReason: nullable(Type.String(), 'Why the limit was broken (优化营商环境条例 36)'),
  }),
);
export type PublicClock = Static<typeof PublicClock>;

/** A case as the public sees it. */
export const PublicCase = named(
  'PublicCase',
  'A case as whoever holds its number and code sees it: no names of persons, no materials.',
  Type.Object({
    number: text('Case number'),
    status: oneOf(caseStatuses, 'Status'),
    definitionName: ref(Bilingual),
    projectName: text('Project'),
    receivedAt: instant('When it was handed in'),
    effectiveReceiptOn: day('The working day it counts as received'),
    acceptedOn: nullable(day('Day'), 'Acceptance date'),
    deemedAccepted: flag('Accepted by law because nobody answered in time'),
    endedAt: nullable(instant('When'), 'When it ended'),
    clocks: list(ref(PublicClock), 'Limits'),
    light: nullable(ref(Light), 'The worst light of its running clocks'),
    currentStep: nullable(ref(Bilingual), 'Where it waits'),
    holder: nullable(ref(DepartmentName), 'Whose turn it is; null for the applicant'),
    elapsedCalendarDays: whole('Calendar days since it was handed in'),
    governmentWorkingDays: number('Working days in the hands of departments'),
    applicantWorkingDays: number('Working days in which it waited for the applicant'),
    events: list(
      Type.Object({
        type: text('What happened'),
        occurredAt: instant('When'),
        elementName: nullable(ref(Bilingual), 'Step'),
        departmentName: nullable(ref(Bilingual), 'Department'),
      }),
      'What happened, as far as it is public',
    ),
  }),
);
export type PublicCase = Static<typeof PublicCase>;
