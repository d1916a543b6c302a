/** Words of the inbox pages. */
export const inbox = {} as const;
