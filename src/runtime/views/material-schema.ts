import { type Static, Type } from 'typebox';
import { Bilingual, day, flag, id, instant, list, named, nullable, oneOf, ref, text, values, whole } from './parts.ts';

const fraction = (description: string) => Type.Number({ minimum: 0, maximum: 1, description });

/** A part of a page. */
export const PageArea = Type.Object(
  {
    x: fraction('Left edge, as a fraction of the width'),
    y: fraction('Upper edge, as a fraction of the height'),
    width: fraction('Width, as a fraction of that of the page'),
    height: fraction('Height, as a fraction of that of the page'),
  },
  { additionalProperties: false, description: 'Part of a page, from its upper left corner' },
);

/** A file under a row. */
export const RowDocument = named(
  'RowDocument',
  'A file handed in under a row of the list.',
  Type.Object({
    id: id('Document'),
    fileName: text('Name the applicant gave it'),
    mediaType: text('Media type, found from the content'),
    sizeBytes: whole('Size in bytes'),
    scan: nullable(oneOf(['CLEAN', 'UNSCANNED'], 'Outcome'), 'What the virus scanner said; null when there was none'),
    pageCount: nullable(Type.Integer(), 'Number of pages; null where the kind of file has none'),
    defect: nullable(
      oneOf(['DAMAGED', 'LOCKED', 'ILLEGIBLE'], 'Defect'),
      'What keeps it from being read, found when it came; null when nothing does',
    ),
    createdAt: instant('When it was handed in'),
  }),
);
export type RowDocument = Static<typeof RowDocument>;

/** Where in a file something is wrong. */
export const MaterialPlace = named(
  'MaterialPlace',
  'Where in a file something is wrong: the page, and the part of it where one was marked.',
  Type.Object({
    documentId: id('File under the row'),
    fileName: text('Its name'),
    page: whole('Page, from 1'),
    area: nullable(PageArea, 'Part of the page; null when all of it is meant'),
  }),
);
export type MaterialPlace = Static<typeof MaterialPlace>;

/** Another body that gives a material. */
export const SharedBy = named(
  'SharedBy',
  'The body that shares a material between departments.',
  Type.Object({ code: text('Code or name of the body'), name: text('Chinese name'), nameEn: text('English name') }),
);
export type SharedBy = Static<typeof SharedBy>;

/** What a material says of itself. */
export const MaterialStatement = named(
  'MaterialStatement',
  'What a material says: as the applicant read it off, or as the registry of shared materials gave it.',
  Type.Object({
    by: oneOf(['APPLICANT', 'REGISTRY'], 'Who stated it'),
    issuer: nullable(Type.String(), 'Body that issued it'),
    number: nullable(Type.String(), 'Number it bears'),
    validUntil: nullable(day('Last day it is valid'), 'Last day it is valid'),
    inForce: nullable(Type.Boolean(), 'False for what was revoked or cancelled; null where nobody said'),
    fields: values('Fields by name that materials are compared by'),
    statedAt: nullable(instant('When'), 'When it was stated'),
  }),
);
export type MaterialStatement = Static<typeof MaterialStatement>;

/** How a look-up of a shared material stands. */
export const SharedLookup = named(
  'SharedLookup',
  'Where the question to the registry of shared materials stands. Nobody but departments has to do with it.',
  Type.Object({
    state: oneOf(['WAITING', 'FOUND', 'NOT_FOUND'], 'Not answered yet, found, or not on record'),
    attempts: whole('How often it was asked'),
    askedAt: instant('When it was asked for'),
    nextAt: instant('When it is asked again, while it waits'),
    answeredAt: nullable(instant('When it was answered'), 'When it was answered'),
  }),
);
export type SharedLookup = Static<typeof SharedLookup>;

export const materialStates = ['MISSING', 'PROVIDED', 'VERIFIED', 'REJECTED', 'PENDING_SHARE', 'TOLERATED'] as const;
export const disclosureGroups = ['REQUIRED', 'CONDITIONAL', 'TOLERABLE', 'FORBIDDEN', 'NOT_NEEDED'] as const;

/** One row of the one-time list with what lies under it. */
export const DisclosureRow = named(
  'DisclosureRow',
  'One row of the one-time list with what lies under it.',
  Type.Object({
    id: text('Row id of the catalogue, as CP-04'),
    group: oneOf(disclosureGroups, 'What the row means for this project'),
    name: ref(Bilingual),
    need: oneOf(['R', 'C', 'T', 'X'], 'Required, conditional, may follow, must not be asked'),
    because: nullable(ref(Bilingual), 'Why a conditional row is asked'),
    source: oneOf(
      ['A', 'S', 'M', 'G'],
      'From the applicant, shared between departments, an intermediary, or generated',
    ),
    sharedBy: nullable(ref(SharedBy), 'Who shares it, for source S'),
    originals: whole('Number of originals'),
    copies: whole('Number of copies'),
    form: oneOf(['E', 'P', 'EP'], 'Electronic, paper or either'),
    tolerable: flag('Whether it may be handed in late under a commitment (容缺)'),
    legalBasis: text('Law the row rests on'),
    reviewPoints: nullable(ref(Bilingual), 'What reviewers look at'),
    commonMistakes: nullable(ref(Bilingual), 'What often goes wrong'),
    sample: nullable(Type.String(), 'Sample or template of it'),
    usedBy: list(Type.String(), 'Codes of the review items that use it; empty for all'),
    state: nullable(oneOf(materialStates, 'State'), 'Where the material stands; null before anything is asked for'),
    reasonCode: nullable(Type.String(), 'Code of the reason it was sent back'),
    reason: nullable(Type.String(), 'What exactly is wrong'),
    place: nullable(ref(MaterialPlace), 'Where in the file it is wrong, while it is sent back'),
    checkedBy: nullable(Type.String(), 'Name of whoever checked it'),
    checkedAt: nullable(instant('When it was checked'), 'When it was checked'),
    documents: list(ref(RowDocument), 'Files under the row'),
    statement: nullable(ref(MaterialStatement), 'What the material says; null before anybody stated it'),
    sharing: nullable(ref(SharedLookup), 'The look-up in the registry of shared materials; null where there is none'),
    toleranceDueOn: nullable(day('Day'), 'Last day it may follow, once the commitment to that is signed (容缺)'),
    revision: whole('Revision of what lies under the row'),
  }),
);
export type DisclosureRow = Static<typeof DisclosureRow>;

/** How much there is to bring. */
export const RowCounts = named(
  'RowCounts',
  'How many materials there are, by what the applicant has to do about them.',
  Type.Object({
    toPrepare: whole('To be prepared by the applicant'),
    shared: whole('Fetched from other departments, nothing to bring'),
    generated: whole('Made from the application form, only to be signed'),
    mayFollow: whole('May be handed in later'),
    total: whole('All rows that apply'),
  }),
);
export type RowCounts = Static<typeof RowCounts>;
