import { type DocumentLine, stated } from '../../domain/document-fields.ts';
import type { Turn } from '../turn/turn.ts';

/** Where an applicant may turn against a refusal: the body and the court by name, and how long (1.9; L-XK 38, L-FY 20, L-SS 46). */
export async function remedyLines(turn: Turn): Promise<DocumentLine[]> {
  const tenant = await turn.sql.first<{ name: string }>('select name from tenants where id = :tenantId', {
    tenantId: turn.tenantId,
  });
  const place = tenant?.name ?? '';
  const review = `自收到本决定之日起六十日内向${place}人民政府申请行政复议`;
  const suit = `自收到本决定之日起六个月内向${place}人民法院（或者其他有管辖权的人民法院）提起行政诉讼`;
  return [stated('remedies', `不服本决定的，可以${review}；也可以${suit}。`)];
}
