/** What a complaint is about, as far as the page knows it. */
export interface ComplaintAbout {
  definitionKey?: string;
  caseId?: string;
  /** The row somebody asked for although nobody may. */
  row?: { id: string; name: string };
  /** Departments it may be about. */
  departments: readonly { code: string; name: string }[];
}
