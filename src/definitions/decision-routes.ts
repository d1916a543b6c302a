import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { Finding } from '../runtime/views/definition-schema.ts';
import type { House } from '../runtime/views/house.ts';
import { allOf, id, list, ref, text, values } from '../runtime/views/parts.ts';
import { checkDecisions } from './check-decisions.ts';
import { definitionMaxBytes } from './check-diagram.ts';
import { decisionXml, evaluateDecision, listDecisions } from './decisions.ts';
import { DecisionResult, DecisionSummary } from './schemas.ts';

/** Decisions of a version: listed, read, tried. */
export function decisionRoutes(api: Api, house: House): void {
  const tags = ['Definitions'];
  const params = Type.Object({ id: id('Process definition') });
  const one = Type.Object({ id: id('Process definition'), decisionId: text('Decision', { maxLength: 200 }) });
  const read = { audience: 'person', scope: 'cases:read' } as const;

  api.get(
    '/process-definitions/:id/decisions',
    {
      schema: {
        tags,
        operationId: 'listDecisions',
        summary: 'Decisions of a version 决策',
        params,
        response: { 200: allOf(ref(DecisionSummary), 'Decisions, in the order of their files') },
      },
      config: read,
    },
    (request) => listDecisions(house, request.params.id),
  );

  api.get(
    '/process-definitions/:id/decisions/:decisionId/xml',
    {
      schema: {
        tags,
        operationId: 'decisionXml',
        summary: 'The decision model a decision stands in 决策模型',
        params: one,
        produces: ['application/xml'],
        response: { 200: text('DMN XML') },
      },
      config: read,
    },
    async (request, reply) => {
      const { id: definitionId, decisionId } = request.params;
      return reply.type('application/xml; charset=utf-8').send(await decisionXml(house, definitionId, decisionId));
    },
  );

  api.post(
    '/process-definitions/:id/decisions/:decisionId/evaluation',
    {
      schema: {
        tags,
        operationId: 'evaluateDecision',
        summary: 'Try a decision 试算决策',
        description:
          'Evaluates the decision and all it requires over the variables. Nothing is kept. What fails is `decision-failed` with the reason in `errors`.',
        params: one,
        body: Type.Object(
          { variables: values('Plain JSON values by name') },
          { additionalProperties: false, description: 'What the decision is asked with' },
        ),
        response: { 200: ref(DecisionResult) },
      },
      config: { audience: 'staff', scope: 'cases:read' },
    },
    (request) => evaluateDecision(house, request.params.id, request.params.decisionId, request.body.variables),
  );

  api.post(
    '/decision-checks',
    {
      schema: {
        tags,
        operationId: 'checkDecisions',
        summary: 'Check a decision model 校验决策',
        description:
          'What keeps a DMN document from being put in service, each finding at the cell, rule, column or decision.',
        body: Type.Object(
          { xml: text('The DMN document') },
          { additionalProperties: false, description: 'A decision model' },
        ),
        response: { 200: Type.Object({ findings: list(ref(Finding), 'What the checker found') }) },
      },
      config: { audience: 'designer', scope: 'definitions:write' },
      bodyLimit: definitionMaxBytes,
    },
    ({ body }) => checkDecisions(body.xml),
  );
}
