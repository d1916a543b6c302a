import type { TaskForm } from '../bpmn/approval.ts';
import type { Finding } from '../bpmn/finding.ts';
import type { ProcessModel } from '../bpmn/model.ts';
import { checkSchema } from '../forms/check-schema.ts';
import { applicationForm, fieldsOf } from '../forms/field.ts';

/** Whether a procedure is applied for, and may have a form for that. */
export function isAppliedFor({ procedure }: ProcessModel): boolean {
  return procedure?.applicable === true;
}

/** What is wrong with the forms a diagram's tasks name, each finding at the task, and with the form it is applied for with. */
export function checkForms(models: readonly ProcessModel[], forms: Readonly<Record<string, unknown>>): Finding[] {
  return models.flatMap((model) => [
    ...checkApplicationForm(model, forms),
    ...model.elements.flatMap(({ id, approval: { form } }): Finding[] => {
      if (form === null || form.key === null) return [];
      if (!Object.hasOwn(forms, form.key)) return [formMissing(id, form.key)];
      const schema = forms[form.key];
      const found = checkSchema(schema).map(({ code, zh, en }): Finding => at(id, form.key, code, zh, en));
      return [...found, ...checkAccess(id, form, schema)];
    }),
  ]);
}

function checkApplicationForm(model: ProcessModel, forms: Readonly<Record<string, unknown>>): Finding[] {
  if (!isAppliedFor(model) || !Object.hasOwn(forms, applicationForm)) return [];
  return checkSchema(forms[applicationForm]).map(({ code, zh, en }) => at(model.key, applicationForm, code, zh, en));
}

/** A task names a form that was not sent along. */
export function formMissing(elementId: string, key: string): Finding {
  const texts = { zh: `缺少表单${key}。`, en: `The form ${key} is not there.` };
  return { rule: 'form-missing', level: 'error', elementId, ...texts };
}

/** What a step says of fields is said of fields the form has, and what must be filled in is not hidden. */
function checkAccess(id: string, { key, readOnlyFields, hiddenFields }: TaskForm, schema: unknown): Finding[] {
  const fields = new Map(fieldsOf(schema).map((field) => [field.key, field]));
  const unknown = [...readOnlyFields, ...hiddenFields].filter((name) => !fields.has(name));
  const hidden = hiddenFields.filter((name) => fields.get(name)?.required);
  return [
    ...unknown.map((name) => at(id, key, 'form-access', `没有字段“${name}”。`, `It has no field ${name}.`)),
    ...hidden.map((name) =>
      at(id, key, 'form-access', `必填的“${name}”不能隐藏。`, `The field ${name} is required and can not be hidden.`),
    ),
  ];
}

function at(elementId: string, key: string | null, rule: string, zh: string, en: string): Finding {
  return { rule, level: 'error', elementId, zh: `表单${key}：${zh}`, en: `Form ${key}: ${en}` };
}
