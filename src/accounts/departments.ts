import type { House } from '../runtime/views/house.ts';
import type { Department } from './schemas.ts';

/** Every department of the authority. */
export async function listDepartments({ services, tenantId }: House): Promise<{ items: Department[] }> {
  const items = await services.database.rows<Department>(
    'select code, name, name_en, kind, phone from departments where tenant_id = :tenantId order by code',
    { tenantId },
  );
  return { items };
}
