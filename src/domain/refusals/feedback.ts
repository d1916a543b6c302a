import { Refusal } from '../refusal.ts';

/** What is to be rated has not happened in this case. */
export function actNotRateable(): Refusal {
  return new Refusal('conflict', 'act-not-rateable', {
    zh: '该环节尚未办理，不能评价。',
    en: 'This has not happened in the case yet, so it can not be rated.',
  });
}

/** One act, one rating. */
export function alreadyRated(): Refusal {
  return new Refusal('conflict', 'already-rated', {
    zh: '该次服务已经评价过。',
    en: 'This act of service has been rated already.',
  });
}

/** A rating that does not exist, or that the person may not know of. */
export function ratingNotFound(): Refusal {
  return new Refusal('not-found', 'rating-not-found', { zh: '没有此评价。', en: 'There is no such rating.' });
}

/** Only a bad rating that waits for its answer is answered. */
export function ratingNeedsNoAnswer(): Refusal {
  return new Refusal('conflict', 'rating-needs-no-answer', {
    zh: '此评价不是差评，或者已经答复。',
    en: 'This is no bad rating, or it has been answered.',
  });
}

/** A second rating follows the answer to a bad one, once. */
export function ratingStands(): Refusal {
  return new Refusal('conflict', 'rating-stands', {
    zh: '差评答复后方可再评一次。',
    en: 'A second rating follows the answer to a bad one, once.',
  });
}

/** A complaint that does not exist, or that the person may not know of. */
export function complaintNotFound(): Refusal {
  return new Refusal('not-found', 'complaint-not-found', { zh: '没有此投诉。', en: 'There is no such complaint.' });
}

/** The complaint does not stand so that this could be done. */
export function complaintStateForbids(): Refusal {
  return new Refusal('conflict', 'complaint-state-forbids', {
    zh: '投诉当前状态不允许此操作。',
    en: 'The complaint does not stand so that this could be done.',
  });
}
