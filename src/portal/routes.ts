import { Type } from 'typebox';
import type { Api } from '../http/api.ts';
import { DefinitionDetail, DefinitionSummary } from '../runtime/views/definition-schema.ts';
import { latestDefinition, listDefinitions } from '../runtime/views/definition-view.ts';
import type { House } from '../runtime/views/house.ts';
import { allOf, ref, text } from '../runtime/views/parts.ts';
import { guideAnswers } from './guide-answers.ts';
import { guideXml } from './guide-xml.ts';
import { publicCase } from './public-case.ts';
import { resultSample } from './result-sample.ts';
import { GuideAnswers, GuideQuestion, PublicCase, PublicClock } from './schemas.ts';

/** Named schemas of this room. */
export const portalSchemas = [GuideAnswers, PublicClock, PublicCase];

/** What anybody may ask without logging in. */
export function portalRoutes(api: Api, house: House): void {
  const tags = ['Guide'];
  const anyone = { audience: 'anyone', rateLimit: { max: 120, timeWindow: 60_000 } } as const;
  const params = Type.Object({ key: text('Key of the procedure', { maxLength: 100 }) });

  api.get(
    '/guide/items',
    {
      schema: {
        tags,
        operationId: 'listGuideItems',
        summary: 'What can be applied for 可申请事项',
        response: { 200: allOf(ref(DefinitionSummary), 'Procedures') },
      },
      config: anyone,
    },
    () => listDefinitions(house, null, { applicableOnly: true, latestOnly: true }),
  );

  api.get(
    '/guide/items/:key',
    {
      schema: {
        tags,
        operationId: 'readGuideItem',
        summary: 'All about one procedure 办事指南',
        params,
        response: { 200: ref(DefinitionDetail) },
      },
      config: anyone,
    },
    (request) => latestDefinition(house, null, request.params.key),
  );

  api.get(
    '/guide/items/:key/xml',
    {
      schema: {
        tags,
        operationId: 'guideXml',
        summary: 'The diagram of one procedure 办事流程图',
        description: 'The version in force, as it is published.',
        params,
        produces: ['application/xml'],
        response: { 200: text('BPMN 2.0 XML') },
      },
      config: anyone,
    },
    async (request, reply) =>
      reply.type('application/xml; charset=utf-8').send(await guideXml(house, request.params.key)),
  );

  api.get(
    '/guide/items/:key/result-sample',
    {
      schema: {
        tags,
        operationId: 'resultSample',
        summary: 'A sample of what the applicant gets 结果样本',
        description:
          'A PDF drawn as the document is, marked 样本 on every page; it has no number, no seal, no validity.',
        params,
        produces: ['application/pdf'],
        response: { 200: Type.Unsafe<unknown>({ type: 'string', format: 'binary', description: 'The file' }) },
      },
      config: { audience: 'anyone', rateLimit: { max: 20, timeWindow: 60_000 } },
    },
    async (request, reply) => {
      const bytes = await resultSample(house, request.params.key);
      return reply
        .header('content-disposition', 'inline; filename="sample.pdf"')
        .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'")
        .type('application/pdf')
        .send(bytes);
    },
  );

  api.post(
    '/guide/items/:key/answers',
    {
      schema: {
        tags,
        operationId: 'guideAnswers',
        summary: 'The three questions: what to bring, online or not, how long 三问',
        params,
        body: GuideQuestion,
        response: { 200: ref(GuideAnswers) },
      },
      config: anyone,
    },
    (request) => guideAnswers(house, request.params.key, request.body),
  );

  api.get(
    '/public/cases/:number',
    {
      schema: {
        tags,
        operationId: 'publicCase',
        summary: 'Follow a case by its number and code 办件查询',
        params: Type.Object({ number: text('Case number', { maxLength: 60 }) }),
        querystring: Type.Object({ code: text('Query code from the receipt', { minLength: 1, maxLength: 60 }) }),
        response: { 200: ref(PublicCase) },
      },
      config: { audience: 'anyone', rateLimit: { max: 30, timeWindow: 60_000 } },
    },
    (request) => publicCase(house, request.params.number, request.query.code),
  );
}
