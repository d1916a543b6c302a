/** Words of the case pages. */
export const caseFile = {} as const;
