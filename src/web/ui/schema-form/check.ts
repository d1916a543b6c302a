import { checkForm, type FormProblem } from '../../../forms/check-form.ts';
import type { Text } from '../../i18n/text.ts';
import { currentHolds } from './conditions.ts';
import { fieldsUnderWay } from './files-under-way.ts';
import { type FormField, type FormSchema, type FormValues, keyOf, openedFields } from './schema.ts';

/** A problem as a sentence in the person's language. */
function sentence({ code, limit }: FormProblem, label: string, text: Text): string {
  return text(`ui.form.${code}`, { label, n: limit ?? '' });
}

/** The label of the field a problem's path leads to, in the person's language. */
function labelAt(fields: readonly FormField[], path: string, text: Text): string | null {
  const [key, , ...column] = path.split('.');
  const field = openedFields(fields).find((each) => keyOf(each) === key);
  if (field === undefined) return null;
  if (column.length > 0) return labelAt(field.components ?? [], column.join('.'), text);
  return text.pick(field.label, field.properties?.labelEn) || (key ?? '');
}

/** What is wrong with one answer, as a sentence in the person's language, or null. */
export function fieldProblem(field: FormField, value: unknown, text: Text): string | null {
  const key = keyOf(field);
  return key === undefined ? null : (formProblems({ components: [field] }, { [key]: value }, text)[key] ?? null);
}

/**
 * Every problem of a filled form by field key (`key.row.column` in a table), found by the rules the service has, and files that
 * are not there yet; empty when it may be sent.
 */
export function formProblems(schema: FormSchema, values: FormValues, text: Text): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const problem of checkForm(schema, values, { holds: currentHolds() })) {
    const label = labelAt(schema.components, problem.path, text);
    if (label !== null) problems[problem.path] = sentence(problem, label, text);
  }
  for (const path of fieldsUnderWay()) {
    const label = labelAt(schema.components, path, text);
    if (label !== null) problems[path] = text('ui.form.under-way', { label });
  }
  return problems;
}

/** The answers a form starts with: its defaults under what is known already. */
export function startingValues(schema: FormSchema, known: FormValues = {}): FormValues {
  const values: FormValues = {};
  for (const field of openedFields(schema.components)) {
    const key = keyOf(field);
    if (key !== undefined) values[key] = known[key] ?? field.defaultValue;
  }
  return values;
}

/** Of the answers those that say something: what was left empty is not sent. */
export function filledIn(values: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );
}
