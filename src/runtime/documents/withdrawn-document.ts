import { licenceNoLonger } from '../../domain/licence.ts';

const ended = licenceNoLonger.map((state) => `'${state}'`).join(', ');

/**
 * SQL over `documents d` and their `cases c`: whether what a document states holds no longer. It was removed, what it
 * grants was revoked, lapsed, was taken back or cancelled, or the licence was issued anew since.
 */
export const isWithdrawn = `(d.removed_at is not null
  or coalesce(
    d.template in ('D18', 'D19', 'D21') and (c.status = 'REVOKED' or c.result -> 'licence' ->> 'state' in (${ended})),
    false)
  or d.template = 'D21' and exists (
    select 1 from documents newer
    where newer.tenant_id = d.tenant_id and newer.case_id = d.case_id and newer.template = 'D21'
      and (newer.created_at, newer.id) > (d.created_at, d.id)))`;
