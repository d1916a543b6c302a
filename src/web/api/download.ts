import { ProblemError, readProblem, unreachable } from './problem.ts';

/** What can be taken away whole. */
export type Exported =
  | '/cases/exports'
  | '/events/exports'
  | '/operator-acts/exports'
  | '/supervision/summary/exports'
  | `/destructions/${string}/items/exports`;

/** Which list is meant, and in which form. */
interface ExportWish {
  readonly format: 'csv' | 'xlsx';
  readonly [filter: string]: unknown;
}

/**
 * Asks for a whole list as a file and hands it to the browser to keep.
 *
 * @throws ProblemError with the server's code, or `network`
 */
export async function download(path: Exported, body: ExportWish, name: string): Promise<void> {
  const response = await fetch(`/api/v1${path}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'lianban' },
    body: JSON.stringify(body),
  }).catch((error: unknown) => {
    throw unreachable(error);
  });
  if (!response.ok) throw new ProblemError(readProblem(response.status, await response.json().catch(() => null)));
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.${body.format}`;
  link.click();
  URL.revokeObjectURL(address);
}
