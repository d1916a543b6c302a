import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyContextConfig, FastifyInstance } from 'fastify';
import { isAct } from './answer-headers.ts';
import { counterHeader } from './at-the-counter.ts';
import { takesKey } from './idempotency.ts';

/** Sections of the contract, in the order a reader wants them. */
const sections = {
  Accounts: 'Logging in, API tokens, departments 账户',
  Guide: 'What a procedure asks for, without logging in 办事指南',
  Projects: 'Construction projects and their facts 项目',
  Disclosures: 'The one-time list of materials 一次性告知',
  Cases: 'Cases 办件',
  Live: 'What changes, as it changes 实时',
  Tasks: 'User tasks 任务',
  Clocks: 'Limits and working days 时限与工作日历',
  Documents: 'Files and issued documents 文书',
  Definitions: 'Process definitions, drafts, deployments 流程定义',
  Supervision: 'Figures, cards and orders 效能监察',
  Feedback: 'Ratings and complaints 好差评、投诉',
  Jobs: 'Work for external programs 外部任务',
  Webhooks: 'Telling other systems what happened 事件推送',
  Operations: 'Health and incidents 运行',
} as const;

/** A section of the contract. */
export type Section = keyof typeof sections;

const introduction = `
Approval procedures as BPMN diagrams, with statutory clocks, one-time disclosure and supervision.

Log in with \`POST /api/v1/sessions\` (cookie; unsafe methods then need the header \`X-Requested-With: lianban\`), or send an API
token as \`Authorization: Bearer …\`. Every refusal is an RFC 9457 problem with a stable \`code\` and a sentence in both languages.
Lists are paged by cursor. What a command changed can be read at once. \`Idempotency-Key\` on a POST makes it safe to send twice;
\`If-Match\` with the \`ETag\` read before makes a lost race a 409.`;

const header = (description: string): object => ({ type: 'string', description });
const file = { type: 'string', format: 'binary' };

/** What a form of each kind brings; the service reads it as a stream, so that no schema is laid on it. */
const forms = {
  file: { type: 'object', properties: { file: { ...file, description: 'The file' } }, required: ['file'] },
  files: {
    type: 'object',
    properties: {
      files: { type: 'array', items: file, description: 'Diagrams (.bpmn), forms (.form) and decision models (.dmn)' },
      note: { type: 'string', description: 'What is new in them' },
    },
    required: ['files'],
  },
} as const;

/** The headers that a route understands besides those every route does. */
function headersOf(
  method: string,
  url: string,
  answers200: boolean,
  config: FastifyContextConfig = {},
): { headers?: object } {
  const { scope, ifMatch, atCounter, sends = {} } = config;
  const properties: Record<string, object> = {};
  for (const [name, description] of Object.entries(sends)) properties[name] = header(description);
  if (atCounter === true) properties[counterHeader] = header('The applicant a window clerk does this for');
  if (takesKey(method, url, config)) {
    properties['Idempotency-Key'] = header('A text of your own, up to 200 characters: sent twice, done once');
  }
  if (ifMatch === 'needed') properties['If-Match'] = header('The `ETag` read before; without it 428, when stale 409');
  if (ifMatch === 'taken') properties['If-Match'] = header('The `ETag` read before; when stale 409');
  if (isAct(method, scope) && answers200)
    properties.Prefer = header('`return=minimal`: 204 and no body instead of 200');
  return Object.keys(properties).length === 0 ? {} : { headers: { type: 'object', properties } };
}

const littleAnswer = { type: 'null', description: 'Done; the caller asked for no more' };

function mayAskForLittle({ headers }: { headers?: object }): boolean {
  return 'Prefer' in Object(Object(headers).properties);
}

/** A form, beside whatever else the route takes instead. */
function bodyOf(form: keyof typeof forms, body: unknown): object {
  const others = typeof body === 'object' && body !== null && 'content' in body ? Object(body.content) : null;
  return others === null ? forms[form] : { content: { 'multipart/form-data': { schema: forms[form] }, ...others } };
}

/** Describes the service as OpenAPI 3.1, at `/openapi.json` and for people at `/docs`. */
export async function publishContract(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Lianban 联办',
        version: '1',
        description: introduction.trim(),
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/', description: 'This service' }],
      tags: Object.entries(sections).map(([name, description]) => ({ name, description })),
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'lianban_session', description: 'Session of a person' },
          token: { type: 'http', scheme: 'bearer', description: 'API token of an integrator' },
        },
      },
    },
    refResolver: {
      buildLocalReference(schema, _baseUri, _fragment, index) {
        return typeof schema.$id === 'string' ? schema.$id : `Schema${index}`;
      },
    },
    transform({ schema, url, route }) {
      const { audience, scope, form } = route.config ?? {};
      const security =
        audience === 'anyone' ? [] : scope === undefined ? [{ session: [] }] : [{ session: [] }, { token: [scope] }];
      const headers = headersOf(String(route.method), url, '200' in Object(schema.response), route.config);
      const body = form === undefined ? {} : { body: bodyOf(form, schema.body) };
      const response = { ...Object(schema.response), ...(mayAskForLittle(headers) ? { 204: littleAnswer } : {}) };
      return { schema: { ...schema, ...headers, ...body, response, security, hide: audience === undefined }, url };
    },
  });
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    uiConfig: { docExpansion: 'none', displayRequestDuration: true },
  });
}
