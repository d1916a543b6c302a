import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import { revisionOf } from '../http/revisions.ts';
import type { House } from '../runtime/views/house.ts';
import { allOf, ref, text } from '../runtime/views/parts.ts';
import { adoptLocalRule, dropLocalRule, localRules } from './local-rules.ts';
import { LocalRule, LocalRuleInput } from './schemas.ts';

/** Local rules by which silence approves: none until an authority adopts one for a procedure. */
export function localRuleRoutes(api: Api, house: House): void {
  const tags = ['Clocks'];
  const params = Type.Object({ key: text('Procedure', { minLength: 1, maxLength: 100 }) });
  const config = { audience: 'operator' } as const;

  api.get(
    '/local-rules',
    {
      schema: {
        tags,
        operationId: 'localRules',
        summary: 'Local rules adopted 已采用的地方规定',
        response: { 200: allOf(ref(LocalRule), 'Rules by procedure') },
      },
      config,
    },
    (request) => localRules(house, personOf(request)),
  );

  api.put(
    '/local-rules/:key',
    {
      schema: {
        tags,
        operationId: 'adoptLocalRule',
        summary: 'Adopt a published local rule 采用地方规定',
        description:
          'Lets a procedure that is not safety-critical approve on the day its limit ran out, with a check within 10 working days. `If-Match` may name the rule’s revision, 0 for none yet.',
        params,
        body: LocalRuleInput,
        response: { 200: allOf(ref(LocalRule), 'Rules by procedure') },
      },
      config: { ...config, ifMatch: 'taken' },
    },
    (request) => adoptLocalRule(house, personOf(request), request.params.key, request.body, revisionOf(request)),
  );

  api.delete(
    '/local-rules/:key',
    {
      schema: {
        tags,
        operationId: 'dropLocalRule',
        summary: 'Take an adopted local rule back 停用地方规定',
        params,
        response: { 204: Type.Null({ description: 'Silence approves nothing there any more' }) },
      },
      config,
    },
    async (request, reply) => {
      await dropLocalRule(house, personOf(request), request.params.key);
      return reply.code(204).send(null);
    },
  );
}
