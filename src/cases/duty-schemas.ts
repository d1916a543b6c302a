import { type Static, Type } from 'typebox';
import { revocationGrounds } from '../domain/revocation.ts';
import { id, instant, named, oneOf, text } from '../runtime/views/parts.ts';

const person = (description: string) => Type.Object({ id: id('Account'), name: text('Name') }, { description });

/** An officer who takes no part in a case. */
export const Recusal = named(
  'Recusal',
  'An officer with an interest in a case who takes no further part in it (回避).',
  Type.Object({
    id: id('Recusal'),
    officer: person('Who is recused'),
    kind: oneOf(['DECLARED', 'ORDERED'], 'Declared by the officer, or ordered by the head of the department'),
    reason: text('Why'),
    legalBasis: text('Law it rests on'),
    decidedBy: person('Who declared or ordered it'),
    decidedAt: instant('When'),
  }),
);
export type Recusal = Static<typeof Recusal>;

/** Whom to recuse, and why. */
export const RecusalInput = Type.Object(
  {
    accountId: Type.Optional(id('The officer; left out for oneself')),
    reason: text('The interest in the case', { minLength: 1, maxLength: 2000, pattern: '\\S' }),
    legalBasis: Type.Optional(text('Law it rests on', { minLength: 1, maxLength: 200, pattern: '\\S' })),
  },
  { additionalProperties: false, description: 'A recusal' },
);
export type RecusalInput = Static<typeof RecusalInput>;

// Object.keys forgets that the keys of a record are its key type.
const grounds = Object.keys(revocationGrounds) as (keyof typeof revocationGrounds)[];

/** Why what was granted is revoked. */
export const RevocationInput = Type.Object(
  {
    ground: oneOf(grounds, 'Ground of 行政许可法 69'),
    reason: text('Facts and reasons', { minLength: 1, maxLength: 4000, pattern: '\\S' }),
    legalBasis: text('Articles', { minLength: 1, maxLength: 200, pattern: '\\S' }),
  },
  { additionalProperties: false, description: 'A revocation' },
);
export type RevocationInput = Static<typeof RevocationInput>;
