import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import serveStatic from '@fastify/static';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import type { TSchema } from 'typebox';
import type { Database } from '../database/connect.ts';
import { newId } from '../database/id.ts';
import type { Instant } from '../domain/time.ts';
import { logOptions } from '../telemetry/log-options.ts';
import type { Meters } from '../telemetry/meters.ts';
import { describeAnswers } from './answer-headers.ts';
import { answerWriters } from './answer-writers.ts';
import type { Api } from './api.ts';
import { atTheCounter } from './at-the-counter.ts';
import { admit, callerOf } from './authentication.ts';
import { publishContract } from './contract.ts';
import { isDay, isMoment } from './formats.ts';
import { doOnce, keepAnswer, letGo } from './idempotency.ts';
import { letConnectionsGo } from './let-connections-go.ts';
import { answerBadAddress, answerError, answerUnknownRoute, Problem, problemMediaType } from './problems.ts';
import { limitRates, type RateLimits, rateLimitOptions } from './rate-limits.ts';
import { tellOfRequests } from './requests-told.ts';
import { refuseUnstorable } from './storable-text.ts';

/** What the server is made of. */
export interface ServerOptions {
  readonly database: Database;
  readonly tenantId: string;
  readonly clock: () => Instant;
  readonly logLevel: string;
  readonly trustProxy: boolean;
  /** Whether people come by https, so that cookies and browsers keep to it. */
  readonly secureCookies: boolean;
  readonly uploadMaxBytes: number;
  readonly uploadMaxFiles: number;
  /** Where the log goes; to the standard output when nothing is said. */
  readonly logTo?: { write(line: string): void };
  /** How often one caller may ask; as often as the caller likes when left out. */
  readonly rateLimits?: RateLimits | null;
  /** What requests are measured with; nothing when left out. */
  readonly meters?: Pick<Meters, 'request'> | null;
  /** Folder of the browser's build; null serves none. */
  readonly webFolder: string | null;
  /** Named schemas the routes refer to. */
  readonly schemas: readonly TSchema[];
}

/** A room's routes, registered on the API. */
export type Room = (api: Api) => void | Promise<void>;

/** Where every route of the API lives. */
export const apiPrefix = '/api/v1';

const jsonLimitBytes = 2 * 1024 * 1024;

/**
 * Builds the HTTP server: who may call, in which shape, how refusals are told, and the contract that says so.
 *
 * `api` rooms live under `/api/v1`, `root` rooms at the root. Nothing listens yet.
 *
 * @throws Error when a route does not say who may call it
 */
export async function server(
  options: ServerOptions,
  rooms: { readonly api: readonly Room[]; readonly root: readonly Room[] },
): Promise<FastifyInstance> {
  const app = fastify({
    logger: { ...logOptions(options.logLevel), ...(options.logTo === undefined ? {} : { stream: options.logTo }) },
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    trustProxy: options.trustProxy,
    bodyLimit: jsonLimitBytes,
    genReqId: () => newId(),
    requestTimeout: 120_000,
    // Called for nothing but addresses: what else goes wrong before a route ends the connection.
    frameworkErrors: answerBadAddress,
    routerOptions: { maxParamLength: 200 },
    schemaController: { compilersFactory: { buildSerializer: answerWriters() } },
    ajv: {
      customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false, allErrors: true },
      onCreate(ajv) {
        // The usual formats let in days and moments that neither the database nor a calendar knows.
        ajv.addFormat('date', isDay);
        ajv.addFormat('date-time', isMoment);
      },
    },
  });
  app.setErrorHandler(answerError);
  tellOfRequests(app, options.meters ?? null);
  letConnectionsGo(app);
  await guard(app, options);
  await publishContract(app);
  await serveBrowser(app, options.webFolder);

  app.addSchema(Problem);
  for (const schema of options.schemas) app.addSchema(schema);
  const typed = app.withTypeProvider<TypeBoxTypeProvider>();
  await typed.register(async (root) => {
    askForAudience(root);
    for (const room of rooms.root) await room(root);
  });
  await typed.register(
    async (api) => {
      askForAudience(api);
      describeAnswers(api);
      for (const room of rooms.api) await room(api);
    },
    { prefix: apiPrefix },
  );
  return app;
}

async function guard(app: FastifyInstance, options: ServerOptions): Promise<void> {
  const { database, clock, secureCookies, uploadMaxBytes, uploadMaxFiles } = options;
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Ant Design and bpmn-js write their styles into the page.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        frameSrc: ["'self'", 'blob:'],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        frameAncestors: ["'self'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        upgradeInsecureRequests: secureCookies ? [] : null,
      },
    },
    strictTransportSecurity: secureCookies,
  });
  await app.register(cookie);
  await app.register(multipart, {
    limits: { fileSize: uploadMaxBytes, files: uploadMaxFiles, fields: 20, fieldSize: jsonLimitBytes, parts: 60 },
  });
  limitRates(app, options.rateLimits ?? null);
  await app.register(rateLimit, rateLimitOptions);
  app.decorateRequest('caller', null);
  app.addHook('onRequest', async (request) => {
    const { audience, scope, atCounter } = request.routeOptions.config;
    if (audience === undefined) return;
    const caller = await callerOf(request, options);
    request.caller = atCounter === true ? await atTheCounter(request, caller, options) : caller;
    admit(request.caller, audience, scope);
  });
  app.addHook('preValidation', async ({ params, query, body }) => refuseUnstorable([params, query, body]));
  // With a callback and not a promise: what follows must run inside the transaction that is held around it.
  app.addHook('preHandler', (request, reply, done) => {
    doOnce(request, reply, database, { now: clock(), uploadMaxBytes }, done).catch(done);
  });
  app.addHook('onResponse', async (request) => {
    discardRest(request);
    await letGo(request);
  });
  app.addHook('onSend', async (request, reply, payload) => {
    await keepAnswer(request, reply, payload);
    return payload;
  });
}

/** How long what is left of a refused upload is still read, so that its sender gets to see the answer. */
const patienceMs = 5_000;

/** Reads a request that was answered before it was here to its end, or cuts it off: nobody holds a connection for nothing. */
function discardRest({ raw }: FastifyRequest): void {
  if (raw.complete || raw.destroyed) return;
  raw.unpipe();
  raw.resume();
  const cut = setTimeout(() => raw.destroy(), patienceMs);
  cut.unref();
  raw.once('close', () => clearTimeout(cut));
}

/** Default deny: a route that does not say who may call it is a mistake found at the start. Refusals are part of every answer. */
function askForAudience(app: Api): void {
  app.addHook('onRoute', (route) => {
    if (route.method === 'HEAD') return;
    if (route.config?.audience === undefined) {
      throw new Error(`${String(route.method)} ${route.url} does not say who may call it.`);
    }
    // A route's response schemas are ours: an object by status.
    const responses = (route.schema?.response ?? {}) as Record<string, unknown>;
    const refused = { description: 'Refused', content: { [problemMediaType]: { schema: { $ref: 'Problem#' } } } };
    route.schema = { ...route.schema, response: { '4xx': refused, ...responses } };
  });
}

/** Gives the browser its files; paths of its own routes get the page, everything else is a problem. */
async function serveBrowser(app: FastifyInstance, folder: string | null): Promise<void> {
  if (folder === null) {
    app.setNotFoundHandler(answerUnknownRoute);
    return;
  }
  await app.register(serveStatic, {
    root: folder,
    wildcard: false,
    preCompressed: true,
    // The build names its files by their content; the page itself is asked for anew.
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) =>
    isPageRequest(request) ? reply.sendFile('index.html') : answerUnknownRoute(request, reply),
  );
}

function isPageRequest(request: FastifyRequest): boolean {
  const isOurs = !/^\/(api|docs|openapi\.json|assets)(\/|$)/.test(request.url.split('?')[0] ?? '');
  return request.method === 'GET' && isOurs && (request.headers.accept ?? '').includes('text/html');
}
