import type { Readable } from 'node:stream';
import type { Person } from '../domain/person.ts';
import { printed } from '../runtime/documents/prints.ts';
import type { House } from '../runtime/views/house.ts';
import { paperOfDisclosure } from './paper-of-disclosure.ts';
import { readDisclosure } from './read-disclosures.ts';

/** The printed disclosure for whoever may read the disclosure: the file, and how it is handed out. @throws disclosure-not-found */
export async function printDisclosure(
  house: House,
  person: Person,
  disclosureId: string,
): Promise<{ readonly stream: Readable; readonly headers: Record<string, string> }> {
  const { number } = await readDisclosure(house, person, disclosureId);
  const of = { tenantId: house.tenantId, id: disclosureId, now: house.clock() };
  const { contentHash } = await printed(house.services, of, () => paperOfDisclosure(house, disclosureId));
  const { stream, size } = await house.services.files.openFile(contentHash);
  return {
    stream,
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(size),
      'content-disposition': `inline; filename="${number}.pdf"`,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  };
}
