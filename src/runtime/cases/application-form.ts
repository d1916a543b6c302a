import type { Transaction } from '../../database/connect.ts';
import { json } from '../../database/named-bindings.ts';
import type { Person } from '../../domain/person.ts';
import { formInvalid } from '../../domain/refusals/tasks.ts';
import type { Instant } from '../../domain/time.ts';
import { checkForm, type FormValues } from '../../forms/check-form.ts';
import { conditions } from '../../forms/condition.ts';
import { applicationForm } from '../../forms/field.ts';
import { detailOf } from '../tasks/form-of-task.ts';
import type { Definition } from '../turn/services.ts';

/** Codes of what nobody filled in. */
const missing = new Set(['required', 'choose', 'min-rows']);

/**
 * Checks what an applicant filled in against the form of the procedure, by the rules the browser has used. What no field of
 * it asks for, as whom to call, is let pass: one form may be for several procedures. At the counter the form is on paper,
 * and what the clerk does not enter is not missing.
 *
 * @throws form-invalid with the code of each field
 */
export function assertApplicationFilled({ forms }: Definition, { roles }: Person, values: FormValues): void {
  const schema = forms[applicationForm];
  if (schema === undefined) return;
  const isAtCounter = roles.length > 0;
  const problems = checkForm(schema, values, { holds: conditions() }).filter(
    ({ path, code }) => (code !== 'unknown-field' || path.includes('.')) && !(isAtCounter && missing.has(code)),
  );
  if (problems.length > 0) throw formInvalid(problems.map(detailOf));
}

/** Rows made from the form are there with it and say what it says; rows that departments share are looked up by them from now on. */
export async function providedWithForm(
  sql: Transaction,
  tenantId: string,
  disclosureId: string,
  { form, now, by }: { readonly form: object; readonly now: Instant; readonly by: string },
): Promise<void> {
  await sql.run(
    `update materials
     set state = case source when 'G' then 'PROVIDED' else 'PENDING_SHARE' end,
         fields = case source when 'G' then fields || cast(:form as jsonb) else fields end,
         stated_at = case source when 'G' then cast(:now as timestamptz) end,
         stated_by = case source when 'G' then cast(:by as uuid) end,
         revision = revision + 1
     where tenant_id = :tenantId and disclosure_id = :disclosureId and state = 'MISSING' and source in ('G', 'S')`,
    { tenantId, disclosureId, form: json(form), now, by },
  );
}
