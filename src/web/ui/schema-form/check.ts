import type { Text } from '../../i18n/text.ts';
import type { FormField, FormSchema, FormValues } from './schema.ts';

/** A field nobody filled: nothing, blanks, or an unticked box that must be ticked. */
function isEmpty(field: FormField, value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return field.type === 'checkbox' && value === false;
}

function numberProblem(field: FormField, value: unknown, text: Text, label: string): string | null {
  const number = Number(value);
  const { min, max } = field.validate ?? {};
  if (field.decimalDigits === 0 && !Number.isInteger(number)) return text('ui.form.integer', { label });
  if (min !== undefined && number < min) return text('ui.form.min', { label, n: min });
  if (max !== undefined && number > max) return text('ui.form.max', { label, n: max });
  return null;
}

function textProblem(field: FormField, value: string, text: Text, label: string): string | null {
  const { minLength, maxLength, pattern } = field.validate ?? {};
  if (minLength !== undefined && [...value].length < minLength)
    return text('ui.form.minLength', { label, n: minLength });
  if (maxLength !== undefined && [...value].length > maxLength)
    return text('ui.form.maxLength', { label, n: maxLength });
  // form-js patterns match anywhere unless they are anchored, as `test` does
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(value)) return text('ui.form.pattern', { label });
  return null;
}

/** What is wrong with one answer, as a sentence in the person's language, or null. */
export function fieldProblem(field: FormField, value: unknown, text: Text): string | null {
  const label = text.pick(field.label, field.properties?.labelEn) || (field.key ?? '');
  if (isEmpty(field, value)) {
    if (!field.validate?.required) return null;
    const chosen = field.type === 'radio' || field.type === 'select' || field.type === 'checkbox';
    return text(chosen ? 'ui.form.choose' : 'ui.form.required', { label });
  }
  if (field.type === 'number') return numberProblem(field, value, text, label);
  return typeof value === 'string' ? textProblem(field, value, text, label) : null;
}

/** Every problem of a filled form by field key; empty when it may be sent. */
export function formProblems(schema: FormSchema, values: FormValues, text: Text): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const field of schema.components) {
    if (field.key === undefined) continue;
    const problem = fieldProblem(field, values[field.key], text);
    if (problem !== null) problems[field.key] = problem;
  }
  return problems;
}

/** The answers a form starts with: its defaults under what is known already. */
export function startingValues(schema: FormSchema, known: FormValues = {}): FormValues {
  const values: FormValues = {};
  for (const { key, defaultValue } of schema.components) {
    if (key !== undefined) values[key] = known[key] ?? defaultValue;
  }
  return values;
}
