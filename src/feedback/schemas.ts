import { type Static, Type } from 'typebox';
import { complaintKinds, complaintStates } from '../domain/complaint.ts';
import { ratedActs } from '../domain/rating.ts';
import { PageWish } from '../http/paging.ts';
import {
  DepartmentName,
  day,
  flag,
  id,
  instant,
  list,
  named,
  nullable,
  oneOf,
  ref,
  text,
  whole,
} from '../runtime/views/parts.ts';

const exactly = { additionalProperties: false } as const;
const level = whole('5 very satisfied 非常满意, 4 satisfied, 3 basically, 2 dissatisfied, 1 very dissatisfied', {
  minimum: 1,
  maximum: 5,
});
const comment = Type.Optional(text('In own words', { minLength: 1, maxLength: 1000 }));
const answer = text('What was found and what is done about it', { minLength: 1, maxLength: 2000 });
const substantiated = flag('Whether it is as it was said');

/** What an applicant said about one act. */
export const Rating = named(
  'Rating',
  'What an applicant says about one act of service (好差评), and the answer a bad one gets.',
  Type.Object({
    id: id('Rating'),
    caseId: id('Case'),
    caseNumber: text('Case number'),
    act: oneOf(ratedActs, 'What was rated: receipt and check, correction, result'),
    department: ref(DepartmentName),
    level,
    comment: nullable(Type.String(), 'In own words'),
    ratedAt: instant('When'),
    answerDueOn: nullable(day('Day'), 'Until when a bad one is answered; null for the others'),
    rectifyDueOn: nullable(day('Day'), 'Until when what it names is put right'),
    overdue: flag('True when the answer is late'),
    substantiated: nullable(Type.Boolean(), 'Whether it is as it was said; null before the answer'),
    answer: nullable(Type.String(), 'The answer'),
    answeredAt: nullable(instant('When'), 'When it was answered'),
    levelAfter: nullable(Type.Integer(), 'What the applicant said after the answer'),
    commentAfter: nullable(Type.String(), 'In own words'),
  }),
);
export type Rating = Static<typeof Rating>;

/** What may be and was rated in a case. */
export const CaseRatings = named(
  'CaseRatings',
  'What was rated in a case, and what still may be.',
  Type.Object({
    items: list(ref(Rating), 'Ratings'),
    open: list(oneOf(ratedActs, 'Act'), 'Acts that happened and were not rated yet'),
  }),
);
export type CaseRatings = Static<typeof CaseRatings>;

/** A first rating. */
export const RatingInput = Type.Object(
  { act: oneOf(ratedActs, 'What is rated'), level, comment },
  { ...exactly, description: 'A rating' },
);

/** A second rating. */
export const RatingAgainInput = Type.Object({ level, comment }, { ...exactly, description: 'A second rating' });

/** What a department says about a bad rating, or the office about a complaint. */
export const FeedbackAnswer = Type.Object({ substantiated, answer }, { ...exactly, description: 'An answer' });

/** Which ratings are looked for. */
export const RatingSearch = Type.Object(
  {
    filter: Type.Optional(
      Type.Object(
        {
          bad: Type.Optional(flag('Only bad ones, or only the others')),
          open: Type.Optional(flag('Only bad ones that wait for an answer')),
          department: Type.Optional(text('Department', { maxLength: 60 })),
        },
        { ...exactly, description: 'What they have in common' },
      ),
    ),
    page: Type.Optional(PageWish),
    includeTotal: Type.Optional(flag('Whether to count them all')),
  },
  { ...exactly, description: 'A search, the newest first' },
);
export type RatingSearch = Static<typeof RatingSearch>;

/** What a complaint says. */
export const ComplaintInput = Type.Object(
  {
    kind: oneOf(complaintKinds, 'What it is about'),
    body: text('What happened', { minLength: 1, maxLength: 4000 }),
    department: Type.Optional(text('Department it is about', { maxLength: 60 })),
    definitionKey: Type.Optional(text('Procedure it is about', { maxLength: 100 })),
    rowId: Type.Optional(text('Row of the list that must not be asked for', { maxLength: 60 })),
    caseId: Type.Optional(id('Own case it is about')),
    complainant: Type.Optional(text('Name; anonymous when nothing is said', { minLength: 1, maxLength: 100 })),
    contact: Type.Optional(text('How to reach the complainant', { minLength: 1, maxLength: 200 })),
  },
  { ...exactly, description: 'A complaint' },
);

/** What whoever complains holds. */
export const ComplaintReceipt = named(
  'ComplaintReceipt',
  'The receipt of a complaint: by number and code it is followed without logging in.',
  Type.Object({
    number: text('Number'),
    queryCode: text('Code'),
    acceptDueOn: day('Until when it is said whether it is taken up'),
  }),
);

const standing = {
  number: text('Number'),
  kind: oneOf(complaintKinds, 'What it is about'),
  state: oneOf(complaintStates, 'Where it stands'),
  filedAt: instant('When it was filed'),
  acceptDueOn: day('Until when it is said whether it is taken up'),
  decisionReason: nullable(Type.String(), 'Why it is not taken up, and where to turn'),
  answerDueOn: nullable(day('Day'), 'Until when it is answered; null before it is taken up'),
  substantiated: nullable(Type.Boolean(), 'Whether it is as it was said; null before the answer'),
  answer: nullable(Type.String(), 'The answer'),
  answeredAt: nullable(instant('When'), 'When it was answered'),
  mergedInto: nullable(
    Type.String(),
    'Number of the complaint it was merged into; what stands here is said of that one',
  ),
};

/** Where a complaint stands, for whoever complained. */
export const ComplaintStanding = named(
  'ComplaintStanding',
  'Where a complaint stands, as whoever complained sees it.',
  Type.Object(standing),
);
export type ComplaintStanding = Static<typeof ComplaintStanding>;

/** A complaint as the complaint office sees it. */
export const Complaint = named(
  'Complaint',
  'A complaint as the complaint office sees it, and nobody else.',
  Type.Object({
    ...standing,
    id: id('Complaint'),
    body: text('What happened'),
    department: nullable(ref(DepartmentName), 'Department it is about'),
    definitionKey: nullable(Type.String(), 'Procedure it is about'),
    rowId: nullable(Type.String(), 'Row that must not be asked for'),
    caseNumber: nullable(Type.String(), 'Case it is about'),
    complainant: nullable(Type.String(), 'Who complains; null when anonymous'),
    contact: nullable(Type.String(), 'How to reach the complainant'),
    callbackDueOn: nullable(day('Day'), 'Until when whoever complained is called back; null where nobody can be'),
    calledBackAt: nullable(instant('When'), 'When that was'),
    satisfied: nullable(Type.Boolean(), 'Whether whoever complained is content with the answer'),
    callbackRemark: nullable(Type.String(), 'What was said then'),
    reopenedAt: nullable(instant('When'), 'When it was taken up once more'),
    repeats: list(
      Type.String(),
      'Numbers of other complaints of the last 90 days about the same case, or the same row',
    ),
    overdue: flag('True when the next step is late'),
  }),
);
export type Complaint = Static<typeof Complaint>;

/** Which complaints are looked for. */
export const ComplaintSearch = Type.Object(
  {
    filter: Type.Optional(
      Type.Object(
        { open: Type.Optional(flag('Only those that still wait, or only the others')) },
        { ...exactly, description: 'What they have in common' },
      ),
    ),
    page: Type.Optional(PageWish),
    includeTotal: Type.Optional(flag('Whether to count them all')),
  },
  { ...exactly, description: 'A search, the newest first' },
);
export type ComplaintSearch = Static<typeof ComplaintSearch>;

/** Whether a complaint is taken up. */
export const ComplaintDecision = Type.Object(
  {
    accepted: flag('Whether it is taken up'),
    reason: Type.Optional(text('Why not, and where to turn', { minLength: 1, maxLength: 1000 })),
  },
  { ...exactly, description: 'A decision' },
);

/** Into which complaint one is merged. */
export const ComplaintMerge = Type.Object(
  { into: text('Number of the complaint that tells the same', { minLength: 1, maxLength: 60 }) },
  { ...exactly, description: 'A merger' },
);

/** What whoever complained says of the answer. */
export const ComplaintCallback = Type.Object(
  {
    satisfied: flag('Whether the answer contents'),
    remark: Type.Optional(text('What was said', { minLength: 1, maxLength: 1000 })),
  },
  { ...exactly, description: 'A callback' },
);
