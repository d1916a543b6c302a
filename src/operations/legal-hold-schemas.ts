import { type Static, Type } from 'typebox';
import { PageWish } from '../http/paging.ts';
import { filterOn } from '../http/search-filters.ts';
import { id, instant, named, nullable, text } from '../runtime/views/parts.ts';

const closed = { additionalProperties: false } as const;
const reason = (description: string) => text(description, { minLength: 2, maxLength: 2000 });

/** Which case is held back from destruction, and why. */
export const LegalHoldInput = Type.Object(
  {
    caseNumber: text('Case number', { minLength: 1, maxLength: 60 }),
    reason: reason('Why: a suit, an audit, an investigation'),
  },
  { ...closed, description: 'A legal hold' },
);
export type LegalHoldInput = Static<typeof LegalHoldInput>;

/** Why a legal hold is lifted. */
export const LegalHoldLift = Type.Object(
  { reason: reason('Why not any more') },
  { ...closed, description: 'A lifting' },
);
export type LegalHoldLift = Static<typeof LegalHoldLift>;

/** A legal hold on one case. */
export const LegalHold = named(
  'LegalHold',
  'That a case is held back from destruction 暂停销毁, whatever its retention says.',
  Type.Object({
    id: id('Legal hold'),
    caseId: id('Case'),
    caseNumber: text('Case number'),
    procedureKey: text('Procedure'),
    reason: text('Why'),
    placedByName: text('Who placed it'),
    placedAt: instant('When'),
    liftedByName: nullable(Type.String(), 'Who lifted it'),
    liftedAt: nullable(instant('Moment'), 'When; null while it is in force'),
    liftedReason: nullable(Type.String(), 'Why'),
  }),
);
export type LegalHold = Static<typeof LegalHold>;

/** Which legal holds are looked for. */
export const LegalHoldSearch = Type.Object(
  {
    filter: Type.Optional(
      Type.Object(
        {
          caseNumber: Type.Optional(filterOn(Type.String({ maxLength: 60 }), ['$in', '$like'], 'Case number')),
          inForce: Type.Optional(Type.Boolean({ description: 'In force, or lifted' })),
        },
        { ...closed, description: 'What they have in common' },
      ),
    ),
    page: Type.Optional(PageWish),
  },
  { ...closed, description: 'A search' },
);
export type LegalHoldSearch = Static<typeof LegalHoldSearch>;

/** Named schemas of legal holds. */
export const legalHoldSchemas = [LegalHold];
