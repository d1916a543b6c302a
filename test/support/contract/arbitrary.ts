import fc, { type Arbitrary } from 'fast-check';
import type { Contract, Schema } from './operations.ts';

/** Values that lead somewhere in the world at hand, by the name of the field or parameter that takes them. */
export type Pools = Readonly<Record<string, readonly unknown[]>>;

/** Schemas refer to one another; nothing that is asked for is deeper. */
const DEEPEST = 8;

const days = ['2026-03-02', '2026-03-31', '2025-12-31', '2028-02-29', '0001-01-01', '9999-12-31'];
/** The pattern of durations looks ahead, which can not be turned round into texts. */
const durations = ['PT0S', 'PT1.5S', 'PT10M', 'PT1H', 'P1D', 'P9999DT999999H'];
const wordsInUse = [
  '资料不齐',
  'a',
  '2026',
  '*',
  '%',
  '\u202e',
  '🏛',
  '施工许可证申请材料不齐全',
  'https://192.0.2.1/x',
];
const moments = [
  '2026-03-02T02:00:00.000Z',
  '2026-03-31T17:00:00+08:00',
  '0001-01-01T00:00:00Z',
  '9998-12-31T23:59:59.999Z',
];

/** Values of a schema of the contract: what the pools know by the name, or whatever the schema lets in. */
export function arbitraryOf(contract: Contract, pools: Pools): (schema: Schema, name: string) => Arbitrary<unknown> {
  function of(schema: Schema, name: string, depth = 0): Arbitrary<unknown> {
    const known = pools[name];
    const free = withoutPool(schema, name, depth);
    const isPlain = schema.type !== 'object' && schema.type !== 'array';
    if (known === undefined || known.length === 0 || !isPlain) return free;
    return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: free });
  }

  function withoutPool(schema: Schema, name: string, depth: number): Arbitrary<unknown> {
    if (schema.$ref !== undefined) return of(named(contract, schema.$ref), name, depth);
    if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
    if ('const' in schema) return fc.constant(schema.const);
    if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map((each) => of(each, name, depth)));
    switch (schema.type) {
      case 'object':
        return objectOf(schema, depth);
      case 'array':
        return arrayOf(schema, name, depth);
      case 'string':
        return textOf(schema);
      case 'integer':
        return fc.integer(rangeOf(schema));
      case 'number':
        return fc.oneof(fc.integer(rangeOf(schema)), fc.double({ ...rangeOf(schema), noNaN: true }));
      case 'boolean':
        return fc.boolean();
      case 'null':
        return fc.constant(null);
      default:
        return fc.jsonValue({ maxDepth: 2 });
    }
  }

  function objectOf(schema: Schema, depth: number): Arbitrary<unknown> {
    const { properties = {}, required = [], additionalProperties, minProperties = 0 } = schema;
    const isOptionalLeft = depth < DEEPEST;
    const parts = Object.entries(properties)
      .filter(([key]) => isOptionalLeft || required.includes(key))
      .map(([key, part]): [string, Arbitrary<unknown>] => [key, of(part, key, depth + 1)]);
    const fixed = fc.record(Object.fromEntries(parts), {
      requiredKeys:
        required.length < minProperties ? [...required, ...parts.slice(0, 1).map(([key]) => key)] : [...required],
    });
    if (additionalProperties === false || Object.keys(properties).length > 0) return fixed;
    const more = typeof additionalProperties === 'object' ? additionalProperties : {};
    const keys = fc.oneof(
      fc.constantFrom('way', 'floorArea', 'isResidential', 'A', '项目'),
      fc.string({ maxLength: 8 }),
    );
    return fc.dictionary(keys, of(more, '', depth + 1), { maxKeys: 4, minKeys: minProperties });
  }

  function arrayOf({ items = {}, minItems = 0, maxItems = 4, uniqueItems }: Schema, name: string, depth: number) {
    const length = { minLength: minItems, maxLength: Math.min(maxItems, Math.max(minItems, depth < DEEPEST ? 4 : 0)) };
    const item = of(items, name, depth + 1);
    return uniqueItems === true
      ? fc.uniqueArray(item, { ...length, selector: (each) => JSON.stringify(each) })
      : fc.array(item, length);
  }

  return (schema, name) => of(schema, name);
}

function named(contract: Contract, reference: string): Schema {
  const schema = contract.document.components.schemas[reference.split('/').at(-1) ?? ''];
  if (schema === undefined) throw new Error(`The contract has no ${reference}`);
  return schema;
}

function rangeOf({ minimum = -1_000_000_000, maximum = 1_000_000_000 }: Schema): { min: number; max: number } {
  return { min: Math.max(minimum, Number.MIN_SAFE_INTEGER), max: Math.min(maximum, Number.MAX_SAFE_INTEGER) };
}

function textOf({ format, pattern, minLength = 0, maxLength = 40 }: Schema): Arbitrary<string> {
  if (format === 'uuid') return fc.uuid();
  if (format === 'date') return fc.constantFrom(...days);
  if (format === 'date-time') return fc.constantFrom(...moments);
  const fits = (text: string) => [...text].length >= minLength && [...text].length <= maxLength;
  if (pattern?.startsWith('^P') === true) return fc.constantFrom(...durations);
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern), { size: 'xsmall' }).filter(fits);
  const longest = Math.min(maxLength, Math.max(minLength, 40));
  const wordsThatFit = wordsInUse.filter(fits);
  return fc.oneof(
    ...(wordsThatFit.length === 0 ? [] : [fc.constantFrom(...wordsThatFit)]),
    fc.string({ minLength, maxLength: longest }),
    fc.string({ minLength: longest, maxLength: longest, unit: 'grapheme-ascii' }),
  );
}
