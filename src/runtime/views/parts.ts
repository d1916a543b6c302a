import { type Static, type TSchema, Type } from 'typebox';

/** A schema that bears a name, so that the contract lists it once and refers to it. */
export type Named<Schema extends TSchema> = Schema & { readonly $id: string };

/** Gives a schema its name in the contract. */
export function named<Schema extends TSchema>(id: string, description: string, schema: Schema): Named<Schema> {
  return { ...schema, $id: id, description };
}

/** Refers to a named schema, with its type. */
export function ref<Schema extends TSchema>(schema: Named<Schema>): Type.TUnsafe<Static<Schema>> {
  return Type.Unsafe<Static<Schema>>({ $ref: `${schema.$id}#` });
}

/** The schema, or null. */
export function nullable<Schema extends TSchema>(
  schema: Schema,
  description?: string,
): Type.TUnion<[Schema, Type.TNull]> {
  return Type.Union([schema, Type.Null()], description === undefined ? {} : { description });
}

/** A text. */
export function text(description: string, options: Type.TStringOptions = {}): Type.TString {
  return Type.String({ description, ...options });
}

/** A yes or no. */
export function flag(description: string): Type.TBoolean {
  return Type.Boolean({ description });
}

/** A whole number. */
export function whole(description: string, options: Type.TNumberOptions = {}): Type.TInteger {
  return Type.Integer({ description, ...options });
}

/** A number that may have a fraction. */
export function number(description: string, options: Type.TNumberOptions = {}): Type.TNumber {
  return Type.Number({ description, ...options });
}

/** A list. */
export function list<Schema extends TSchema>(items: Schema, description: string): Type.TArray<Schema> {
  return Type.Array(items, { description });
}

/** One of a few words. */
export function oneOf<const Words extends readonly string[]>(
  words: Words,
  description: string,
): Type.TUnsafe<Words[number]> {
  return Type.Unsafe<Words[number]>({ type: 'string', enum: [...words], description });
}

/** Plain JSON values by name. */
export function values(description: string): Type.TUnsafe<Record<string, unknown>> {
  return Type.Unsafe<Record<string, unknown>>({ type: 'object', additionalProperties: true, description });
}

/** An identifier of ours. */
export function id(description: string): Type.TString {
  return Type.String({ format: 'uuid', description });
}

/** A moment, ISO 8601 in UTC. */
export function instant(description: string): Type.TString {
  return Type.String({ format: 'date-time', description });
}

/** A legal day, `YYYY-MM-DD`. */
export function day(description: string): Type.TString {
  return Type.String({ format: 'date', description });
}

/** A text in both languages. */
export const Bilingual = named(
  'Bilingual',
  'A text in both languages of the product.',
  Type.Object({ zh: text('Chinese'), en: text('English') }),
);
export type Bilingual = Static<typeof Bilingual>;

/** A department by its code. */
export const DepartmentName = named(
  'DepartmentName',
  'A department by its code and name.',
  Type.Object({ code: text('Code, as diagrams use it'), name: text('Chinese name'), nameEn: text('English name') }),
);
export type DepartmentName = Static<typeof DepartmentName>;

/** A page's place in its list. */
export const PageEnd = named(
  'PageEnd',
  'Where a page ends.',
  Type.Object({
    endCursor: nullable(Type.String(), 'Give it as `after` to get the next page; null on an empty page'),
    hasMore: flag('Whether there is a next page'),
  }),
);
export type PageEnd = Static<typeof PageEnd>;

/** A page of a list, the total only when it was asked for. */
export function pageOf<Schema extends TSchema>(items: Schema, description: string) {
  return Type.Object({
    items: list(items, description),
    page: ref(PageEnd),
    total: Type.Optional(whole('How many there are in all; only when asked for')),
  });
}

/** All of a list. */
export function allOf<Schema extends TSchema>(items: Schema, description: string) {
  return Type.Object({ items: list(items, description) });
}
