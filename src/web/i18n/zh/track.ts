/** Words of the track pages. */
export const track = {} as const;
