import { type Static, Type } from 'typebox';
import { Bilingual, day, instant, list, named, nullable, oneOf, ref, text } from '../runtime/views/parts.ts';

/** What anybody who holds a document's number and code is told of it. */
export const VerifiedDocument = named(
  'VerifiedDocument',
  'What is on record of an issued document or a disclosure.',
  Type.Object({
    number: text('Number'),
    title: ref(Bilingual),
    issuedOn: day('Day it was issued'),
    organ: text('Issuing organ'),
    addressee: nullable(Type.String(), 'Whom it is addressed to, masked'),
    state: oneOf(['VALID', 'EXPIRED', 'WITHDRAWN'], 'Whether it holds'),
    statementHash: nullable(Type.String(), 'SHA-256 of what it states, as printed at its foot'),
    fileHashes: list(
      Type.String(),
      'SHA-256 of the files of it that were given out: the page, and the PDF once printed',
    ),
    recordDestroyedOn: nullable(
      day('Day'),
      'When the case it belongs to was destroyed at the end of its retention; null while it is there. What the document states, and whom it is addressed to, is known no more then',
    ),
  }),
);
export type VerifiedDocument = Static<typeof VerifiedDocument>;

/** A delivery to be put on record. */
export const DeliveryWish = Type.Object(
  {
    kind: oneOf(['COUNTER', 'MAIL'], 'Handed over at the counter, or by mail'),
    recipient: text('Who received it', { minLength: 1, maxLength: 100, pattern: '\\S' }),
    deliveredAt: instant('When it was received'),
    remark: Type.Optional(text('Number of the parcel, or a remark', { minLength: 1, maxLength: 200 })),
  },
  { additionalProperties: false },
);
