import type { Static } from 'typebox';
import type { Person } from '../domain/person.ts';
import { documentNotDelivered } from '../domain/refusals/documents.ts';
import { deliverDocument } from '../runtime/documents/deliver-document.ts';
import type { House } from '../runtime/views/house.ts';
import type { Document } from '../runtime/views/record-schema.ts';
import { caseOfDocument, readDocument } from './read-documents.ts';
import type { DeliveryWish } from './schemas.ts';

/**
 * Records a delivery of a document the person may see; answers the document as it stands then.
 *
 * @throws document-not-found, forbidden, document-not-deliverable, document-delivered, delivery-moment-impossible
 */
export async function recordDelivery(
  house: House,
  person: Person,
  documentId: string,
  { kind, recipient, deliveredAt, remark }: Static<typeof DeliveryWish>,
): Promise<Document> {
  await readDocument(house, person, documentId);
  const caseId = await caseOfDocument(house, documentId);
  if (caseId === null) throw documentNotDelivered();
  const at = new Date(deliveredAt).toISOString();
  const wish = { caseId, documentId, kind, recipient: recipient.trim(), deliveredAt: at, remark: remark ?? null };
  await deliverDocument(house.services, person, wish, house.clock());
  return readDocument(house, person, documentId);
}
