import { type Static, Type } from 'typebox';
import { visitSections } from '../domain/visit.ts';
import { flag, id, instant, list, named, nullable, oneOf, text, whole } from '../runtime/views/parts.ts';

const attendee = Type.Object(
  {
    section: oneOf(visitSections, 'Section'),
    person: text('Head of the section, or the deputy', { minLength: 1, maxLength: 100 }),
    present: flag('Whether the section was there'),
    excuse: nullable(Type.String({ maxLength: 500 }), 'Why it was not there, and who stood for it'),
  },
  { additionalProperties: false },
);
const requirement = Type.Object(
  { section: oneOf(visitSections, 'Section'), requirement: text('Requirement', { minLength: 1, maxLength: 2000 }) },
  { additionalProperties: false },
);
const question = Type.Object(
  {
    question: text('Question', { minLength: 1, maxLength: 1000 }),
    answer: text('Answer', { minLength: 1, maxLength: 2000 }),
  },
  { additionalProperties: false },
);

/** A visit at which an enterprise is told everything at once. */
export const DisclosureVisit = named(
  'DisclosureVisit',
  'A visit (上门交底) at which an enterprise is told its list and the technical requirements before works start.',
  Type.Object({
    id: id('Visit'),
    disclosureId: id('The list that is told; frozen'),
    disclosureNumber: text('Receipt number of the list'),
    projectName: text('Project'),
    applicantName: text('Enterprise'),
    state: oneOf(['PLANNED', 'HELD', 'SIGNED', 'CANCELLED'], 'Where it stands'),
    plannedAt: instant('When it is planned for'),
    place: text('Place'),
    leader: text('Deputy head in charge, who leads in person'),
    byVideo: flag('Whether it is held by video, at the wish of the enterprise'),
    heldAt: nullable(instant('When'), 'When it was held'),
    attendees: list(attendee, 'Sections and their heads'),
    missingSections: list(oneOf(visitSections, 'Section'), 'Sections neither there nor excused; a second part is due'),
    requirements: list(requirement, 'Technical requirements by section'),
    questions: list(question, 'Questions and answers'),
    signedBy: nullable(Type.String(), 'Who signed for the enterprise'),
    signedAt: nullable(instant('When'), 'When it was signed'),
    documentId: nullable(id('Document'), 'The signed disclosure (D24)'),
    revision: whole('Revision'),
  }),
);
export type DisclosureVisit = Static<typeof DisclosureVisit>;

/** How a visit is agreed on. */
export const VisitPlanInput = Type.Object(
  {
    disclosureNumber: text('Receipt number of the list, as the enterprise names it', { minLength: 1, maxLength: 60 }),
    plannedAt: instant('When'),
    place: text('Where', { minLength: 1, maxLength: 200 }),
    leader: text('Deputy head in charge', { minLength: 1, maxLength: 100 }),
    byVideo: Type.Optional(flag('By video; standard false')),
  },
  { additionalProperties: false, description: 'A visit' },
);

/** What happened at a visit. */
export const VisitRecordInput = Type.Object(
  {
    heldAt: instant('When it was held'),
    place: text('Where', { minLength: 1, maxLength: 200 }),
    leader: text('Who led it', { minLength: 1, maxLength: 100 }),
    attendees: Type.Array(attendee, { maxItems: 50, description: 'Sections and their heads' }),
    requirements: Type.Array(requirement, { maxItems: 200, description: 'Technical requirements' }),
    questions: Type.Array(question, { maxItems: 200, description: 'Questions and answers' }),
  },
  { additionalProperties: false, description: 'Record of a visit' },
);
