import { type Static, Type } from 'typebox';
import { reasonCodes } from '../domain/reason-codes.ts';
import {
  Bilingual,
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

/** What a pre-check proposes about a row. */
export const PreCheckProposal = named(
  'PreCheckProposal',
  'What a look over the list proposes about a row; whoever checks the row decides.',
  Type.Object({
    rule: text('I2 for completeness and files, E1…E6 for what must agree, E7 for what departments share'),
    rowId: text('Row'),
    reasonCode: oneOf(
      reasonCodes.map((each) => each.code),
      'Reason code it would be sent back with',
    ),
    field: nullable(Type.String(), 'Field in which two rows differ'),
    with: nullable(Type.String(), 'The other row'),
    documentId: nullable(id('Document'), 'File it is about'),
    message: ref(Bilingual),
    concerns: oneOf(['APPLICANT', 'DEPARTMENTS'], 'Whose it is to set right'),
  }),
);
export type PreCheckProposal = Static<typeof PreCheckProposal>;

/** What a look over a list found. */
export const PreCheck = named(
  'PreCheck',
  'What a look over the list found, before anybody decides (齐全性预检).',
  Type.Object({
    checkedAt: instant('When it was looked over'),
    on: day('The day validity was looked at for'),
    clean: flag('Whether nothing is proposed that the applicant could set right'),
    proposals: list(ref(PreCheckProposal), 'What would be sent back, row by row'),
    open: list(
      Type.Object({
        rule: text('Comparison'),
        field: text('Field'),
        lacks: list(Type.String(), 'Rows that say nothing of it'),
        message: ref(Bilingual),
      }),
      'Comparisons that can not be made yet',
    ),
    pendingShare: list(Type.String(), 'Rows departments have yet to share; they hold nobody up'),
    files: list(
      Type.Object({
        rowId: text('Row'),
        files: whole('Number of files'),
        pages: whole('Number of pages, as far as they can be counted'),
        sizeBytes: whole('Size of all in bytes'),
      }),
      'What lies under the rows',
    ),
  }),
);
export type PreCheck = Static<typeof PreCheck>;

/** What an applicant reads off a material. */
export const StatementInput = Type.Object(
  {
    issuer: Type.Optional(nullable(Type.String({ maxLength: 200 }), 'Body that issued it')),
    number: Type.Optional(nullable(Type.String({ maxLength: 100 }), 'Number it bears')),
    validUntil: Type.Optional(nullable(Type.String({ format: 'date' }), 'Last day it is valid')),
    fields: Type.Optional(
      Type.Unsafe<Record<string, unknown>>({
        type: 'object',
        maxProperties: 40,
        propertyNames: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9]{0,40}$' },
        additionalProperties: {
          anyOf: [
            { type: 'string', maxLength: 500 },
            { type: 'number' },
            { type: 'null' },
            { type: 'array', maxItems: 200, items: { type: 'number' } },
          ],
        },
        description: 'Fields by name that materials are compared by, as price or buildingAreas',
      }),
    ),
  },
  { additionalProperties: false, description: 'What the material says' },
);
export type StatementInput = Static<typeof StatementInput>;
