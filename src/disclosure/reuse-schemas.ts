import { type Static, Type } from 'typebox';
import { disclosureGroups } from '../runtime/views/material-schema.ts';
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

/** A material of an earlier list that can be used again. */
export const ReusableMaterial = named(
  'ReusableMaterial',
  "A material of the applicant's earlier lists that fits a row of this one and is valid today.",
  Type.Object({
    rowId: text('Row of this list it fits'),
    from: Type.Object(
      {
        disclosureId: id('Earlier disclosure'),
        rowId: text('Row it lies under there'),
        number: text('Receipt number of that disclosure'),
        caseNumber: nullable(Type.String(), 'Number of the case it was handed in with'),
        procedure: text('Procedure it was handed in for, in Chinese'),
      },
      { description: 'Where it lies' },
    ),
    standing: oneOf(['VERIFIED', 'WITHDRAWN'], 'Verified, or of an application withdrawn before a decision'),
    checkedAt: nullable(instant('When'), 'When it was verified'),
    validUntil: nullable(day('Day'), 'Last day it is valid, where it was stated'),
    documents: list(
      Type.Object({
        id: id('Document'),
        fileName: text('Name of the file'),
        mediaType: text('Media type'),
        sizeBytes: whole('Size in bytes'),
        createdAt: instant('When it was handed in'),
      }),
      'Files',
    ),
  }),
);
export type ReusableMaterial = Static<typeof ReusableMaterial>;

/** Which earlier materials are used again. */
export const ReuseInput = Type.Object(
  {
    materials: Type.Array(
      Type.Object(
        {
          rowId: text('Row of this list', { maxLength: 60 }),
          fromDisclosureId: id('Earlier disclosure'),
          fromRowId: text('Row it lies under there', { maxLength: 60 }),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 100, uniqueItems: true, description: 'Materials, all of which are taken over or none' },
    ),
  },
  { additionalProperties: false, description: 'What is used again' },
);
export type ReuseInput = Static<typeof ReuseInput>;

/** What a list asks otherwise than the one before. */
export const ListChanges = named(
  'ListChanges',
  'What a list asks otherwise than the one told before for the same project and procedure.',
  Type.Object({
    previous: nullable(
      Type.Object({
        id: id('Disclosure'),
        number: text('Receipt number'),
        issuedAt: instant('When it was issued'),
        version: whole('Version of the procedure'),
      }),
      'The list before; null where this is the first',
    ),
    facts: list(
      Type.Object({
        name: text('Fact'),
        question: ref(Bilingual),
        before: Type.Unknown({ description: 'Answer before; null when there was none' }),
        after: Type.Unknown({ description: 'Answer now' }),
      }),
      'Facts that are answered otherwise',
    ),
    rows: list(
      Type.Object({
        rowId: text('Row'),
        name: ref(Bilingual),
        change: oneOf(['ADDED', 'REMOVED', 'CHANGED'], 'Asked now, not asked any more, or asked otherwise'),
        before: nullable(oneOf(disclosureGroups, 'Group'), 'What it meant before'),
        after: nullable(oneOf(disclosureGroups, 'Group'), 'What it means now'),
        facts: list(Type.String(), 'Changed facts it depends on; none where the procedure itself changed'),
        reason: ref(Bilingual),
      }),
      'Rows that are asked otherwise',
    ),
  }),
);
export type ListChanges = Static<typeof ListChanges>;

/** A printed list, checked. */
export const VerifiedDisclosure = named(
  'VerifiedDisclosure',
  'What a printed list must say to be genuine, for whoever holds its number and check code.',
  Type.Object({
    number: text('Receipt number'),
    procedure: ref(Bilingual),
    version: whole('Version of the procedure'),
    projectName: text('Project'),
    issuedAt: instant('When it was issued'),
    validUntil: day('Last day it may be applied with'),
    isValid: flag('Whether it may still be applied with'),
    isUsed: flag('Whether a case was applied for with it'),
    hash: text('SHA-256 of the list as it was frozen'),
    intact: flag('Whether the list kept is the one that was frozen'),
    rows: list(
      Type.Object({ id: text('Row'), name: ref(Bilingual), group: oneOf(disclosureGroups, 'What it means') }),
      'The rows of the list',
    ),
  }),
);
export type VerifiedDisclosure = Static<typeof VerifiedDisclosure>;
