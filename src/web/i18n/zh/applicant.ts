/** Words of the applicant pages. */
export const applicant = {} as const;
