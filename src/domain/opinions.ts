/** What a department may say to a matter (R-CLK-51). */
export const opinionKinds = ['AGREE', 'AGREE_WITH_CONDITIONS', 'DISAGREE', 'NOT_CONCERNED'] as const;
export type OpinionKind = (typeof opinionKinds)[number];

/** How the opinions of several departments stand to one another. */
export const opinionResults = ['OPEN', 'AGREED', 'CONDITIONAL', 'SPLIT', 'REFUSED'] as const;
export type OpinionResult = (typeof opinionResults)[number];

/** Whether an opinion lets the matter pass. */
export function passes(opinion: string | undefined): boolean {
  return opinion === 'AGREE' || opinion === 'AGREE_WITH_CONDITIONS' || opinion === 'NOT_CONCERNED';
}

/**
 * What the lead has before it when it merges the opinions: all agree, some on conditions, all who are concerned refuse, or
 * they are split; open while nobody has said anything. Whoever is not concerned takes neither side (R-CLK-51).
 */
export function resultOfOpinions(opinions: readonly string[]): OpinionResult {
  const concerned = opinions.filter((opinion) => opinion !== 'NOT_CONCERNED');
  if (opinions.length === 0) return 'OPEN';
  const refusals = concerned.filter((opinion) => !passes(opinion)).length;
  if (refusals > 0) return refusals === concerned.length ? 'REFUSED' : 'SPLIT';
  return concerned.includes('AGREE_WITH_CONDITIONS') ? 'CONDITIONAL' : 'AGREED';
}
