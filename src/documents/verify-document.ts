import { timingSafeEqual } from 'node:crypto';
import { localDateOf } from '../calendar/days.ts';
import { documentNotFound } from '../domain/refusals/unknown.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import { organName } from '../runtime/documents/document-head.ts';
import { printOf } from '../runtime/documents/prints.ts';
import { isWithdrawn } from '../runtime/documents/withdrawn-document.ts';
import type { House } from '../runtime/views/house.ts';
import type { VerifiedDocument } from './schemas.ts';

interface Found {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly titleEn: string;
  readonly organ: string;
  readonly addressee: string | null;
  readonly issuedAt: Instant;
  readonly validUntil: LocalDate | null;
  readonly statementHash: string | null;
  readonly pageHash: string | null;
  readonly withdrawn: boolean;
  readonly code: string | null;
  /** What is kept of the files of a destroyed one; null while there is a print to be asked for. */
  readonly keptHashes: readonly string[] | null;
  readonly destroyedAt: Instant | null;
}

/**
 * What is on record of a document or a disclosure, for whoever holds its number and code. A wrong code and a wrong number
 * are answered alike.
 *
 * @throws document-not-found
 */
export async function verifyDocument(house: House, number: string, code: string): Promise<VerifiedDocument> {
  const found =
    (await issuedDocument(house, number)) ?? (await disclosure(house, number)) ?? (await destroyed(house, number));
  if (found?.code === undefined || found.code === null || !isSame(found.code, code.trim().toUpperCase()))
    throw documentNotFound();
  const print = found.keptHashes === null ? await printOf(house.services, house.tenantId, found.id) : undefined;
  const isOver = found.validUntil !== null && found.validUntil < localDateOf(house.clock());
  return {
    number: found.number,
    title: { zh: found.title, en: found.titleEn },
    issuedOn: localDateOf(found.issuedAt),
    organ: found.organ,
    addressee: found.addressee === null ? null : masked(found.addressee),
    state: found.withdrawn ? 'WITHDRAWN' : isOver ? 'EXPIRED' : 'VALID',
    statementHash: found.statementHash,
    fileHashes: [found.pageHash, print?.contentHash, ...(found.keptHashes ?? [])].filter(
      (hash) => typeof hash === 'string',
    ),
    recordDestroyedOn: found.destroyedAt === null ? null : localDateOf(found.destroyedAt),
  };
}

/** Enough of a name for whoever knows it to recognise it: two letters at either end, of a short one the first. */
export function masked(name: string): string {
  const letters = Array.from(name);
  const ends = letters.length >= 6 ? 2 : letters.length >= 4 ? 1 : 0;
  if (ends === 0) return `${letters[0] ?? ''}${'*'.repeat(Math.max(1, letters.length - 1))}`;
  return `${letters.slice(0, ends).join('')}****${letters.slice(-ends).join('')}`;
}

function issuedDocument({ services, tenantId }: House, number: string): Promise<Found | undefined> {
  return services.database.first<Found>(
    `select d.id, d.number, d.title, d.title_en, d.organ, d.addressee, d.created_at as issued_at,
       null as valid_until, d.statement_hash, d.content_hash as page_hash, d.check_code as code,
       ${isWithdrawn} as withdrawn,
       null as kept_hashes, null as destroyed_at
     from documents d
     left join cases c on c.tenant_id = d.tenant_id and c.id = d.case_id
     where d.tenant_id = :tenantId and d.number = :number and d.organ is not null`,
    { tenantId, number },
  );
}

async function disclosure({ services, tenantId }: House, number: string): Promise<Found | undefined> {
  const found = await services.database.first<Omit<Found, 'organ'> & { place: string; office: string | null }>(
    `select s.id, s.number, d.name || '一次性告知书' as title, 'One-time disclosure: ' || d.name_en as title_en,
       t.name as place, null as office, a.name as addressee, s.issued_at, s.valid_until,
       s.snapshot_hash as statement_hash, null as page_hash, false as withdrawn, s.check_code as code,
       null as kept_hashes, null as destroyed_at
     from disclosures s
     join tenants t on t.id = s.tenant_id
     join process_definitions d on d.tenant_id = s.tenant_id and d.id = s.definition_id
     join applicants a on a.tenant_id = s.tenant_id and a.id = s.applicant_id
     where s.tenant_id = :tenantId and s.number = :number`,
    { tenantId, number },
  );
  return found && { ...found, organ: organName(found.place, found.office ?? '政务服务管理局') };
}

/** What is left of one whose case was destroyed at the end of its retention: nothing personal is among it. */
function destroyed({ services, tenantId }: House, number: string): Promise<Found | undefined> {
  return services.database.first<Found>(
    `select o.of_id as id, o.number, o.title, o.title_en, o.organ, null as addressee, o.issued_at, o.valid_until,
       o.statement_hash, null as page_hash, o.withdrawn, o.check_code as code, o.file_hashes as kept_hashes, k.destroyed_at
     from destroyed_documents o
     join destroyed_cases k on k.tenant_id = o.tenant_id and k.case_id = o.case_id
     where o.tenant_id = :tenantId and o.number = :number`,
    { tenantId, number },
  );
}

function isSame(stored: string, given: string): boolean {
  const [one, other] = [Buffer.from(stored), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}
