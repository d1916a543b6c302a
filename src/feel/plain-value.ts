import { FeelDate, FeelDateTime, FeelDuration, FeelTime } from 'feelin';
import { ExpressionError } from './errors.ts';

/**
 * Turns a FEEL value into plain JSON: dates, times and durations become their ISO 8601 texts,
 * and a number beyond all bounds becomes null.
 *
 * @throws ExpressionError expression-result-not-plain for a function or a range
 */
export function plainValue(value: unknown): unknown {
  switch (typeof value) {
    case 'undefined':
      return null;
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : null;
    default:
      return plainObject(value);
  }
}

function plainObject(value: unknown): unknown {
  if (value === null) return null;
  if (Array.isArray(value)) return value.map(plainValue);
  if (
    value instanceof FeelDate ||
    value instanceof FeelTime ||
    value instanceof FeelDateTime ||
    value instanceof FeelDuration
  ) {
    return value.toString();
  }
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    // fromEntries defines own properties, so that a key named __proto__ stays a key
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plainValue(entry)]));
  }
  throw new ExpressionError('expression-result-not-plain', 'the expression gives a function or a range, not a value');
}
