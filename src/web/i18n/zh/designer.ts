/** Words of the designer pages. */
export const designer = {} as const;
