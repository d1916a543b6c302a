import { type Static, Type } from 'typebox';
import { day, id, instant, list, named, nullable, oneOf, text, whole } from '../runtime/views/parts.ts';
import { noticeFormats } from './read-notice.ts';

const region = text('GB/T 2260 code, or CN', { pattern: '^(CN|\\d{6})$' });
/** Business time of a part of the year. */
export const Season = Type.Object(
  {
    from: text('First day of the season, MM-DD', { pattern: '^\\d\\d-\\d\\d$' }),
    to: text('Last day of the season, MM-DD; may run over the new year', { pattern: '^\\d\\d-\\d\\d$' }),
    sessions: Type.Array(
      // Two of a kind and no tuple: the dialects of JSON Schema write tuples in different ways.
      Type.Unsafe<[string, string]>(
        Type.Array(text('HH:mm', { pattern: '^\\d\\d:\\d\\d$' }), {
          minItems: 2,
          maxItems: 2,
          description: 'When they open and when they close',
        }),
      ),
      { minItems: 1, maxItems: 4, description: 'When offices are open, in order' },
    ),
  },
  { additionalProperties: false, description: 'Business time of a part of the year' },
);

/** A change to be looked at. */
export const CalendarChangeInput = Type.Union(
  [
    Type.Object(
      {
        kind: oneOf(['NOTICE'], 'The arrangement of a year'),
        region,
        year: whole('Year of the notice', { minimum: 2000, maximum: 2118 }),
        source: text('Number of the notice, as it is cited', { minLength: 1, maxLength: 200 }),
        publishedOn: day('When it was published'),
        reason: Type.Optional(text('Why, where it comes in the middle of the year', { maxLength: 2000 })),
        format: oneOf(noticeFormats, 'How the days are written down'),
        content: text('The days off and the make-up days', { minLength: 1, maxLength: 200_000 }),
      },
      { additionalProperties: false, description: 'A yearly notice' },
    ),
    Type.Object(
      {
        kind: oneOf(['HOURS'], 'Business hours'),
        region,
        source: text('The decision they rest on', { minLength: 1, maxLength: 200 }),
        reason: Type.Optional(text('Why', { maxLength: 2000 })),
        validFrom: Type.Optional(day('From which day on; today when nothing is said, never a day that is over')),
        seasons: Type.Array(Season, {
          minItems: 1,
          maxItems: 12,
          description: 'Seasons; the first that contains a day speaks for it',
        }),
      },
      { additionalProperties: false, description: 'Business hours of a region' },
    ),
  ],
  { description: 'A change of a calendar' },
);
export type CalendarChangeInput = Static<typeof CalendarChangeInput>;

/** Why a change is put in force; what was said before stays when nothing is. */
export const CalendarChangeReason = Type.Union(
  [
    Type.Object(
      { reason: Type.Optional(text('Why', { minLength: 1, maxLength: 2000, pattern: '\\S' })) },
      { additionalProperties: false },
    ),
    Type.Null(),
  ],
  { description: 'Why it is put in force' },
);

/** A change of a calendar. */
export const CalendarChange = named(
  'CalendarChange',
  'A change of a calendar: looked at with everything it moves, then put in force or dropped.',
  Type.Object({
    id: id('Change'),
    kind: oneOf(['NOTICE', 'HOURS'], 'A yearly notice, or business hours'),
    region: text('Region'),
    year: nullable(Type.Integer(), 'Year of a notice'),
    source: text('Notice or decision it rests on'),
    publishedOn: nullable(day('Day'), 'When the notice was published'),
    validFrom: nullable(day('Day'), 'From which day on business hours hold; null for a notice'),
    reason: nullable(Type.String(), 'Why'),
    state: oneOf(['PREVIEWED', 'IN_FORCE', 'DROPPED'], 'Where it stands'),
    seasons: nullable(Type.Array(Season), 'The business hours'),
    days: list(
      Type.Object({
        on: day('Day'),
        before: text('What it was: WORKDAY, WEEKEND, HOLIDAY or MAKE_UP'),
        after: text('What it becomes'),
        name: nullable(Type.String(), 'What the notice calls it'),
        nameEn: nullable(Type.String(), 'In English'),
      }),
      'Days that become working days or rest days; of a decided change none',
    ),
    moves: Type.Object(
      {
        clocks: whole('Open clocks whose due moment moves'),
        cases: whole('Cases they belong to'),
        later: whole('Clocks that are due later'),
        earlier: whole('Clocks that are due earlier'),
      },
      { description: 'What it moved when it was looked at' },
    ),
    remaining: nullable(Type.Integer(), 'Once in force: open clocks that are still to be counted anew'),
    createdAt: instant('When it was looked at first'),
    decidedAt: nullable(instant('Moment'), 'When it came into force or was dropped'),
  }),
);
export type CalendarChange = Static<typeof CalendarChange>;

/** A due date that a change moves. */
export const MovedDueDate = named(
  'MovedDueDate',
  'An open due date that a change of the calendar moves.',
  Type.Object({
    clockId: id('Clock'),
    caseId: id('Case'),
    caseNumber: text('Number of the case'),
    kind: oneOf(['STATUTORY', 'PROMISED', 'STEP'], 'Which limit'),
    taskId: nullable(Type.String({ format: 'uuid' }), 'The task of a step'),
    dueOn: day('Due now'),
    dueAt: instant('Last moment in time now'),
    newDueOn: day('Due by the change'),
    newDueAt: instant('Last moment in time by the change'),
  }),
);
export type MovedDueDate = Static<typeof MovedDueDate>;
