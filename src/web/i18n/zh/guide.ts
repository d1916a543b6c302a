/** Words of the guide pages. */
export const guide = {} as const;
