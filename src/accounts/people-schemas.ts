import { type Static, Type } from 'typebox';
import { roles } from '../domain/roles.ts';
import { PageWish } from '../http/paging.ts';
import { filterOn } from '../http/search-filters.ts';
import { operatorActs } from '../runtime/operations/record-operator-act.ts';
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
import { PersonRole } from './schemas.ts';

const grantable = roles.filter(({ code }) => code !== 'APPLICANT' && code !== 'AGENT').map(({ code }) => code);

/** An account as an administrator sees it. */
export const Account = named(
  'Account',
  'Somebody who may log in.',
  Type.Object({
    id: id('Account'),
    login: text('Login name'),
    name: text('Name'),
    nameEn: text('Name in Latin letters'),
    active: flag('False while it is locked'),
    applicantName: nullable(Type.String(), 'The applicant the person acts for; null for staff'),
    roles: list(ref(PersonRole), 'Roles, the one the person is known for first'),
    openTasks: whole('Open tasks the person has claimed'),
    lastSeenAt: nullable(instant('When'), 'Last request of a session that still lives'),
    createdAt: instant('When it was made'),
    revision: whole('Revision'),
  }),
);
export type Account = Static<typeof Account>;

/** Which accounts are looked for. */
export const AccountSearch = Type.Object(
  {
    filter: Type.Optional(
      Type.Object(
        {
          text: Type.Optional(text('A part of the name or the login name', { maxLength: 100 })),
          department: Type.Optional(filterOn(Type.String({ maxLength: 60 }), ['$in'], 'Department of a role')),
          role: Type.Optional(filterOn(Type.String({ maxLength: 60 }), ['$in'], 'Role')),
          active: Type.Optional(flag('Whether they may log in')),
          staff: Type.Optional(flag('Whether they are staff; applicants when false')),
        },
        { additionalProperties: false, description: 'What they have in common' },
      ),
    ),
    page: Type.Optional(PageWish),
    includeTotal: Type.Optional(flag('Whether to count them all')),
  },
  { additionalProperties: false, description: 'A search' },
);
export type AccountSearch = Static<typeof AccountSearch>;

const login = text('Login name', { minLength: 2, maxLength: 60, pattern: '^[A-Za-z0-9][A-Za-z0-9._@-]*$' });
const name = text('Name', { minLength: 1, maxLength: 60, pattern: '\\S' });
const nameEn = text('Name in Latin letters', { maxLength: 100 });
const grants = Type.Array(
  Type.Object(
    {
      department: text('Code of the department', { minLength: 1, maxLength: 60 }),
      role: oneOf(grantable, 'Role'),
    },
    { additionalProperties: false },
  ),
  { maxItems: 60, description: 'Roles in departments; they replace those held before' },
);

/** A new member of the staff. */
export const AccountInput = Type.Object(
  { login, name, nameEn, roles: grants },
  { additionalProperties: false, description: 'Somebody of the staff' },
);
export type AccountInput = Static<typeof AccountInput>;

/** What of an account is changed. */
export const AccountPatch = Type.Object(
  {
    name: Type.Optional(name),
    nameEn: Type.Optional(nameEn),
    roles: Type.Optional(grants),
    active: Type.Optional(flag('False locks it: its sessions end at once and its tokens open nothing')),
  },
  { additionalProperties: false, minProperties: 1, description: 'What is changed; the rest stays' },
);
export type AccountPatch = Static<typeof AccountPatch>;

/** A link by which somebody chooses a password. */
export const PasswordLink = named(
  'PasswordLink',
  'A link by which the person of an account chooses a password, once; shown only in this answer.',
  Type.Object({
    path: text('Path and fragment of the page, for the address the service is reached at'),
    expiresAt: instant('When it ends'),
  }),
);
export type PasswordLink = Static<typeof PasswordLink>;

/** An account that was just made. */
export const NewAccount = named(
  'NewAccount',
  'An account that was just made, with the link its person chooses a password by.',
  Type.Object({ account: ref(Account), link: ref(PasswordLink) }),
);
export type NewAccount = Static<typeof NewAccount>;

/** What the holder of a link sends. */
export const PasswordChoice = Type.Object(
  {
    token: text('The token of the link', { minLength: 20, maxLength: 200 }),
    password: text('The password wanted', { minLength: 10, maxLength: 200 }),
  },
  { additionalProperties: false, description: 'Token and password' },
);
export type PasswordChoice = Static<typeof PasswordChoice>;

/** A department as an administrator writes it. */
export const DepartmentInput = Type.Object(
  {
    name: text('Chinese name', { minLength: 1, maxLength: 60, pattern: '\\S' }),
    nameEn: text('English name', { maxLength: 100 }),
    kind: oneOf(['AUTHORITY', 'PUBLIC_UTILITY', 'PARK_OFFICE', 'SUPERVISION'], 'Kind'),
    regionCode: Type.Optional(
      text("Region it belongs to; where it is, or the authority's own when nothing is said", { pattern: '^\\d{6}$' }),
    ),
    phone: nullable(Type.String({ maxLength: 40 }), 'Telephone'),
  },
  { additionalProperties: false, description: 'A department' },
);
export type DepartmentInput = Static<typeof DepartmentInput>;

/** A role that can be given. */
export const RoleSummary = named(
  'RoleSummary',
  'A role staff may hold in a department.',
  Type.Object({ code: text('Code'), name: ref(Bilingual) }),
);
export type RoleSummary = Static<typeof RoleSummary>;

/** What an administrator did. */
export const OperatorAct = named(
  'OperatorAct',
  'What an administrator did to an account, a department or the retention of the record, and who took lists away as files.',
  Type.Object({
    id: id('Act'),
    act: oneOf(operatorActs, 'What was done'),
    subject: text(
      'Login name or code of a department or region it was done to, list that was taken away as a file, detached table, procedure, case number, or list of destruction',
    ),
    data: Type.Unsafe<Record<string, unknown>>({
      type: 'object',
      additionalProperties: true,
      description: 'What it became',
    }),
    actorName: text('By whom'),
    doneAt: instant('When'),
  }),
);
export type OperatorAct = Static<typeof OperatorAct>;

/** Which acts are looked for. */
export const OperatorActSearch = Type.Object(
  {
    filter: Type.Optional(
      Type.Object(
        {
          act: Type.Optional(filterOn(Type.String({ maxLength: 60 }), ['$in'], 'What was done')),
          subject: Type.Optional(filterOn(Type.String({ maxLength: 100 }), ['$like'], 'To whom')),
          actorName: Type.Optional(filterOn(Type.String({ maxLength: 100 }), ['$like'], 'By whom')),
        },
        { additionalProperties: false, description: 'What they have in common' },
      ),
    ),
    page: Type.Optional(PageWish),
  },
  { additionalProperties: false, description: 'A search' },
);
export type OperatorActSearch = Static<typeof OperatorActSearch>;
