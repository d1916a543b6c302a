import { Refusal } from '../refusal.ts';

/** Somebody holds the case back from destruction already. */
export function legalHoldInForce(): Refusal {
  return new Refusal('conflict', 'legal-hold-in-force', {
    zh: '该办件已暂停销毁。',
    en: 'The case is held back from destruction already.',
  });
}

/** No hold has that id, or it was lifted. */
export function legalHoldNotFound(): Refusal {
  return new Refusal('not-found', 'legal-hold-not-found', {
    zh: '没有此暂停销毁，或者已经解除。',
    en: 'There is no such legal hold, or it was lifted.',
  });
}

/** No destruction has that id. */
export function destructionNotFound(): Refusal {
  return new Refusal('not-found', 'destruction-not-found', {
    zh: '没有此销毁清册。',
    en: 'There is no such list of destruction.',
  });
}

/** A list of destruction does not stand so that this could be done to it. */
export function destructionStateForbids(state: string): Refusal {
  return new Refusal(
    'conflict',
    'destruction-state-forbids',
    { zh: '销毁清册当前状态不允许此操作。', en: 'The list of destruction does not stand so that this could be done.' },
    { facts: { state } },
  );
}

/** Whoever proposed a list of destruction does not approve it: another administrator does. */
export function destructionNeedsAnother(): Refusal {
  return new Refusal('forbidden', 'destruction-needs-another', {
    zh: '销毁清册须由提出人以外的管理员批准。',
    en: 'A list of destruction is approved by another administrator than the one who proposed it.',
  });
}

/** There is no case whose retention is over and that nothing keeps; a list of none is not made. */
export function nothingToDestroy(): Refusal {
  return new Refusal('conflict', 'nothing-to-destroy', {
    zh: '没有可以列入销毁清册的办件。',
    en: 'There is no case that could be put on a list of destruction.',
  });
}

/** The list that was approved is not the one on record: it was looked at before it was what it is. */
export function destructionListDiffers(): Refusal {
  return new Refusal('conflict', 'destruction-list-differs', {
    zh: '批准的清册与在案清册不一致，请重新查看。',
    en: 'The approved list is not the one on record: look at it again.',
  });
}
