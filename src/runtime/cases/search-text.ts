/** What a search looks through for a case: number, project and applicant, a line each. */
export function searchTextOf(file: {
  readonly number: string;
  readonly projectName: string;
  readonly applicantName: string;
}): string {
  return [file.number, file.projectName, file.applicantName].join('\n');
}

/** `searchTextOf` in a statement: of a case `c`, its project `p` and its applicant `a`. */
export const searchTextInSql = `concat_ws(E'\\n', c.number, p.name, a.name)`;
