import { checkValue, isEmpty, type ValueProblem } from './check-value.ts';
import { type Field, fieldsOf } from './field.ts';

/** What a form was filled with, by field. */
export type FormValues = Readonly<Record<string, unknown>>;

/** A value that does not fit its field; the path of a cell is `key.row.column`, rows counted from 0. */
export interface FormProblem extends ValueProblem {
  readonly path: string;
  readonly label: string;
}

/** Whether a condition of a field holds over the values; see `condition.ts`. */
export type Holds = (condition: string, values: FormValues) => boolean;

/** For forms without conditions. */
export const nothingHolds: Holds = () => false;

/** What a step may do with fields of its form; all others are filled in. */
export interface FieldAccess {
  readonly readOnly: readonly string[];
  readonly hidden: readonly string[];
}

/** Every field is filled in. */
export const fullAccess: FieldAccess = { readOnly: [], hidden: [] };

/** The keys of the fields a form does not ask for, given what was filled in. */
export function hiddenFields(fields: readonly Field[], values: FormValues, holds: Holds): ReadonlySet<string> {
  return new Set(fields.flatMap(({ key, hide }) => (hide !== null && holds(hide, values) ? [key] : [])));
}

/** Whether any field of a form has a condition, so that conditions have to be understood. */
export function hasConditions(schema: unknown): boolean {
  return fieldsOf(schema).some(({ hide, columns }) => hide !== null || columns?.some((column) => column.hide !== null));
}

/**
 * Checks what a person filled in against a form-js schema; the browser while it is filled in, the service when it is handed
 * in. A problem for every field that does not fit, for every value no field asks for, and for every value of a field that is
 * hidden or may only be read. What is `known` of a read-only field may be sent back as it is.
 */
export function checkForm(
  schema: unknown,
  values: FormValues,
  {
    holds = nothingHolds,
    access = fullAccess,
    known = {},
  }: { readonly holds?: Holds; readonly access?: FieldAccess; readonly known?: FormValues } = {},
): FormProblem[] {
  const fields = fieldsOf(schema);
  const asked = new Set(fields.map(({ key }) => key));
  const unknown = Object.keys(values)
    .filter((key) => !asked.has(key))
    .map((key): FormProblem => ({ path: key, label: key, code: 'unknown-field' }));
  const all = { ...known, ...values };
  const hidden = new Set([...hiddenFields(fields, all, holds), ...access.hidden]);
  return [
    ...unknown,
    ...fields.flatMap((field) => {
      const value = values[field.key];
      if (hidden.has(field.key)) return isEmpty(field, value) ? [] : [problem(field, field.key, { code: 'hidden' })];
      if (field.readOnly || access.readOnly.includes(field.key)) {
        const kept = value === undefined || same(value, known[field.key]) || same(value, field.defaultValue);
        return kept ? [] : [problem(field, field.key, { code: 'read-only' })];
      }
      return checkField(field, value, field.key, holds);
    }),
  ];
}

/** What filling in a form sets: the values of fields that are neither hidden nor read-only. */
export function takenValues(
  schema: unknown,
  values: FormValues,
  { holds, access, known }: { readonly holds: Holds; readonly access: FieldAccess; readonly known: FormValues },
): Record<string, unknown> {
  const fields = fieldsOf(schema);
  const hidden = hiddenFields(fields, { ...known, ...values }, holds);
  const taken = fields.filter(
    ({ key, readOnly }) =>
      !readOnly && !hidden.has(key) && !access.hidden.includes(key) && !access.readOnly.includes(key),
  );
  return Object.fromEntries(taken.flatMap(({ key }) => (Object.hasOwn(values, key) ? [[key, values[key]]] : [])));
}

function checkField(field: Field, value: unknown, path: string, holds: Holds): FormProblem[] {
  const found = checkValue(field, value);
  if (found !== null) return [problem(field, path, found)];
  const { columns } = field;
  if (columns === null || !Array.isArray(value)) return [];
  return value.flatMap((row: FormValues, index) => {
    const hidden = hiddenFields(columns, row, holds);
    const known = new Set(columns.map(({ key }) => key));
    const unknown = Object.keys(row).filter((key) => !known.has(key));
    return [
      ...unknown.map((key): FormProblem => ({ path: `${path}.${index}.${key}`, label: key, code: 'unknown-field' })),
      ...columns.flatMap((column) => {
        const at = `${path}.${index}.${column.key}`;
        if (!hidden.has(column.key)) return checkField(column, row[column.key], at, holds);
        return isEmpty(column, row[column.key]) ? [] : [problem(column, at, { code: 'hidden' })];
      }),
    ];
  });
}

function problem(field: Field, path: string, found: ValueProblem): FormProblem {
  return { path, label: field.label, ...found };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
