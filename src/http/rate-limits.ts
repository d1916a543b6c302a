import type { RateLimitPluginOptions } from '@fastify/rate-limit';
import type { FastifyContextConfig, FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { rateLimited } from '../domain/refusals/access.ts';
import { RateCounts } from './rate-counts.ts';

/** How many requests of a kind one caller may send in a minute; 0 limits nothing. */
export interface RateLimits {
  /** Log-ins, by address. */
  readonly logins: number;
  /** What anybody may ask without logging in, by address. */
  readonly lookUps: number;
  /** Reading and searching, by person or token. */
  readonly reads: number;
  /** Whatever changes something, by person or token. */
  readonly commands: number;
  /** Files that are handed in, and pieces of them, by person or token. */
  readonly uploads: number;
  /** Whole lists as a file, by person or token. */
  readonly exports: number;
  /** What programs ask that do the work of service tasks, by token. */
  readonly jobs: number;
}

/** What holds where nothing else is said. */
export const usualRateLimits: RateLimits = {
  logins: 60,
  lookUps: 120,
  reads: 6_000,
  commands: 1_200,
  uploads: 1_200,
  exports: 20,
  jobs: 60_000,
};

const MINUTE_MS = 60_000;

/** How a caller that asks too often is told so, and by what callers are told apart. */
export const rateLimitOptions: RateLimitPluginOptions = {
  global: false,
  store: RateCounts,
  keyGenerator: addressOf,
  errorResponseBuilder: (_request, { ttl }) => rateLimited(Math.ceil(ttl / 1000)),
};

/**
 * Gives every route the limit of its kind; all routes of a kind share one count for each caller. A route for anybody that says a
 * limit of its own keeps it. Must come before the plugin that counts.
 */
export function limitRates(app: FastifyInstance, limits: RateLimits | null): void {
  if (limits === null) return;
  app.addHook('onRoute', (route) => {
    const kind = kindOf(route, route.config);
    if (kind === null || route.config === undefined) return;
    const max = limits[kind];
    const own = kind === 'lookUps' ? route.config.rateLimit : undefined;
    if (own !== undefined && own !== false && typeof own.max === 'number' && (own.max < max || max === 0)) return;
    // Who is logged in is of no account where nobody needs to be.
    const keyGenerator = route.config.audience === 'anyone' ? addressOf : callerKey;
    if (max === 0) delete route.config.rateLimit;
    else route.config = { ...route.config, rateLimit: { max, timeWindow: MINUTE_MS, groupId: kind, keyGenerator } };
  });
}

function kindOf({ method, url }: RouteOptions, config: FastifyContextConfig = {}): keyof RateLimits | null {
  const { audience, form, waits } = config;
  // A program or a page that waits for something asks once and is kept waiting; whoever watches over the service may always look.
  if (audience !== undefined && url.endsWith('/exports')) return 'exports';
  if (audience === undefined || (waits === true && audience !== 'integrator')) return null;
  if (/^\/(healthz|readyz|metrics)$/.test(url)) return null;
  if (audience === 'integrator') return 'jobs';
  if (audience === 'anyone') return url.endsWith('/sessions') ? 'logins' : 'lookUps';
  if (form !== undefined || /\/uploads(\/|$)/.test(url)) return 'uploads';
  const isRead = method === 'GET' || method === 'HEAD' || url.endsWith('/search');
  return isRead ? 'reads' : 'commands';
}

/** The address; a caller who hung up has none any more. */
function addressOf({ ip }: FastifyRequest): string {
  return ip ?? 'gone';
}

/** The token, or the person of a session. */
function callerKey(request: FastifyRequest): string {
  const { caller } = request;
  return caller === null ? addressOf(request) : (caller.apiTokenHash ?? caller.person.id);
}
