import { type Static, Type } from 'typebox';
import { Bilingual, day, flag, id, instant, list, named, nullable, number, oneOf, ref, text, whole } from './parts.ts';

/** A limit of law or promise. */
export const LimitValue = named(
  'LimitValue',
  'A length of time; the unit is never implied.',
  Type.Object({
    value: number('How many'),
    unit: oneOf(['WD', 'CD', 'CM', 'HOUR'], 'Working days, calendar days, calendar months or hours'),
  }),
);
export type LimitValue = Static<typeof LimitValue>;

/** The state of a clock at a glance. */
export const Light = named(
  'Light',
  'The state of a clock at a glance: in time, soon due, due today, overdue.',
  oneOf(['GREEN', 'YELLOW', 'ORANGE', 'RED'], 'Light'),
);
export type Light = Static<typeof Light>;

/** One lawful standstill of the clocks. */
export const ClockSuspension = named(
  'ClockSuspension',
  'A lawful standstill of the clocks of a case (特别程序).',
  Type.Object({
    id: id('Suspension'),
    type: text('Lawful kind, as HEARING or EXPERT_REVIEW'),
    reason: text('Why, as the notice says it'),
    legalBasis: nullable(Type.String(), 'Article it rests on'),
    documentId: id('The notice without which the clock may not stop'),
    startedAt: instant('Since when'),
    endedAt: nullable(instant('Until when'), 'Until when; null while it lasts'),
    plannedEndOn: nullable(day('Planned last day'), 'Planned last day'),
    departmentCode: nullable(
      Type.String(),
      'The department whose sub-case it is; null when the whole case stands still',
    ),
    prolongsId: nullable(id('Suspension'), 'The suspension it goes on from, by a notice of its own'),
  }),
);
export type ClockSuspension = Static<typeof ClockSuspension>;

/** One day of a limit. */
export const ExplainedDay = named(
  'ExplainedDay',
  'One day from the anchor to the due day, or to today when the clock is overdue: counted, or why not.',
  Type.Object({
    on: day('The day'),
    counted: flag('Whether it counts'),
    ordinal: nullable(
      Type.Integer(),
      'The how-manieth counted day, beyond the limit when it is overdue; null when it does not count',
    ),
    reason: oneOf(
      ['ANCHOR', 'SUSPENDED', 'WORKDAY', 'WEEKEND', 'HOLIDAY', 'MAKE_UP'],
      'Why it counts or does not: the day of the event itself, a standstill, or the kind of day',
    ),
    name: nullable(ref(Bilingual), 'The holiday, or what is made up for'),
    provisional: flag('True when the notice for that year is not published yet'),
    suspensionIds: Type.Optional(
      list(id('Suspension'), 'The standstills that keep the day from counting; of a clock only'),
    ),
  }),
);
export type ExplainedDay = Static<typeof ExplainedDay>;

/** A clock as it stands now. */
export const Clock = named(
  'Clock',
  'A clock counts a legal limit of a case, or of one step of it.',
  Type.Object({
    id: id('Clock'),
    kind: oneOf(['STATUTORY', 'PROMISED', 'STEP'], 'By statute, by promise, or the budget of one step'),
    taskId: nullable(id('Task'), 'The task whose step it counts; null for a clock of the case'),
    limit: ref(LimitValue),
    legalBasis: nullable(Type.String(), 'Article the limit rests on'),
    anchorOn: day('The day it counts from, itself not counted'),
    startedAt: instant('When it started'),
    dueOn: day('Last day in time'),
    dueAt: instant('Last moment in time: close of business of that day'),
    state: oneOf(['RUNNING', 'SUSPENDED', 'STOPPED'], 'Whether it counts now'),
    stoppedAt: nullable(instant('When it stopped'), 'When it stopped for good; null while it may still count'),
    provisional: flag('True when a day of the period lies in a year whose arrangement is not published yet'),
    usedDays: number('Days used, today included, in the unit of the limit'),
    remainingDays: number('Days left after today; negative when overdue'),
    overdueDays: number('Days overdue; 0 when in time'),
    light: ref(Light),
    suspensions: list(ref(ClockSuspension), 'Standstills so far'),
    overdueReason: nullable(Type.String(), 'Why the limit was broken, as the public is told'),
    overdueReasonOwed: flag('True when the limit is broken and the public has not been told why (优化营商环境条例 36)'),
    days: Type.Optional(list(ref(ExplainedDay), 'Day by day; only where one case or one clock is asked for')),
  }),
);
export type Clock = Static<typeof Clock>;

/** How a due day comes about. */
export const ClockExplanation = named(
  'ClockExplanation',
  'How the due day of a clock comes about.',
  Type.Object({
    clock: ref(Clock),
    days: list(
      ref(ExplainedDay),
      'Every day from the anchor to the due day, or to today when overdue or at a standstill',
    ),
    text: ref(Bilingual),
  }),
);
export type ClockExplanation = Static<typeof ClockExplanation>;

/** Number of clocks by light. */
export const LightCounts = named(
  'LightCounts',
  'How many there are of each light.',
  Type.Object({
    RED: whole('Overdue'),
    ORANGE: whole('Due today'),
    YELLOW: whole('Soon due'),
    GREEN: whole('In time'),
  }),
);
export type LightCounts = Static<typeof LightCounts>;
