import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { personOf } from '../http/authentication.ts';
import type { House } from '../runtime/views/house.ts';
import { allOf, id, ref, text } from '../runtime/views/parts.ts';
import { listOfficers, Officer } from './list-officers.ts';
import { Substitute, SubstituteInput } from './substitute-schemas.ts';
import { endSubstitute, grantSubstitute, listSubstitutes } from './substitutes.ts';

/** Named schemas of substitutions. */
export const substituteSchemas = [Substitute, Officer];

/** Who acts in whose place (A/B posts). */
export function substituteRoutes(api: Api, house: House): void {
  const tags = ['Accounts'];

  api.get(
    '/officers',
    {
      schema: {
        tags,
        operationId: 'listOfficers',
        summary: 'Officers in service 在岗人员',
        querystring: Type.Object({ department: Type.Optional(text('Only of this department', { maxLength: 60 })) }),
        response: { 200: allOf(ref(Officer), 'Officers by name, at most 1000') },
      },
      config: { audience: 'staff', scope: 'cases:read' },
    },
    (request) => listOfficers(house, request.query.department),
  );

  api.get(
    '/substitutes',
    {
      schema: {
        tags,
        operationId: 'listSubstitutes',
        summary: "Substitutions of the person's departments 替岗",
        response: { 200: allOf(ref(Substitute), 'Substitutions that are not over') },
      },
      config: { audience: 'staff', scope: 'cases:read' },
    },
    (request) => listSubstitutes(house, personOf(request)),
  );

  api.post(
    '/substitutes',
    {
      schema: {
        tags,
        operationId: 'grantSubstitute',
        summary: 'Name a substitute 确定替岗',
        description:
          "The substitute finds the officer's tasks in the inbox and does them on record for the officer: those that allow it, and for an A/B partner also those that allow nobody else.",
        body: SubstituteInput,
        response: { 201: ref(Substitute) },
      },
      config: { audience: 'staff', scope: 'tasks:write' },
    },
    async (request, reply) => reply.status(201).send(await grantSubstitute(house, personOf(request), request.body)),
  );

  api.delete(
    '/substitutes/:id',
    {
      schema: {
        tags,
        operationId: 'endSubstitute',
        summary: 'End a substitution 结束替岗',
        params: Type.Object({ id: id('Substitution') }),
        response: { 204: Type.Null({ description: 'Ended' }) },
      },
      config: { audience: 'staff', scope: 'tasks:write' },
    },
    async (request, reply) => {
      await endSubstitute(house, personOf(request), request.params.id);
      return reply.status(204).send(null);
    },
  );
}
