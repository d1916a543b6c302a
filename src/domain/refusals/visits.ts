import { Refusal } from '../refusal.ts';

/** A visit that does not exist, or that the person may not know of. */
export function visitNotFound(): Refusal {
  return new Refusal('not-found', 'visit-not-found', { zh: '没有此次交底。', en: 'There is no such visit.' });
}

/** Both sides have signed: what was told stays as it was told (S-01). */
export function visitSigned(): Refusal {
  return new Refusal('conflict', 'visit-signed', {
    zh: '交底书已双方确认，不能再修改。',
    en: 'The disclosure was signed by both sides and does not change any more.',
  });
}

/** Not held yet, or a section neither came nor was excused: nobody signs that everything was told. */
export function visitIncomplete(sections: readonly string[]): Refusal {
  return new Refusal(
    'conflict',
    'visit-incomplete',
    {
      zh: '交底尚未完成：五个科室须到场或者说明原因。',
      en: 'The visit is not complete: five sections are there or excused.',
    },
    { details: sections.map((section) => ({ path: section, code: 'section-missing', message: section })) },
  );
}
