import { type Static, Type } from 'typebox';
import { PageWish } from '../http/paging.ts';
import { filterOn } from '../http/search-filters.ts';
import { LightCounts } from '../runtime/views/clock-schema.ts';
import { day, flag, id, instant, list, named, nullable, oneOf, ref, text, whole } from '../runtime/views/parts.ts';

/** A share with its base. */
export const Share = named(
  'Share',
  'A share with its base, so that nobody has to ask of what.',
  Type.Object({
    n: whole('How many'),
    d: whole('Out of how many'),
    rate: nullable(Type.Number(), 'n ÷ d; null when d is 0'),
  }),
);
export type Share = Static<typeof Share>;

/** The figures of a period. */
export const SupervisionSummary = named(
  'SupervisionSummary',
  'The figures of a period, counted from the record, never entered by hand.',
  Type.Object({
    period: Type.Object({ from: day('First day'), to: day('Last day') }, { description: 'Period' }),
    accepted: whole('Cases accepted in the period (受理数)'),
    closed: whole('Cases decided or ended in the period (办结数)'),
    closedRateCohort: ref(Share),
    closedRateFlow: ref(Share),
    immediateClosed: ref(Share),
    early: ref(Share),
    onTime: ref(Share),
    overdue: ref(Share),
    statutoryOverdue: ref(Share),
    firstPass: ref(Share),
    visitsPerApplication: ref(Share),
    badRatings: ref(Share),
    badRatingsAnsweredInTime: ref(Share),
    deemedAccepted: whole('Cases accepted by law because nobody answered in time'),
    governmentWorkingDaysMedian: nullable(Type.Number(), 'Median of working days in the hands of departments'),
    applicantWorkingDaysMedian: nullable(Type.Number(), 'Median of working days in the hands of applicants'),
    elapsedDaysMedian: nullable(Type.Number(), 'Median of calendar days from receipt to decision'),
    lightsNow: ref(LightCounts),
    cards: Type.Object({ YELLOW: whole('Yellow'), RED: whole('Red') }, { description: 'Cards of the period' }),
    byDepartment: list(
      Type.Object({
        code: text('Code'),
        name: text('Chinese name'),
        nameEn: text('English name'),
        accepted: whole('Accepted'),
        closed: whole('Closed'),
        early: whole('Decided before the promised day'),
        onTime: whole('Decided in time'),
        overdue: whole('Decided late'),
        lights: ref(LightCounts),
      }),
      'By lead department',
    ),
    byMonth: list(
      Type.Object({ month: text('YYYY-MM'), accepted: whole('Accepted'), closed: whole('Closed') }),
      'By month',
    ),
  }),
);
export type SupervisionSummary = Static<typeof SupervisionSummary>;

/** What versions of a procedure took. */
export const VersionComparison = named(
  'VersionComparison',
  'The days decided cases took by version of their procedure, each compared with the version before.',
  Type.Object({
    key: text('Procedure'),
    versions: list(
      Type.Object({
        definitionId: id('Version'),
        version: whole('Number of the version'),
        deployedAt: instant('When it came into service'),
        note: nullable(Type.String(), 'What its publisher said'),
        decided: whole('Cases decided'),
        governmentWorkingDaysMedian: nullable(Type.Number(), 'Median of working days in the hands of departments'),
        applicantWorkingDaysMedian: nullable(Type.Number(), 'Median of working days in the hands of applicants'),
        elapsedDaysMedian: nullable(Type.Number(), 'Median of calendar days from receipt to decision'),
        governmentReduction: nullable(
          ref(Share),
          'By how much fewer government days than the version before took, of those',
        ),
        elapsedReduction: nullable(
          ref(Share),
          'By how much fewer calendar days than the version before took, of those',
        ),
      }),
      'Versions with decided cases, the oldest first',
    ),
  }),
);
export type VersionComparison = Static<typeof VersionComparison>;

/** Which cards are looked for. */
export const CardSearch = Type.Object(
  {
    filter: Type.Optional(
      Type.Object(
        {
          level: Type.Optional(filterOn(oneOf(['YELLOW', 'RED'], 'Level'), ['$in'], 'Level')),
          department: Type.Optional(filterOn(Type.String({ maxLength: 60 }), ['$in'], 'Department')),
          reason: Type.Optional(filterOn(Type.String({ maxLength: 60 }), ['$in'], 'Reason')),
          caseId: Type.Optional(id('Case')),
          occurredAt: Type.Optional(filterOn(instant('Moment'), ['$gte', '$gt', '$lte', '$lt'], 'When')),
          answered: Type.Optional(flag('Whether the department has answered')),
        },
        { additionalProperties: false, description: 'What they have in common' },
      ),
    ),
    page: Type.Optional(PageWish),
    includeTotal: Type.Optional(flag('Whether to count them all')),
  },
  { additionalProperties: false, description: 'A search, the newest first' },
);
export type CardSearch = Static<typeof CardSearch>;

/** Which orders are looked for. */
export const OrderSearch = Type.Object(
  {
    filter: Type.Optional(
      Type.Object(
        {
          kind: Type.Optional(filterOn(oneOf(['ASSIGNMENT', 'REMINDER', 'SUPERVISION'], 'Kind'), ['$in'], 'Kind')),
          department: Type.Optional(filterOn(Type.String({ maxLength: 60 }), ['$in'], 'Department')),
          caseId: Type.Optional(id('Case')),
          flagged: Type.Optional(flag('Whether it falls due too late for the deadline outside')),
          open: Type.Optional(flag('Whether it is still open')),
          dueOn: Type.Optional(filterOn(day('Day'), ['$gte', '$gt', '$lte', '$lt'], 'Due day')),
        },
        { additionalProperties: false, description: 'What they have in common' },
      ),
    ),
    page: Type.Optional(PageWish),
    includeTotal: Type.Optional(flag('Whether to count them all')),
  },
  { additionalProperties: false, description: 'A search, the newest first' },
);
export type OrderSearch = Static<typeof OrderSearch>;
