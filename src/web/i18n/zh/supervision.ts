/** Words of the supervision pages. */
export const supervision = {} as const;
