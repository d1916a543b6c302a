import { type Static, Type } from 'typebox';
import { flag, instant, named, nullable, text, whole } from '../runtime/views/parts.ts';

/** A division of the country the authority works for. */
export const Region = named(
  'Region',
  'A division of the country 行政区划 the authority works for: projects lie in one, departments belong to one.',
  Type.Object({
    code: text('GB/T 2260 code'),
    name: text('Chinese name'),
    nameEn: text('English name; empty where there is none'),
    own: flag("Whether it is the authority's own"),
    departments: whole('Departments that belong to it'),
    runningCases: whole('Cases of projects in it that have not ended'),
    closedAt: nullable(instant('Moment'), 'Since when nothing new begins there; null while it is open'),
    revision: whole('Revision'),
  }),
);
export type Region = Static<typeof Region>;

const name = text('Chinese name', { minLength: 1, maxLength: 60, pattern: '\\S' });
const nameEn = text('English name', { maxLength: 100 });

/** A region that is added. */
export const RegionInput = Type.Object(
  { code: text('GB/T 2260 code', { pattern: '^\\d{6}$' }), name, nameEn: Type.Optional(nameEn) },
  { additionalProperties: false, description: 'A region' },
);
export type RegionInput = Static<typeof RegionInput>;

/** What of a region is changed. */
export const RegionPatch = Type.Object(
  {
    name: Type.Optional(name),
    nameEn: Type.Optional(nameEn),
    closed: Type.Optional(flag('True: nothing new begins there; what runs goes on. False opens it again')),
  },
  { additionalProperties: false, minProperties: 1, description: 'What is changed; the rest stays' },
);
export type RegionPatch = Static<typeof RegionPatch>;
