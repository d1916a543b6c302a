import type { components, paths } from './schema.d.ts';

/** The named schemas of the contract. */
export type Schemas = components['schemas'];

/** A method in the contract's spelling. */
export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The operation behind a path and a method; never when there is none. */
export type Operation<Path extends keyof paths, Verb extends Method> = NonNullable<paths[Path][Verb]>;

/** Every path that knows a method. */
export type PathWith<Verb extends Method> = {
  [Path in keyof paths]: [Operation<Path, Verb>] extends [never] ? never : Path;
}[keyof paths];

type Content<Answer> = Answer extends { content: infer Media }
  ? Media extends { 'application/json': infer Json }
    ? Json
    : string
  : null;

/**
 * What an operation answers when it succeeds: its JSON, a text, or null when there is nothing to say. One that answers 200
 * says nothing (204) only to who asked for no more, which is never asked for here.
 */
export type AnswerOf<Op> = Op extends { responses: infer Answers }
  ? Content<Answers[keyof Answers & (200 extends keyof Answers ? 200 | 201 | 202 : 200 | 201 | 202 | 204)]>
  : never;

/** What an operation takes in its path. */
export type PathParametersOf<Op> = Op extends { parameters: { path: infer Values } } ? Values : Record<string, never>;

/** What an operation takes in its query. */
export type QueryOf<Op> = Op extends { parameters: { query?: infer Values } } ? NonNullable<Values> : never;

/** The JSON an operation takes; forms with files are sent as `FormData`. */
export type BodyOf<Op> = Op extends { requestBody?: { content: { 'application/json': infer Json } } } ? Json : unknown;
