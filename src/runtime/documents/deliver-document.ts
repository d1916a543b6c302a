import { localDateOf } from '../../calendar/days.ts';
import { stated } from '../../domain/document-fields.ts';
import { documentTemplate, isForApplicant } from '../../domain/document-templates.ts';
import { whyNotDeliver } from '../../domain/permissions.ts';
import type { Person } from '../../domain/person.ts';
import { deliveryMomentImpossible, documentDelivered, documentNotDelivered } from '../../domain/refusals/documents.ts';
import { documentNotFound } from '../../domain/refusals/unknown.ts';
import type { Instant } from '../../domain/time.ts';
import { caseFacts } from '../cases/case-facts.ts';
import { onCase } from '../turn/command.ts';
import { recordEvent } from '../turn/event-log.ts';
import type { Services } from '../turn/services.ts';
import { addRow, type Turn } from '../turn/turn.ts';
import { momentInWords } from './document-head.ts';
import { draftDocument } from './issue-document.ts';

interface Issued {
  readonly id: string;
  readonly template: string | null;
  readonly number: string;
  readonly createdAt: Instant;
  readonly deliveredAt: Instant | null;
}

/** How a document was handed over by somebody; online it is delivered by being opened. */
export type HandedOver = 'COUNTER' | 'MAIL';

const how: Readonly<Record<HandedOver, string>> = { COUNTER: '窗口直接送达', MAIL: '邮寄送达' };

/**
 * Records that a document reached the applicant at the counter or by mail, with its proof (送达回证 D22; L-XK 44).
 *
 * @throws case-not-found, document-not-found, forbidden, document-not-deliverable, document-delivered,
 *   delivery-moment-impossible
 */
export async function deliverDocument(
  services: Services,
  person: Person,
  wish: {
    readonly caseId: string;
    readonly documentId: string;
    readonly kind: HandedOver;
    readonly recipient: string;
    readonly deliveredAt: Instant;
    readonly remark: string | null;
  },
  now: Instant,
): Promise<{ readonly proofId: string }> {
  return onCase(services, person, wish.caseId, now, async (turn) => {
    const refusal = whyNotDeliver(person, await caseFacts(turn));
    if (refusal) throw refusal;
    const { template, number, createdAt, deliveredAt, id } = await issuedDocument(turn, wish.documentId);
    if (!isDelivered(template)) throw documentNotDelivered();
    if (deliveredAt !== null) throw documentDelivered(localDateOf(deliveredAt));
    // Whoever writes a minute down does not write its seconds.
    const from = `${createdAt.slice(0, 16)}:00.000Z`;
    if (Date.parse(wish.deliveredAt) < Date.parse(from) || Date.parse(wish.deliveredAt) > Date.parse(now))
      throw deliveryMomentImpossible();
    const proof = draftDocument(turn, 'D22', {
      again: true,
      lines: [
        stated('delivered', `${documentTemplate(template ?? '').zh} ${number}`),
        stated('deliveredBy', [how[wish.kind], wish.remark].filter((part) => part !== null).join('：')),
        stated('recipient', wish.recipient),
        stated('deliveredAt', momentInWords(wish.deliveredAt)),
      ],
    });
    record(turn, id, { ...wish, proofId: proof.id });
    return { proofId: proof.id };
  });
}

/**
 * Records that the applicant opened a document for the first time: an electronic document is delivered by that, and the
 * record is the electronic receipt 回执 (§4.7; L-AY 43). Opened again, nothing is written.
 */
export async function openedByApplicant(
  services: Services,
  person: Person,
  opened: { readonly caseId: string; readonly documentId: string },
  now: Instant,
): Promise<void> {
  await onCase(services, person, opened.caseId, now, async (turn) => {
    const { template, deliveredAt, id } = await issuedDocument(turn, opened.documentId);
    if (!isDelivered(template) || deliveredAt !== null) return;
    record(turn, id, { kind: 'ONLINE', recipient: person.name, deliveredAt: now, remark: null, proofId: null });
  });
}

/** Whether documents of the template are delivered: those for the applicant, but not the proof of delivery itself. */
export function isDelivered(template: string | null): boolean {
  return template !== null && template !== 'D22' && isForApplicant(template);
}

async function issuedDocument(turn: Turn, documentId: string): Promise<Issued> {
  const found = await turn.sql.first<Issued>(
    `select d.id, d.template, d.number, d.created_at, v.delivered_at
     from documents d
     left join document_deliveries v on v.tenant_id = d.tenant_id and v.document_id = d.id
     where d.tenant_id = :tenantId and d.id = :documentId and d.case_id = :caseId`,
    { tenantId: turn.tenantId, documentId, caseId: turn.caseId },
  );
  if (found === undefined) throw documentNotFound();
  return found;
}

function record(
  turn: Turn,
  documentId: string,
  delivery: {
    readonly kind: 'ONLINE' | HandedOver;
    readonly recipient: string;
    readonly deliveredAt: Instant;
    readonly remark: string | null;
    readonly proofId: string | null;
  },
): void {
  const { kind, recipient, deliveredAt, remark, proofId } = delivery;
  addRow(turn, 'document_deliveries', {
    tenantId: turn.tenantId,
    documentId,
    kind,
    recipient,
    deliveredAt,
    recordedBy: turn.actor?.id ?? null,
    recordedAt: turn.recordedAt,
    remark,
    proofId,
  });
  recordEvent(turn, 'document.delivered', { data: { documentId, kind, recipient, deliveredAt } });
}
