import { createHash, timingSafeEqual } from 'node:crypto';
import { unauthenticated } from '../domain/refusals/access.ts';
import type { Api } from '../http/api.ts';
import type { Meters } from '../telemetry/meters.ts';
import { MetricsPage } from './schemas.ts';

/** The page a Prometheus reads, for whoever has the token of the setting; without the setting there is no such page. */
export function metricsRoutes(root: Api, meters: Meters | null, token: string | null): void {
  if (meters === null || token === null) return;
  const right = digest(`Bearer ${token}`);
  root.get(
    '/metrics',
    {
      schema: {
        tags: ['Operations'],
        operationId: 'metrics',
        summary: 'Measurements for Prometheus 运行指标',
        description: 'Only where `METRICS_TOKEN` is set, and only with it: `Authorization: Bearer …`.',
        produces: ['text/plain'],
        response: { 200: MetricsPage },
      },
      config: { audience: 'anyone' },
    },
    async (request, reply) => {
      if (!timingSafeEqual(digest(request.headers.authorization ?? ''), right)) throw unauthenticated();
      const { type, text } = await meters.page();
      return reply.type(type).header('cache-control', 'no-store').send(text);
    },
  );
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
