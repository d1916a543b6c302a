import { type Static, Type } from 'typebox';
import { reasonCodes } from '../domain/reason-codes.ts';
import { DefinitionName } from '../runtime/views/case-schema.ts';
import { ProcedureLimit } from '../runtime/views/definition-schema.ts';
import { DisclosureRow, PageArea, RowCounts } from '../runtime/views/material-schema.ts';
import { day, flag, id, instant, list, named, nullable, oneOf, ref, text, values } from '../runtime/views/parts.ts';

/** The one-time list as it was told. */
export const Disclosure = named(
  'Disclosure',
  'The one-time list (一次性告知书) an applicant was told for one project and one procedure; frozen when issued.',
  Type.Object({
    id: id('Disclosure'),
    number: text('Receipt number'),
    definition: ref(DefinitionName),
    project: Type.Object(
      { id: id('Project'), name: text('Name'), projectCode: nullable(Type.String(), 'National project code') },
      { description: 'Project' },
    ),
    facts: values('Facts the list rests on'),
    rows: list(ref(DisclosureRow), 'The list'),
    limits: list(ref(ProcedureLimit), 'Limits of the procedure'),
    issuedAt: instant('When it was issued'),
    validUntil: day('Last day it may be applied with'),
    checkCode: text('Code by which a printed copy is checked'),
    caseId: nullable(id('Case'), 'The case applied for with it; null before'),
    counts: ref(RowCounts),
    readyToSubmit: flag('Whether every row the applicant must bring has something under it'),
    missing: list(Type.String(), 'Rows that still need something'),
  }),
);
export type Disclosure = Static<typeof Disclosure>;

/** A disclosure in a list. */
export const DisclosureSummary = named(
  'DisclosureSummary',
  'A disclosure in a list.',
  Type.Object({
    id: id('Disclosure'),
    number: text('Receipt number'),
    definition: ref(DefinitionName),
    projectId: id('Project'),
    projectName: text('Name of the project'),
    issuedAt: instant('When it was issued'),
    validUntil: day('Last day it may be applied with'),
    caseId: nullable(id('Case'), 'The case applied for with it'),
  }),
);
export type DisclosureSummary = Static<typeof DisclosureSummary>;

/** What a disclosure is asked for with. */
export const DisclosureWish = Type.Object(
  {
    definitionKey: text('Key of the procedure', { minLength: 1, maxLength: 100 }),
    version: Type.Optional(
      Type.Union([Type.Integer({ minimum: 1 }), Type.Literal('latest')], {
        description: 'A version in service; the latest when nothing is said',
      }),
    ),
    versionTag: Type.Optional(text('The newest version in service with this tag', { minLength: 1, maxLength: 100 })),
    projectId: id('Project'),
    facts: Type.Optional(values("Facts beyond the project's own, or instead of them")),
  },
  { additionalProperties: false, description: 'Procedure and project' },
);
export type DisclosureWish = Static<typeof DisclosureWish>;

/** The outcome of checking a row. */
export const Verification = Type.Object(
  {
    state: oneOf(['VERIFIED', 'REJECTED'], 'Whether it is in order'),
    reasonCode: Type.Optional(
      oneOf(
        reasonCodes.map((each) => each.code),
        'Why it is not; there is no code for "other"',
      ),
    ),
    reason: Type.Optional(text('What exactly is wrong and how to set it right', { maxLength: 2000 })),
    field: Type.Optional(text('With INCONSISTENT: what differs, as the contract price', { maxLength: 200 })),
    counterpart: Type.Optional(
      text('With INCONSISTENT: the material or register that says otherwise', { maxLength: 200 }),
    ),
    place: Type.Optional(
      Type.Object(
        {
          documentId: id('File under the row'),
          page: Type.Integer({ minimum: 1, maximum: 100_000, description: 'Page, from 1' }),
          area: Type.Optional(PageArea),
        },
        { additionalProperties: false, description: 'With REJECTED: where in the file it is wrong' },
      ),
    ),
  },
  { additionalProperties: false, description: 'What a check found' },
);
export type Verification = Static<typeof Verification>;

/** Rows that are all in order. */
export const BulkVerification = Type.Object(
  {
    rowIds: Type.Array(text('Row of the list', { maxLength: 60 }), {
      minItems: 1,
      maxItems: 200,
      uniqueItems: true,
      description: 'Rows',
    }),
    state: oneOf(['VERIFIED'], 'In order; what is not is rejected row by row, each with its reason'),
  },
  { additionalProperties: false, description: 'What a check of several rows found' },
);
export type BulkVerification = Static<typeof BulkVerification>;
