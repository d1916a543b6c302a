import { type Static, Type } from 'typebox';
import { caseStatuses } from '../domain/case-status.ts';
import { PageWish } from '../http/paging.ts';
import { filterOn } from '../http/search-filters.ts';
import { id, instant, list, named, nullable, oneOf, ref, text, whole } from '../runtime/views/parts.ts';

const closed = { additionalProperties: false } as const;
const reason = (description: string) => text(description, { minLength: 2, maxLength: 2000 });

/** Rows of one table. */
export const TableRows = named(
  'TableRows',
  'How many rows of a table.',
  Type.Object({ table: text('Table of the database'), rows: whole('Rows') }),
);
export type TableRows = Static<typeof TableRows>;

/** Which cases are to be put on a list of destruction. */
export const DestructionInput = Type.Object(
  {
    reason: reason('Why, and by which schedule of retention'),
    procedureKey: Type.Optional(text('Only cases of this procedure', { minLength: 1, maxLength: 100 })),
    endedBefore: Type.Optional(instant('Only cases that ended before')),
    atMost: Type.Optional(
      whole(
        'How many cases at most, the longest ended first; 500 when nothing is said. Joint applications are not cut.',
        {
          minimum: 1,
          maximum: 2000,
        },
      ),
    ),
  },
  { ...closed, description: 'Which of the cases whose retention is over' },
);
export type DestructionInput = Static<typeof DestructionInput>;

/** A certificate that cases were destroyed. */
export const DestructionCertificate = named(
  'DestructionCertificate',
  'That cases were destroyed, by whom and when: what the authority keeps for ever.',
  Type.Object({
    number: whole('Certificates are numbered without gaps'),
    listHash: text('SHA-256 of the list that was approved'),
    resultHash: text('SHA-256 of what became of each case'),
    destroyed: whole('Cases that were destroyed'),
    kept: whole('Cases that were kept after all'),
    failed: whole('Cases that could not be destroyed and are as they were'),
    rowsErased: list(ref(TableRows), 'Rows that were erased, by table'),
    filesRemoved: whole('Files that were removed from the disk'),
    filesNeeded: whole('Files that stay, because a document of another case is the same'),
    proposedByName: text('Who proposed it'),
    proposedAt: instant('When'),
    approvedByName: text('Who approved it'),
    approvedAt: instant('When'),
    endedAt: instant('When it was done'),
    previousHash: text('Hash of the certificate before; empty for the first'),
    hash: text('SHA-256 of the certificate before and this one'),
  }),
);
export type DestructionCertificate = Static<typeof DestructionCertificate>;

const states = ['PROPOSED', 'DROPPED', 'RUNNING', 'STOPPED', 'DONE'] as const;

/** A list of cases that are to be destroyed. */
export const Destruction = named(
  'Destruction',
  'A list of cases to be destroyed 销毁清册, and how far it has come.',
  Type.Object({
    id: id('Destruction'),
    number: text('Its number, e.g. XH-2037-00001'),
    state: oneOf(states, 'PROPOSED waits for another administrator; RUNNING goes on in the background'),
    reason: text('Why'),
    listHash: text('SHA-256 of the list'),
    proposedById: id('Who proposed it'),
    proposedByName: text('Name'),
    proposedAt: instant('When'),
    decidedByName: nullable(Type.String(), 'Who approved or dropped it'),
    decidedAt: nullable(instant('Moment'), 'When'),
    decidedReason: nullable(Type.String(), 'What was said to it'),
    endedAt: nullable(instant('Moment'), 'When it was done'),
    total: whole('Cases on the list'),
    waiting: whole('Cases still to be done'),
    destroyed: whole('Cases destroyed'),
    kept: whole('Cases kept after all'),
    failed: whole('Cases that could not be destroyed and are as they were'),
    filesWaiting: whole('Files of destroyed cases still to be looked at'),
    rowsFound: list(ref(TableRows), 'Rows the cases had when the list was made, by table'),
    certificate: nullable(ref(DestructionCertificate), 'Once it is done'),
  }),
);
export type Destruction = Static<typeof Destruction>;

/** Why a case of a list was kept. */
export const whyCaseKept = [
  'legal-hold',
  'still-open',
  'retention-runs',
  'record-changed',
  'record-broken',
  'sibling-kept',
  'gone',
] as const;

/** One case of a list of destruction. */
export const DestructionItem = named(
  'DestructionItem',
  'One case of a list of destruction and what became of it.',
  Type.Object({
    position: whole('Its place in the list'),
    caseId: id('Case'),
    caseNumber: text('Case number'),
    procedureKey: text('Procedure'),
    unitId: id('Its joint application, else the case itself: what has the same one goes together or not at all'),
    endedAt: instant('When it ended'),
    years: whole('Years it was to be kept'),
    basis: nullable(Type.String(), 'The rule that says so; null where the general setting does'),
    expiredAt: instant('When they were over'),
    documents: whole('Documents in it'),
    state: oneOf(['WAITING', 'DESTROYED', 'KEPT', 'FAILED'], 'What became of it'),
    code: nullable(
      Type.String(),
      `Why it was kept (${whyCaseKept.join(', ')}) or failed. record-changed: something happened in it since the list was made`,
    ),
    message: nullable(Type.String(), 'What exactly was in the way'),
    doneAt: nullable(instant('Moment'), 'When'),
  }),
);
export type DestructionItem = Static<typeof DestructionItem>;

const itemFilter = Type.Object(
  { state: Type.Optional(oneOf(['WAITING', 'DESTROYED', 'KEPT', 'FAILED'], 'What became of them')) },
  { ...closed, description: 'What they have in common' },
);

/** What is looked for among the cases of a list. */
export const DestructionItemSearch = Type.Object(
  { filter: Type.Optional(itemFilter), page: Type.Optional(PageWish) },
  { ...closed, description: 'A search' },
);
export type DestructionItemSearch = Static<typeof DestructionItemSearch>;

/** What is said to the approval of a list. */
export const DestructionApproval = Type.Object(
  {
    listHash: text('Hash of the list that was looked at', { pattern: '^[0-9a-f]{64}$', minLength: 64, maxLength: 64 }),
    reason: Type.Optional(reason('What is said to it')),
  },
  { ...closed, description: 'An approval' },
);
export type DestructionApproval = Static<typeof DestructionApproval>;

/** Why a list is dropped. */
export const DestructionDrop = Type.Object({ reason: reason('Why not') }, { ...closed, description: 'A rejection' });
export type DestructionDrop = Static<typeof DestructionDrop>;

/** What is left of a case that was destroyed. */
export const DestroyedCase = named(
  'DestroyedCase',
  'What is left of a case that was destroyed: nothing of it is personal.',
  Type.Object({
    caseId: id('Case'),
    number: text('Case number'),
    procedureKey: text('Procedure'),
    status: oneOf(caseStatuses, 'How it ended'),
    receivedAt: instant('When it was received'),
    endedAt: instant('When it ended'),
    destroyedAt: instant('When it was destroyed'),
    destructionId: id('By which list'),
    destructionNumber: text('Its number'),
    eventCount: whole('Events its record had'),
    eventHash: text('Hash at the end of its record'),
    documents: list(text('Number'), 'Numbers of issued documents that can still be verified'),
  }),
);
export type DestroyedCase = Static<typeof DestroyedCase>;

/** Which destroyed cases are looked for. */
export const DestroyedCaseSearch = Type.Object(
  {
    filter: Type.Optional(
      Type.Object(
        {
          number: Type.Optional(filterOn(Type.String({ maxLength: 60 }), ['$in', '$like'], 'Case number')),
          procedureKey: Type.Optional(text('Procedure', { minLength: 1, maxLength: 100 })),
          destructionId: Type.Optional(id('By which list')),
        },
        { ...closed, description: 'What they have in common' },
      ),
    ),
    page: Type.Optional(PageWish),
  },
  { ...closed, description: 'A search' },
);
export type DestroyedCaseSearch = Static<typeof DestroyedCaseSearch>;

/** Named schemas of destructions. */
export const destructionSchemas = [TableRows, DestructionCertificate, Destruction, DestructionItem, DestroyedCase];
