import { DetailedError, defaultOptions, Upload } from 'tus-js-client';
import { send } from './client.ts';
import { ProblemError, readProblem, unreachable } from './problem.ts';
import type { StoredDocument } from './types.ts';

/** How far an upload is, in bytes. */
export interface UploadProgress {
  sent: number;
  total: number;
}

/** What a file is meant for: a row of a list, or a field of a form, of a task or an application's. */
export type UploadPlace =
  | { disclosureId: string; rowId: string }
  | { disclosureId: string; field: string }
  | { taskId: string; field: string };

/** What an upload tells while it runs. */
export interface UploadEvents {
  onProgress(progress: UploadProgress): void;
  /** The line broke; it tries again by itself until `onProgress` is told. */
  onWaiting(): void;
  onDone(document: StoredDocument): void;
  /** It goes no further; `resume` tries once more from where it is. */
  onFailed(error: ProblemError): void;
}

/** An upload that goes on where it was: after a pause, a broken line, and when the same file is chosen after a reload. */
export interface ResumableUpload {
  pause(): void;
  resume(): void;
  /** Gives it up, here and on the server. */
  cancel(): Promise<void>;
}

/** An upload this browser began and did not finish. */
export interface Unfinished {
  key: string;
  fileName: string;
  size: number;
}

const endpoint = '/api/v1/uploads';
const headers = { 'x-requested-with': 'lianban' };
/** A piece that fails is sent again; a slow line needs less than the server's patience for it. */
const pieceBytes = 4 * 1024 * 1024;
const retryDelays = [300, 1000, 2000, 5000, 10_000, 20_000, 30_000, 30_000, 60_000, 60_000];

/** The fingerprint of a file for a place: so begins its key in the browser's storage. */
export function placeKey(place: UploadPlace): string {
  if ('taskId' in place) return `lianban/task ${place.taskId}/${place.field}/`;
  return 'rowId' in place
    ? `lianban/${place.disclosureId}/${place.rowId}/`
    : `lianban/${place.disclosureId}/field ${place.field}/`;
}

function handInAt(place: UploadPlace, uploadId: string): Promise<StoredDocument> {
  const body = { uploadId };
  if ('taskId' in place) {
    const path = { id: place.taskId, field: place.field };
    return send('POST', '/api/v1/tasks/{id}/fields/{field}/documents', { path, body });
  }
  if ('rowId' in place) {
    const path = { id: place.disclosureId, rowId: place.rowId };
    return send('POST', '/api/v1/disclosures/{id}/rows/{rowId}/documents', { path, body });
  }
  const path = { id: place.disclosureId, field: place.field };
  return send('POST', '/api/v1/disclosures/{id}/fields/{field}/documents', { path, body });
}

function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const answer = error instanceof DetailedError ? error.originalResponse : null;
  if (!answer) return unreachable(error);
  let body: unknown = null;
  try {
    body = JSON.parse(answer.getBody());
  } catch {
    // a proxy answered with a page instead of JSON; the status says enough
  }
  return new ProblemError(readProblem(answer.getStatus(), body));
}

/** A refusal stays one; a broken line, a server that restarts and a place that moved on are worth another try. */
function isWorthRepeating(error: Error): boolean {
  const { status, code } = problemOf(error);
  return (
    status === 0 || status === 409 || (status >= 500 && code !== 'storage-full' && code !== 'upload-quota-exhausted')
  );
}

/** Begins to send a file for a place, or goes on with what of the same file is on the server already. */
export function uploadTo(file: File, place: UploadPlace, events: UploadEvents): ResumableUpload {
  const upload = new Upload(file, {
    endpoint,
    headers,
    chunkSize: pieceBytes,
    retryDelays,
    metadata: { filename: file.name, filetype: file.type },
    fingerprint: async () => `${placeKey(place)}${file.name}/${file.size}/${file.lastModified}`,
    onProgress: (sent, total) => events.onProgress({ sent, total }),
    onShouldRetry(error) {
      const again = isWorthRepeating(error);
      if (again) events.onWaiting();
      return again;
    },
    onError: (error) => events.onFailed(problemOf(error)),
    onSuccess: () => void handIn(),
  });

  /** Forgets it in this browser; what is on the server is used up or expires. */
  const forget = async (): Promise<void> => {
    for (const { urlStorageKey } of await upload.findPreviousUploads()) {
      await defaultOptions.urlStorage?.removeUpload(urlStorageKey);
    }
  };
  const handIn = async (): Promise<void> => {
    try {
      const document = await handInAt(place, upload.url?.split('/').at(-1) ?? '');
      await forget();
      events.onDone(document);
    } catch (error) {
      const problem = problemOf(error);
      // Such a file is never taken: the next try begins with another one.
      if (problem.status === 422 || problem.status === 404) await cancel();
      events.onFailed(problem);
    }
  };
  const cancel = async (): Promise<void> => {
    // An upload that is gone already needs no giving up.
    await upload.abort(true).catch(() => undefined);
    await forget();
  };
  const start = async (): Promise<void> => {
    const [known] = await upload.findPreviousUploads();
    if (known) upload.resumeFromPreviousUpload(known);
    upload.start();
  };
  void start();

  return { pause: () => void upload.abort(), resume: () => upload.start(), cancel };
}

/** What this browser began to send for the place of a key and did not finish; it goes on when the same file is chosen again. */
export async function unfinishedUploads(key: string): Promise<Unfinished[]> {
  const all = (await defaultOptions.urlStorage?.findAllUploads()) ?? [];
  return all
    .filter(({ urlStorageKey }) => urlStorageKey.startsWith(`tus::${key}`))
    .map(({ urlStorageKey, metadata, size }) => ({
      key: urlStorageKey,
      fileName: metadata.filename ?? '',
      size: size ?? 0,
    }));
}
