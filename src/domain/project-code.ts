/** What a national project code 项目代码 says about its project. */
export interface ProjectCode {
  /** Year the project was entered. */
  readonly year: number;
  /** Month of it; null in the older form, which names only the year. */
  readonly month: number | null;
  /** GB/T 2260 code of the region, six digits. */
  readonly region: string;
  /** True for the form used before GB/T 40058-2021, which stays readable. */
  readonly older: boolean;
}

const form = /^(\d{4})-(\d{6})-(\d{2})-(\d{2})-(\d{6}|\d{5}[0-9A-Z])$/;

/**
 * Reads a project code of GB/T 40058-2021 (`2606-510183-04-01-123456`: year and month, region, guiding department,
 * type, serial and check character) or of the older form with a four-figure year (`2018-510183-47-03-012345`).
 *
 * Only the structure is looked at: the check character's algorithm is the national platform's own. Null when the
 * code has neither form. Years of the newer form are those of this century.
 */
export function readProjectCode(code: string): ProjectCode | null {
  const parts = form.exec(code);
  const [, time = '', region = ''] = parts ?? [];
  if (parts === null || region.startsWith('00')) return null;
  const month = Number(time.slice(2));
  // The newer form came in 2021, so four figures that begin with 20 are a year.
  if (time.startsWith('20')) return { year: Number(time), month: null, region, older: true };
  if (month < 1 || month > 12) return null;
  return { year: 2000 + Number(time.slice(0, 2)), month, region, older: false };
}

/** Whether a project code is well formed; without a valid one nothing may be accepted. */
export function isProjectCode(code: string): boolean {
  return readProjectCode(code) !== null;
}
