import { EngineError } from './types.ts';

/** Deeper values and more of them than this are no data of a case. */
const DEEPEST = 400;
const MOST = 10_000_000;

/** How many lists and objects may still be looked at: one that holds itself has no end. */
interface Purse {
  left: number;
}

/**
 * Gives a value as it comes back when it is written as JSON and read again: a state that was restored plays as
 * the one that was not. What is plain already is given back as it is.
 *
 * Dates become their ISO 8601 text, numbers beyond all bounds null, what is undefined is left out.
 *
 * @throws EngineError command-invalid for a value that holds itself, a bigint, or one too deep or too large
 */
export function plainJson(value: unknown): unknown {
  try {
    return isPlain(value, 0, { left: MOST }) ? value : (plain(value, 0, { left: MOST }) ?? null);
  } catch (cause) {
    if (cause instanceof EngineError) throw cause;
    // A getter or a toJSON of the caller's own.
    throw new EngineError('command-invalid', `a value cannot be read: ${String(cause)}`);
  }
}

/** Looks without building anything: nearly everything that comes is plain. */
function isPlain(value: unknown, depth: number, purse: Purse): boolean {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true;
  // JSON knows no -0.
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object') return false;
  purse.left -= 1;
  if (depth >= DEEPEST || purse.left < 0) return false;
  if (Array.isArray(value)) {
    for (const item of value) if (!isPlain(item, depth + 1, purse)) return false;
    return true;
  }
  if (!isRecord(value)) return false;
  for (const name in value) if (!isPlain(value[name], depth + 1, purse)) return false;
  return true;
}

/** An object as JSON gives it, whose entries are all there is to it. */
function isRecord(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype;
}

function plain(value: unknown, depth: number, purse: Purse): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value + 0 : null;
    case 'bigint':
      throw new EngineError('command-invalid', 'a bigint is no JSON value');
    case 'object':
      return value === null ? null : plainObject(value, depth, purse);
    default:
      return undefined;
  }
}

function plainObject(value: object, depth: number, purse: Purse): unknown {
  purse.left -= 1;
  if (depth >= DEEPEST || purse.left < 0) {
    throw new EngineError('command-invalid', 'a value is too deep or too large, or holds itself');
  }
  if ('toJSON' in value && typeof value.toJSON === 'function') return plain(value.toJSON(''), depth + 1, purse);
  if (Array.isArray(value)) return Array.from(value, (item: unknown) => plain(item, depth + 1, purse) ?? null);
  const entries = Object.entries(value).map(([name, one]) => [name, plain(one, depth + 1, purse)] as const);
  // fromEntries defines own properties, so that a key named __proto__ stays a key.
  return Object.fromEntries(entries.filter(([, one]) => one !== undefined));
}
