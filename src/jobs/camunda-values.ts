import { validationFailed } from '../domain/refusals/requests.ts';

/** A variable as Camunda 7 writes it: with the name of its type. */
export interface TypedValue {
  readonly value?: unknown;
  readonly type?: string | null;
  readonly valueInfo?: Readonly<Record<string, unknown>> | null;
}

/** Plain values as a worker written for Camunda 7 reads them. */
export function typedValues(variables: Readonly<Record<string, unknown>>): Record<string, Required<TypedValue>> {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, typed(value)]));
}

function typed(value: unknown): Required<TypedValue> {
  const of = (type: string, written: unknown = value) => ({ type, value: written, valueInfo: {} });
  if (value === null || value === undefined) return of('Null', null);
  switch (typeof value) {
    case 'string':
      return of('String');
    case 'boolean':
      return of('Boolean');
    case 'number':
      if (!Number.isInteger(value)) return of('Double');
      return of(Math.abs(value) < 2 ** 31 ? 'Integer' : 'Long');
    default:
      return of('Json', JSON.stringify(value));
  }
}

/**
 * The plain values a worker written for Camunda 7 answers with. A Java object is taken where it is written as JSON; a file is
 * not: documents belong to a case.
 *
 * @throws validation-failed for a value that is not of its type, or of a type that is not taken
 */
export function plainValues(typedOnes: Readonly<Record<string, TypedValue>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(typedOnes).map(([name, one]) => [name, plain(name, one)]));
}

function plain(name: string, { value = null, type, valueInfo }: TypedValue): unknown {
  const wrong = () => validationFailed([{ path: `variables.${name}`, code: 'type', message: `is no ${type}` }]);
  if (value === null) return null;
  switch ((type ?? '').toLowerCase()) {
    case '':
      return value;
    case 'null':
      return null;
    case 'string':
    case 'xml':
    case 'bytes':
      if (typeof value !== 'string') throw wrong();
      return value;
    case 'boolean':
      if (typeof value !== 'boolean') throw wrong();
      return value;
    case 'short':
    case 'integer':
    case 'long':
    case 'double':
    case 'number':
      if (typeof value !== 'number') throw wrong();
      return value;
    case 'date': {
      // 2026-03-02T10:00:00.000+0800: without the colon that ISO 8601 has in an extended time.
      const moment = typeof value === 'string' ? Date.parse(value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')) : Number.NaN;
      if (Number.isNaN(moment)) throw wrong();
      return new Date(moment).toISOString();
    }
    case 'json':
      return parsed(value, wrong);
    case 'object':
      if (valueInfo?.serializationDataFormat !== 'application/json') throw wrong();
      return parsed(value, wrong);
    default:
      throw wrong();
  }
}

function parsed(value: unknown, wrong: () => Error): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    // What it is not is all there is to say.
    throw wrong();
  }
}

/** A moment as Camunda 7 writes it: `2026-03-02T02:00:00.000+0000`. */
export function camundaMoment(moment: string): string {
  return `${new Date(moment).toISOString().slice(0, -1)}+0000`;
}
