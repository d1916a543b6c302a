import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';

/** Sections of the contract, in the order a reader wants them. */
const sections = {
  Accounts: 'Logging in, API tokens, departments 账户',
  Guide: 'What a procedure asks for, without logging in 办事指南',
  Projects: 'Construction projects and their facts 项目',
  Disclosures: 'The one-time list of materials 一次性告知',
  Cases: 'Cases 办件',
  Tasks: 'User tasks 任务',
  Clocks: 'Limits and working days 时限与工作日历',
  Documents: 'Files and issued documents 文书',
  Definitions: 'Process definitions, drafts, deployments 流程定义',
  Supervision: 'Figures, cards and orders 效能监察',
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
      const { audience, scope } = route.config ?? {};
      const security =
        audience === 'anyone' ? [] : scope === undefined ? [{ session: [] }] : [{ session: [] }, { token: [scope] }];
      return { schema: { ...schema, security, hide: audience === undefined }, url };
    },
  });
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    uiConfig: { docExpansion: 'none', displayRequestDuration: true },
  });
}
