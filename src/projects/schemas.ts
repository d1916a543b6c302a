import { type Static, Type } from 'typebox';
import { id, instant, named, nullable, text, values, whole } from '../runtime/views/parts.ts';

/** A construction project. */
export const Project = named(
  'Project',
  'A construction project with the facts that decide what it must bring.',
  Type.Object({
    id: id('Project'),
    applicantId: id('Applicant'),
    applicantName: text('Name of the applicant'),
    name: text('Name'),
    projectCode: nullable(Type.String(), 'National project code (GB/T 40058-2021)'),
    address: nullable(Type.String(), 'Address'),
    regionCode: text('GB/T 2260 code of the region'),
    facts: values('Facts by name, as the catalogue of facts asks for them'),
    createdAt: instant('When it was entered'),
    revision: whole('Revision'),
  }),
);
export type Project = Static<typeof Project>;

/** What is entered of a project. */
export const ProjectInput = Type.Object(
  {
    name: text('Name', { minLength: 1, maxLength: 200 }),
    projectCode: Type.Optional(nullable(Type.String({ maxLength: 40 }), 'National project code')),
    address: Type.Optional(nullable(Type.String({ maxLength: 300 }), 'Address')),
    regionCode: Type.Optional(
      text('GB/T 2260 code; the authority’s own when nothing is said', { pattern: '^\\d{6}$' }),
    ),
    facts: values('Facts by name'),
  },
  { additionalProperties: false, description: 'A project' },
);
export type ProjectInput = Static<typeof ProjectInput>;
