import { Refusal } from '../refusal.ts';

/** The authority has no region with that code. */
export function regionNotFound(code: string): Refusal {
  return new Refusal('not-found', 'region-not-found', {
    zh: `没有代码为${code}的行政区划。`,
    en: `There is no region with the code ${code}.`,
  });
}

/** A code stands for one region only. */
export function regionKnown(code: string): Refusal {
  return new Refusal('conflict', 'region-known', {
    zh: `代码为${code}的行政区划已经存在。`,
    en: `There is a region with the code ${code} already.`,
  });
}

/** The authority's own region is where it works; it can not be closed. */
export function regionIsOwn(): Refusal {
  return new Refusal('conflict', 'region-is-own', {
    zh: '本级行政区划不能停用。',
    en: "The authority's own region can not be closed.",
  });
}

/** Departments belong to the region: they have to move first. */
export function regionInUse(departments: number): Refusal {
  return new Refusal(
    'conflict',
    'region-in-use',
    {
      zh: `还有${departments}个部门属于该行政区划，请先将其改到其他行政区划。`,
      en: `${departments} departments belong to the region; move them first.`,
    },
    { facts: { departments } },
  );
}

/** Nothing new begins in a closed region. */
export function regionClosed(code: string): Refusal {
  return new Refusal('conflict', 'region-closed', {
    zh: `行政区划${code}已停用，不能再选用。`,
    en: `The region ${code} is closed; nothing new begins there.`,
  });
}
