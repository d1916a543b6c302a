import type { Instant } from '../../domain/time.ts';
import type { Services } from '../turn/services.ts';

/** What a room is lent: the services of the runtime, the clock, and the tenant whose rows it serves. */
export interface House {
  readonly services: Services;
  /** The moment it is; the only clock a room knows. */
  readonly clock: () => Instant;
  readonly tenantId: string;
  /** Where people reach the service, without a slash at the end; printed documents name it. Null or absent: not told. */
  readonly publicAddress?: string | null;
}
