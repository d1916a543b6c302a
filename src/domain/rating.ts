/** The service acts of a case that are rated, each once (GB/T 39734-2020: 一次一评). */
export const ratedActs = ['INTAKE', 'CORRECTION', 'RESULT'] as const;
export type RatedAct = (typeof ratedActs)[number];

/** Working days in which a bad rating is looked into and answered, and in which what it names is put right (D-HC). */
export const answerWithinDays = 1;
export const rectifyWithinDays = 15;

/** What of a case says which acts there were. */
export interface ServedCase {
  readonly acceptedOn: string | null;
  readonly correctionRounds: number;
  readonly decidedAt: string | null;
  readonly endedAt: string | null;
}

/** The acts of a case that may be rated by now: nobody is asked about what has not happened. */
export function actsToRate({ acceptedOn, correctionRounds, decidedAt, endedAt }: ServedCase): RatedAct[] {
  const happened: Record<RatedAct, boolean> = {
    INTAKE: acceptedOn !== null || endedAt !== null,
    CORRECTION: correctionRounds > 0,
    RESULT: decidedAt !== null || endedAt !== null,
  };
  return ratedActs.filter((act) => happened[act]);
}

/** Whether a level, 5 very satisfied to 1 very dissatisfied, is a bad rating (差评): the last two are. */
export function isBadRating(level: number): boolean {
  return level <= 2;
}
