import { ExpressionError } from './errors.ts';

/** The operators of `${…}` over plain JSON values, with the conversions of the Expression Language (JSR 245 §1.8, §1.18). */
export const OPERATORS = {
  '==': (a: unknown, b: unknown) => equal(a, b),
  '!=': (a: unknown, b: unknown) => !equal(a, b),
  '<': (a: unknown, b: unknown) => a !== null && b !== null && order(a, b) < 0,
  '<=': (a: unknown, b: unknown) => (a === null || b === null ? a === b : order(a, b) <= 0),
  '>': (a: unknown, b: unknown) => a !== null && b !== null && order(a, b) > 0,
  '>=': (a: unknown, b: unknown) => (a === null || b === null ? a === b : order(a, b) >= 0),
  '+': (a: unknown, b: unknown) => asNumber(a) + asNumber(b),
  '-': (a: unknown, b: unknown) => asNumber(a) - asNumber(b),
  '*': (a: unknown, b: unknown) => asNumber(a) * asNumber(b),
  '/': (a: unknown, b: unknown) => asNumber(a) / divisor(b),
  '%': (a: unknown, b: unknown) => asNumber(a) % divisor(b),
} as const satisfies Readonly<Record<string, (a: unknown, b: unknown) => unknown>>;

/** A condition's value: null and the empty text are false. @throws ExpressionError for what is neither true nor false */
export function asBoolean(value: unknown): boolean {
  if (value === null || value === '') return false;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return value.toLowerCase() === 'true';
  throw failed(`${kind(value)} is neither true nor false`);
}

/** A number: null and the empty text are 0. @throws ExpressionError for what is no number */
export function asNumber(value: unknown): number {
  if (value === null || value === '') return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'string' && /^\s*[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?\s*$/.test(value)) return Number(value);
  throw failed(`${kind(value)} is no number`);
}

/** A text; null is the empty one. @throws ExpressionError for lists and structures */
export function asText(value: unknown): string {
  if (value === null) return '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw failed(`${kind(value)} is no text`);
}

/** `empty`: null, the empty text, an empty list or structure. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** The value of a property or list member; null where there is none. Only what the value itself holds is seen. */
export function property(value: unknown, key: unknown): unknown {
  if (typeof value !== 'object' || value === null) return null;
  const name = asText(key);
  if (Array.isArray(value)) return /^\d+$/.test(name) ? (value[Number(name)] ?? null) : null;
  const found: unknown = Object.getOwnPropertyDescriptor(value, name)?.value;
  return found ?? null;
}

function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  if (typeof a === 'object' || typeof b === 'object') throw failed('a list or structure is not compared');
  if (typeof a === 'number' || typeof b === 'number') return asNumber(a) === asNumber(b);
  if (typeof a === 'boolean' || typeof b === 'boolean') return asBoolean(a) === asBoolean(b);
  return asText(a) === asText(b);
}

function order(a: unknown, b: unknown): number {
  if (typeof a === 'number' || typeof b === 'number') return asNumber(a) - asNumber(b);
  if (typeof a !== 'string' && typeof b !== 'string') throw failed(`${kind(a)} and ${kind(b)} have no order`);
  const [left, right] = [asText(a), asText(b)];
  return left < right ? -1 : Number(left > right);
}

/** Java divides by zero without a word; here the instance stops, as it would be nobody's decision. */
function divisor(value: unknown): number {
  const number = asNumber(value);
  if (number === 0) throw failed('a division by zero');
  return number;
}

function kind(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a structure';
  return typeof value === 'string' ? `the text ${JSON.stringify(value.slice(0, 40))}` : String(value);
}

function failed(reason: string): ExpressionError {
  return new ExpressionError('expression-failed', reason);
}
