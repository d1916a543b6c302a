import type { TaskForm } from '../../bpmn/approval.ts';
import { formInvalid } from '../../domain/refusals/tasks.ts';
import type { Variables } from '../../engine/types.ts';
import { checkForm, type FieldAccess, type FormProblem, type FormValues, takenValues } from '../../forms/check-form.ts';
import { conditions } from '../../forms/condition.ts';
import { fieldsOf, property } from '../../forms/field.ts';
import type { Definition } from '../turn/services.ts';

/** The form-js schema of a step; undefined when it has none. */
export function schemaOf({ forms }: Definition, form: TaskForm | null): unknown {
  return form?.key ? forms[form.key] : undefined;
}

/**
 * Checks what was filled in against the form of a step, by the rules the browser has used, and gives the variables it sets:
 * fields that are hidden or only read there set none.
 *
 * @throws form-invalid with the code of each field
 */
export function assertFormFilled(
  definition: Definition,
  form: TaskForm | null,
  variables: Variables,
  values: FormValues,
): Record<string, unknown> {
  const schema = schemaOf(definition, form);
  const access = accessOf(form);
  const holds = conditions();
  const known = knownValues(schema, variables);
  const problems = checkForm(schema, values, { holds, access, known });
  if (problems.length > 0) throw formInvalid(problems.map(detailOf));
  return takenValues(schema, values, { holds, access, known });
}

/**
 * The form of a step as a person is shown it: fields hidden there are not in it, and those that may only be read hold what the
 * case knows. Null for a step without a form.
 */
export function shownForm(
  definition: Definition,
  form: TaskForm | null,
  variables: Variables,
): Record<string, unknown> | null {
  const schema = schemaOf(definition, form);
  if (typeof schema !== 'object' || schema === null) return null;
  const { readOnly, hidden } = accessOf(form);
  // A form that was deployed is a JSON object.
  if (readOnly.length === 0 && hidden.length === 0) return schema as Record<string, unknown>;
  return shownPart(schema as Record<string, unknown>, { readOnly, hidden }, knownValues(schema, variables));
}

function shownPart(part: Record<string, unknown>, access: FieldAccess, known: FormValues): Record<string, unknown> {
  const components = property(part, 'components');
  if (!Array.isArray(components)) return part;
  const shown = components
    .filter((component) => !access.hidden.includes(keyOf(component)))
    .map((component: Record<string, unknown>) => {
      const key = keyOf(component);
      if (!access.readOnly.includes(key)) return key === '' ? shownPart(component, access, known) : component;
      return { ...component, readonly: true, ...(known[key] === undefined ? {} : { defaultValue: known[key] }) };
    });
  return { ...part, components: shown };
}

function keyOf(component: unknown): string {
  const key = property(component, property(component, 'type') === 'dynamiclist' ? 'path' : 'key');
  return typeof key === 'string' ? key : '';
}

function accessOf(form: TaskForm | null): FieldAccess {
  return { readOnly: form?.readOnlyFields ?? [], hidden: form?.hiddenFields ?? [] };
}

function knownValues(schema: unknown, variables: Variables): FormValues {
  return Object.fromEntries(
    fieldsOf(schema).flatMap(({ key }) => (variables[key] === undefined ? [] : [[key, variables[key]]])),
  );
}

/** What is wrong with a field, as a refusal tells it. */
export function detailOf({ path, label, code, limit }: FormProblem) {
  const words = limit === undefined ? code : `${code} ${limit}`;
  return { path, code, message: `${label}: ${words}` };
}
