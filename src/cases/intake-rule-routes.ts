import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import { revisionOf } from '../http/revisions.ts';
import type { House } from '../runtime/views/house.ts';
import { allOf, ref, text } from '../runtime/views/parts.ts';
import { IntakeRule, IntakeRuleInput } from './intake-rule-schemas.ts';
import { listIntakeRules, settleIntakeRule } from './intake-rules.ts';

/** Named schemas of intake rules. */
export const intakeRuleSchemas = [IntakeRule];

/** What regions settle for the intake of their procedures. */
export function intakeRuleRoutes(api: Api, house: House): void {
  const tags = ['Cases'];

  api.get(
    '/intake-rules',
    {
      schema: {
        tags,
        operationId: 'listIntakeRules',
        summary: 'Rules of intake 收件规则',
        description:
          'Where nothing is settled, 15 working days to correct, a reminder after 10, and a project code if there is one.',
        response: { 200: allOf(ref(IntakeRule), 'Rules') },
      },
      config: { audience: 'staff', scope: 'cases:read' },
    },
    () => listIntakeRules(house),
  );

  api.put(
    '/intake-rules/:key',
    {
      schema: {
        tags,
        operationId: 'settleIntakeRule',
        summary: 'Settle the intake of a procedure in a region 设置收件规则',
        description:
          'By the service administration. Corrections asked for before keep their day. `If-Match` may name the rule’s revision, 0 for none yet.',
        params: Type.Object({ key: text('Key of the procedure', { minLength: 1, maxLength: 100 }) }),
        body: IntakeRuleInput,
        response: { 200: ref(IntakeRule) },
      },
      config: { audience: 'staff', scope: 'cases:write', ifMatch: 'taken' },
    },
    (request) => settleIntakeRule(house, personOf(request), request.params.key, request.body, revisionOf(request)),
  );
}
