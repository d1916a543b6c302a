import type { House } from '../runtime/views/house.ts';

/** Whether the database answers and holds the tenant this process serves. */
export async function isReady({ services, tenantId }: House): Promise<boolean> {
  try {
    const tenant = await services.database.first('select id from tenants where id = :tenantId', { tenantId });
    return tenant !== undefined;
  } catch {
    // That it does not answer is the answer.
    return false;
  }
}
