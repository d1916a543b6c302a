import { type Static, Type } from 'typebox';
import { DepartmentName, day, id, instant, list, named, nullable, oneOf, ref, text } from '../runtime/views/parts.ts';

const person = (description: string) => Type.Object({ id: id('Account'), name: text('Name') }, { description });

/** An officer who acts in another's place for some days. */
export const Substitute = named(
  'Substitute',
  "A substitution (替岗): for some days one officer acts in another's roles of one department, on record for that other.",
  Type.Object({
    id: id('Substitution'),
    department: ref(DepartmentName),
    principal: person('The officer whose place is taken'),
    substitute: person('Who takes it'),
    kind: oneOf(['AB', 'TEMPORARY'], 'AB is the standing partner of an A/B post; TEMPORARY any other deputy'),
    from: day('First day'),
    until: day('Last day'),
    definitionKeys: list(Type.String(), 'Procedures it is for; empty for all'),
    reason: text('Why'),
    grantedBy: person('Who named the substitute'),
    grantedAt: instant('When'),
    endedAt: nullable(instant('When'), 'When it was ended before its last day'),
  }),
);
export type Substitute = Static<typeof Substitute>;

/** Who takes whose place. */
export const SubstituteInput = Type.Object(
  {
    principalId: Type.Optional(id('The officer whose place is taken; left out for oneself')),
    substituteId: id('Who takes it'),
    departmentCode: text('Department in whose roles', { minLength: 1, maxLength: 60 }),
    kind: oneOf(['AB', 'TEMPORARY'], 'Partner of an A/B post, or any other deputy'),
    from: day('First day'),
    until: day('Last day, at most a year later'),
    definitionKeys: Type.Optional(
      Type.Array(text('Key of a procedure', { minLength: 1, maxLength: 100 }), {
        maxItems: 50,
        uniqueItems: true,
        description: 'Only these procedures; all when left out',
      }),
    ),
    reason: text('Why', { minLength: 1, maxLength: 1000, pattern: '\\S' }),
  },
  { additionalProperties: false, description: 'A substitution' },
);
export type SubstituteInput = Static<typeof SubstituteInput>;
