import { type Static, Type } from 'typebox';
import { ExplainedDay } from '../runtime/views/clock-schema.ts';
import { day, flag, id, instant, list, named, nullable, oneOf, ref, text, whole } from '../runtime/views/parts.ts';
import { Season } from './calendar-change-schemas.ts';

const suspensionTypes = [
  'HEARING',
  'TENDER',
  'AUCTION',
  'INSPECTION',
  'TESTING',
  'QUARANTINE',
  'APPRAISAL',
  'EXPERT_REVIEW',
  'LOCAL_RULE',
] as const;

/** What is no lawful kind, and is refused by its name with the reason why (R-CLK-31, R-CLK-35). */
const refusedTypes = [
  'SITE_VISIT',
  'CONSULTATION',
  'COUNTERSIGNING',
  'PUBLICITY',
  'INSTRUCTIONS',
  'SHARED_DATA',
  'STAFF_ABSENCE',
  'SYSTEM_DOWNTIME',
  'CORRECTION',
] as const;

/** What stops the clocks. */
export const SuspensionInput = Type.Object(
  {
    type: oneOf(
      [...suspensionTypes, ...refusedTypes],
      'Lawful kind (行政许可法 45), LOCAL_RULE with its article; a kind from SITE_VISIT on is refused with the reason why',
    ),
    plannedWorkingDays: whole('How long it will take', { minimum: 1, maximum: 250 }),
    reason: text('Why, as the notice to the applicant will say it', { minLength: 1, maxLength: 2000 }),
    legalBasis: Type.Optional(text('Article it rests on', { maxLength: 500 })),
  },
  { additionalProperties: false, description: 'A standstill' },
);
export type SuspensionInput = Static<typeof SuspensionInput>;

/** What makes a standstill longer. */
export const ProlongationInput = Type.Object(
  {
    plannedWorkingDays: whole('How long it will take from today', { minimum: 1, maximum: 250 }),
    reason: text('Why, as the new notice to the applicant will say it', { minLength: 1, maxLength: 2000 }),
  },
  { additionalProperties: false, description: 'A longer standstill' },
);
export type ProlongationInput = Static<typeof ProlongationInput>;

/** Why a limit was broken. */
export const DelayReasonInput = Type.Object(
  {
    kind: oneOf(['PROMISED', 'STATUTORY'], 'The limit that was broken'),
    reason: text('Why, as everybody will read it', { minLength: 1, maxLength: 2000 }),
  },
  { additionalProperties: false, description: 'A public reason' },
);
export type DelayReasonInput = Static<typeof DelayReasonInput>;

/** What extends the statutory limit. */
export const ExtensionInput = Type.Object(
  {
    workingDays: whole('By how many working days', { minimum: 1, maximum: 15 }),
    reason: text('Why, as the applicant will be told', { minLength: 1, maxLength: 2000 }),
  },
  { additionalProperties: false, description: 'An extension' },
);
export type ExtensionInput = Static<typeof ExtensionInput>;

/** One arrangement of a year, as one notice published it. */
export const CalendarVersionSummary = named(
  'CalendarVersionSummary',
  'The arrangement of a region for a year, as one notice published it.',
  Type.Object({
    id: id('Arrangement'),
    region: text('Region; CN stands for the nation, whose arrangement holds where a region has none'),
    year: whole('Year'),
    source: text('Notice it rests on'),
    publishedOn: nullable(day('Day'), 'When it was published'),
    status: oneOf(['IN_FORCE', 'SUPERSEDED'], 'Whether days are counted by it'),
    createdAt: instant('When it was put in force'),
  }),
);
export type CalendarVersionSummary = Static<typeof CalendarVersionSummary>;

/** A year of a calendar. */
export const CalendarYear = named(
  'CalendarYear',
  'The working days of a region in one year.',
  Type.Object({
    region: text('Region'),
    year: whole('Year'),
    source: nullable(Type.String(), 'Notice it rests on; null when none is published'),
    publishedOn: nullable(day('Day'), 'When the notice was published'),
    provisional: flag('True when no notice is published and only the base rule speaks'),
    off: list(
      Type.Object({ from: day('First day'), to: day('Last day'), name: text('Holiday'), nameEn: text('In English') }),
      'Days off',
    ),
    on: list(
      Type.Object({ on: day('Day'), name: text('What for'), nameEn: text('In English') }),
      'Saturdays and Sundays on which everybody works',
    ),
    workingDays: whole('Number of working days'),
    perMonth: list(Type.Integer(), 'Number of working days in each month, January first'),
  }),
);
export type CalendarYear = Static<typeof CalendarYear>;

/** Business hours that hold from a day on. */
export const HoursInForce = named(
  'HoursInForce',
  'Business hours of a region from a day on, until those of a later day.',
  Type.Object({
    of: oneOf(['REGION', 'NATION', 'DEFAULT'], "Whose they are: the region's own, the nation's, or the default"),
    validFrom: nullable(day('Day'), 'From which day on; null for the default, which holds where nobody speaks'),
    source: nullable(Type.String(), 'The decision they rest on'),
    seasons: list(Season, 'Seasons; the first that contains a day speaks for it, the default for the rest'),
  }),
);
export type HoursInForce = Static<typeof HoursInForce>;

/** A due day. */
export const CalendarSum = named(
  'CalendarSum',
  'The n-th working day after a day, the day itself not counted.',
  Type.Object({
    from: day('The day of the event'),
    workingDays: whole('How many'),
    dueOn: day('Last day in time'),
    provisional: flag('True when a day of the period lies in a year whose notice is not published'),
    days: list(ref(ExplainedDay), 'Day by day'),
  }),
);
export type CalendarSum = Static<typeof CalendarSum>;

/** A published local rule an authority has adopted for a procedure. */
export const LocalRule = named(
  'LocalRule',
  'A published local rule by which a procedure approves on the day its limit ran out (超时默许).',
  Type.Object({
    procedureKey: text('Procedure'),
    citation: text('The rule with its number'),
    publishedOn: day('When it was published'),
    adoptedAt: instant('When the authority adopted it'),
    revision: whole('Revision'),
  }),
);
export type LocalRule = Static<typeof LocalRule>;

/** What is adopted. */
export const LocalRuleInput = Type.Object(
  {
    citation: text('The rule with its number, e.g. 萍政办发〔2023〕1号', { minLength: 4, maxLength: 500 }),
    publishedOn: day('When it was published; it holds from that day'),
  },
  { additionalProperties: false, description: 'A published local rule' },
);
export type LocalRuleInput = Static<typeof LocalRuleInput>;
