import { EngineError } from './types.ts';

/** Deeper values and more of them than this are no data of a case. */
const DEEPEST = 400;
const MOST = 10_000_000;

/**
 * Gives a value as it comes back when it is written as JSON and read again: a state that was restored plays as
 * the one that was not. What is plain already is given back as it is.
 *
 * Dates become their ISO 8601 text, numbers beyond all bounds null, what is undefined is left out.
 *
 * @throws EngineError command-invalid for a value that holds itself, a bigint, or one too deep or too large
 */
export function plainJson(value: unknown): unknown {
  const purse = { left: MOST };
  try {
    return plain(value, 0, purse) ?? null;
  } catch (cause) {
    if (cause instanceof EngineError) throw cause;
    // A getter or a toJSON of the caller's own.
    throw new EngineError('command-invalid', `a value cannot be read: ${String(cause)}`);
  }
}

function plain(value: unknown, depth: number, purse: { left: number }): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      // JSON knows no -0.
      return Number.isFinite(value) ? value + 0 : null;
    case 'bigint':
      throw new EngineError('command-invalid', 'a bigint is no JSON value');
    case 'object':
      return value === null ? null : plainObject(value, depth, purse);
    default:
      return undefined;
  }
}

function plainObject(value: object, depth: number, purse: { left: number }): unknown {
  purse.left -= 1;
  if (depth >= DEEPEST || purse.left < 0) {
    throw new EngineError('command-invalid', 'a value is too deep or too large, or holds itself');
  }
  if ('toJSON' in value && typeof value.toJSON === 'function') return plain(value.toJSON(''), depth + 1, purse);
  if (Array.isArray(value)) {
    const items = Array.from(value, (item: unknown) => plain(item, depth + 1, purse) ?? null);
    return items.every((item, at) => Object.is(item, value[at])) ? value : items;
  }
  const entries = Object.entries(value).map(([name, one]) => [name, plain(one, depth + 1, purse)] as const);
  const isSame = isRecord(value) && entries.every(([name, one]) => Object.is(one, value[name]) && one !== undefined);
  // fromEntries defines own properties, so that a key named __proto__ stays a key.
  return isSame ? value : Object.fromEntries(entries.filter(([, one]) => one !== undefined));
}

/** An object as JSON gives it, whose entries are all there is to it. */
function isRecord(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype;
}
