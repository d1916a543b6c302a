import { type Static, Type } from 'typebox';
import { PageWish } from '../http/paging.ts';
import { flag, id, instant, list, named, nullable, oneOf, text, whole } from '../runtime/views/parts.ts';

const whyKept = ['RUNNING', 'ENDED_LATELY', 'HELD', 'EARLIER_EVENTS', 'OTHER_TENANT', 'RECORD_BROKEN', 'BUSY'] as const;
/** What keeps a month of events in the record. */
export type WhyKept = (typeof whyKept)[number];

/** What is to be done with the months whose retention is over. */
export const RetentionWish = Type.Object(
  {
    dryRun: flag('True only tells what would be detached'),
    atMost: Type.Optional(
      whole('How many months are detached at most; 1 when nothing is said', { minimum: 1, maximum: 24 }),
    ),
  },
  { additionalProperties: false, description: 'A wish to detach months' },
);
export type RetentionWish = Static<typeof RetentionWish>;

/** A month of the record that is older than the retention. */
export const RetainedMonth = named(
  'RetainedMonth',
  'A month of the record that is older than the retention, and whether it may leave.',
  Type.Object({
    table: text('What its table is called once detached, e.g. events_2026_12'),
    from: instant('Its first moment'),
    until: instant('The first moment after it'),
    events: whole('Its events'),
    cases: whole('Cases with events in it'),
    state: oneOf(['DUE', 'DETACHED', 'KEPT'], 'DUE in a dry run: it would be detached'),
    reasons: list(
      Type.Object({
        why: oneOf(
          whyKept,
          'RUNNING, HELD; ENDED_LATELY: not so long ago; EARLIER_EVENTS: older ones of the case are still attached; OTHER_TENANT; RECORD_BROKEN: not as it was written; BUSY: try again',
        ),
        cases: whole('How many cases'),
      }),
      'What keeps it',
    ),
  }),
);
export type RetainedMonth = Static<typeof RetainedMonth>;

/** How long the cases of a procedure are kept. */
export const ProcedureRetention = named(
  'ProcedureRetention',
  'How long the cases of a procedure are kept after their end, and for how many that is over.',
  Type.Object({
    procedureKey: text('Procedure'),
    years: nullable(Type.Integer(), 'Years after the end of a case; null keeps it for ever'),
    basis: nullable(Type.String(), 'The rule or schedule of retention; null where the general setting holds'),
    setByName: nullable(Type.String(), 'Who set it'),
    setAt: nullable(instant('Moment'), 'When'),
    revision: whole('Revision of the rule; 0 where there is none'),
    ended: whole('Cases that ended'),
    expired: whole('Of them, those whose retention is over and that nothing keeps'),
    keptBack: whole(
      'Of them, those whose retention is over, but that are held, on legal hold, or still have work, a complaint, rating or order open; and those of a joint application another case of which has to stay',
    ),
  }),
);
export type ProcedureRetention = Static<typeof ProcedureRetention>;

/** How long cases of a procedure are to be kept. */
export const ProcedureRetentionInput = Type.Object(
  {
    years: nullable(
      whole('Years', { minimum: 1, maximum: 100 }),
      'Years after the end of a case, as the schedule of retention has them; null keeps its cases for ever 永久',
    ),
    basis: text('The rule or schedule of retention the authority goes by', { minLength: 4, maxLength: 500 }),
  },
  { additionalProperties: false, description: 'A rule of retention' },
);
export type ProcedureRetentionInput = Static<typeof ProcedureRetentionInput>;

/** A case whose retention is over. */
export const ExpiredCase = named(
  'ExpiredCase',
  'A case whose retention is over and that nothing keeps.',
  Type.Object({
    id: id('Case'),
    number: text('Case number'),
    procedureKey: text('Procedure'),
    endedAt: instant('When it ended'),
    years: whole('Years it was to be kept'),
    expiredAt: instant('When they were over'),
  }),
);
export type ExpiredCase = Static<typeof ExpiredCase>;

/** Which expired cases are looked for. */
export const ExpiredCaseSearch = Type.Object(
  {
    filter: Type.Optional(
      Type.Object(
        { procedureKey: Type.Optional(text('Procedure', { minLength: 1, maxLength: 100 })) },
        { additionalProperties: false, description: 'What they have in common' },
      ),
    ),
    page: Type.Optional(PageWish),
  },
  { additionalProperties: false, description: 'A search' },
);
export type ExpiredCaseSearch = Static<typeof ExpiredCaseSearch>;
