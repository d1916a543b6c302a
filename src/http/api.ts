import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { Person } from '../domain/person.ts';

/** Fastify with types taken from the TypeBox schemas of a route: what a room registers its routes on. */
export type Api = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

/** Who may call a route: anyone, whoever is known, or only some of them. What they see is for the route to say. */
export type Audience =
  | 'anyone'
  | 'person'
  | 'applicant'
  | 'staff'
  | 'designer'
  | 'supervisor'
  | 'operator'
  | 'integrator';

/** What an API token may be allowed. */
export const scopes = [
  'cases:read',
  'cases:write',
  'tasks:write',
  'definitions:write',
  'supervision:read',
  'jobs:work',
] as const;

/** What an API token may be allowed. */
export type Scope = (typeof scopes)[number];

/** Who sent a request. */
export interface Caller {
  readonly person: Person;
  readonly login: string;
  readonly language: 'zh' | 'en';
  /** Hash of the session's token; null for API tokens. */
  readonly sessionHash: string | null;
  /** Hash of the API token; null for sessions. */
  readonly apiTokenHash: string | null;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call the route; a route that does not say is not registered. */
    audience?: Audience;
    /** The scope an API token needs; a route without one is closed to tokens. */
    scope?: Scope;
    /** Whether the route wants to know on which revision a change rests (`If-Match`), or refuses one that does not say. */
    ifMatch?: 'taken' | 'needed';
    /** Whether a window clerk may do this for an applicant at the counter, who is named in `Lianban-For-Applicant`. */
    atCounter?: true;
    /** Whether the route may keep its caller waiting for long: then no transaction is held around it, and no answer is kept. */
    waits?: true;
    /** Whether the answer tells a secret that nobody else shall read: then no answer is kept for the command sent again. */
    tellsSecret?: true;
    /** What the form of an upload brings: one file, or diagrams and forms with a note. */
    form?: 'file' | 'files';
    /** Headers the route understands besides those every route does, with what each says. */
    sends?: Readonly<Record<string, string>>;
  }
  interface FastifyRequest {
    /** Who sent the request; null where nobody needs to be known and nobody is. */
    caller: Caller | null;
  }
}
