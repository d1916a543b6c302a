import { type Static, Type } from 'typebox';
import { scopes } from '../http/api.ts';
import {
  Bilingual,
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

/** A role of a person in a department. */
export const PersonRole = named(
  'PersonRole',
  'A role of a person in a department.',
  Type.Object({
    department: text('Code of the department'),
    departmentName: ref(Bilingual),
    role: text('Role code'),
    roleName: ref(Bilingual),
  }),
);

/** Whoever is logged in. */
export const Person = named(
  'Person',
  'Whoever is logged in.',
  Type.Object({
    id: id('Account'),
    login: text('Login name'),
    name: text('Name'),
    nameEn: text('Name in Latin letters'),
    applicant: nullable(
      Type.Object({
        id: id('Applicant'),
        name: text('Name'),
        uscc: nullable(Type.String(), 'Unified social credit code'),
      }),
      'The applicant the person acts for; null for staff',
    ),
    roles: list(ref(PersonRole), 'Roles the person holds, the one the person is known for first'),
    language: oneOf(['zh', 'en'], 'Language the person reads'),
  }),
);
export type Person = Static<typeof Person>;

/** The session and its surroundings. */
export const Session = named(
  'Session',
  'Who is logged in, if anybody, and where.',
  Type.Object({
    person: nullable(ref(Person), 'Null for a visitor'),
    demo: flag('Whether this service shows demo accounts'),
    region: Type.Object(
      { code: text('GB/T 2260 code'), name: text('Chinese name'), nameEn: text('English name') },
      { description: 'The authority' },
    ),
    now: instant("The service's clock"),
  }),
);
export type Session = Static<typeof Session>;

/** What a login sends. */
export const Credentials = Type.Object(
  {
    login: text('Login name', { minLength: 1, maxLength: 100 }),
    password: text('Password', { minLength: 1, maxLength: 200 }),
  },
  { additionalProperties: false, description: 'Login name and password' },
);
export type Credentials = Static<typeof Credentials>;

/** An account anybody may try. */
export const DemoAccount = named(
  'DemoAccount',
  'An account for trying the service out.',
  Type.Object({
    login: text('Login name'),
    password: text('Password'),
    name: text('Name'),
    nameEn: text('Name in Latin letters'),
    role: text('Role code'),
    roleName: ref(Bilingual),
    departmentName: nullable(ref(Bilingual), 'Department; null for applicants'),
  }),
);
export type DemoAccount = Static<typeof DemoAccount>;

/** What a new token may do. */
export const TokenWish = Type.Object(
  {
    name: text('What it is for', { minLength: 1, maxLength: 100 }),
    scopes: Type.Array(oneOf(scopes, 'Scope'), { minItems: 1, uniqueItems: true, description: 'What it may do' }),
    expiresInDays: whole('Days until it ends', { minimum: 1, maximum: 366 }),
  },
  { additionalProperties: false, description: 'The token wanted' },
);
export type TokenWish = Static<typeof TokenWish>;

/** A token as it is listed. */
export const ApiToken = named(
  'ApiToken',
  'An API token; the token itself is shown once, when it is made.',
  Type.Object({
    id: id('Token'),
    name: text('What it is for'),
    scopes: list(Type.String(), 'What it may do'),
    createdAt: instant('When it was made'),
    expiresAt: nullable(instant('When'), 'When it ends'),
    token: Type.Optional(text('The token; only in the answer that makes it')),
  }),
);
export type ApiToken = Static<typeof ApiToken>;

/** A department. */
export const Department = named(
  'Department',
  "An authority's unit, or a public utility, that holds tasks.",
  Type.Object({
    code: text('Code'),
    name: text('Chinese name'),
    nameEn: text('English name'),
    kind: oneOf(['AUTHORITY', 'PUBLIC_UTILITY', 'PARK_OFFICE', 'SUPERVISION'], 'Kind'),
    regionCode: text('Region it belongs to'),
    phone: nullable(Type.String(), 'Telephone'),
    revision: whole('Revision'),
  }),
);
export type Department = Static<typeof Department>;
