import type { DocumentField } from '../document-fields.ts';
import { documentFields } from '../document-fields.ts';
import { Refusal, type RefusalDetail } from '../refusal.ts';

/** A document may not be issued while it does not state all that its template must (§3.3); `errors` names each field. */
export function documentIncomplete(
  title: { readonly zh: string; readonly en: string },
  missing: readonly DocumentField[],
): Refusal {
  const names = missing.map((field) => documentFields[field]);
  return new Refusal(
    'conflict',
    'document-incomplete',
    {
      zh: `《${title.zh}》缺少必填内容：${names.map(([zh]) => zh).join('、')}。`,
      en: `The document "${title.en}" does not state: ${names.map(([, en]) => en).join(', ')}.`,
    },
    {
      details: missing.map(
        (field): RefusalDetail => ({ path: field, code: 'not-stated', message: documentFields[field][0] }),
      ),
    },
  );
}

/** Only what the service issued to an applicant is delivered. */
export function documentNotDelivered(): Refusal {
  return new Refusal('invalid', 'document-not-deliverable', {
    zh: '只有发给申请人的文书需要登记送达。',
    en: 'Only a document issued to the applicant is delivered.',
  });
}

/** The delivery is on record already; the first one counts. */
export function documentDelivered(at: string): Refusal {
  return new Refusal('conflict', 'document-delivered', {
    zh: `该文书已于${at}送达。`,
    en: `The document was delivered on ${at}.`,
  });
}

/** A delivery lies between the issue of the document and now. */
export function deliveryMomentImpossible(): Refusal {
  return new Refusal('invalid', 'delivery-moment-impossible', {
    zh: '送达时间不能早于文书出具时间，也不能晚于现在。',
    en: 'A delivery is neither before the document was issued nor in the future.',
  });
}

/** A file that was handed in has no other form than its own. */
export function formatNotAvailable(format: string): Refusal {
  return new Refusal('invalid', 'format-not-available', {
    zh: `该文件没有${format}格式。`,
    en: `There is no ${format} of this document.`,
  });
}

/** Nobody said which document the result of the procedure is. */
export function noResultSample(): Refusal {
  return new Refusal('not-found', 'no-result-sample', {
    zh: '该事项没有结果样本。',
    en: 'There is no sample of the result of this procedure.',
  });
}
