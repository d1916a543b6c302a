import { useEffect, useRef, useState } from 'react';
import type { ProblemError } from '../api/problem.ts';
import {
  placeKey,
  type ResumableUpload,
  type Unfinished,
  type UploadPlace,
  unfinishedUploads,
  uploadTo,
} from '../api/resumable.ts';
import type { StoredDocument } from '../api/types.ts';

/** What the service takes; it looks into the file and not at its name. */
export const accepted = '.pdf,.ofd,.jpg,.jpeg,.png,.docx,.xlsx,.dwg,.txt,.csv';

/** Where one file is on its way. */
export interface RunningUpload {
  id: string;
  file: File;
  sent: number;
  state: 'sending' | 'paused' | 'waiting' | 'failed';
  error: ProblemError | null;
}

/** The files on their way to one row of a list, or one field of a form. */
export interface Uploads {
  running: RunningUpload[];
  /** Begun before this page was opened. */
  unfinished: Unfinished[];
  add(files: readonly File[]): void;
  pause(id: string): void;
  resume(id: string): void;
  cancel(id: string): void;
}

/** Sends files to a place, several at a time, and remembers how far each is; `onDone` is told when one lies there. */
export function useUploads(place: UploadPlace, onDone: (document: StoredDocument) => Promise<unknown>): Uploads {
  const [running, setRunning] = useState<RunningUpload[]>([]);
  const [unfinished, setUnfinished] = useState<Unfinished[]>([]);
  const uploads = useRef(new Map<string, ResumableUpload>());
  const latest = useRef(running);
  latest.current = running;

  const key = placeKey(place);
  useEffect(() => {
    let isHere = true;
    void unfinishedUploads(key).then((found) => isHere && setUnfinished(found));
    return () => {
      isHere = false;
    };
  }, [key]);

  useEffect(() => {
    const under = uploads.current;
    // a page that is left stops sending; what is on the server waits for the same file
    return () => {
      for (const upload of under.values()) upload.pause();
    };
  }, []);

  useEffect(() => {
    const goOn = () => {
      for (const { id, state, error } of latest.current) {
        if (state === 'failed' && error?.status !== 0) continue;
        if (state === 'waiting' || state === 'failed') uploads.current.get(id)?.resume();
      }
    };
    // what gave up while the line was down goes on as soon as it is back
    addEventListener('online', goOn);
    return () => removeEventListener('online', goOn);
  }, []);

  const change = (id: string, change: Partial<RunningUpload>) =>
    setRunning((all) => all.map((one) => (one.id === id ? { ...one, ...change } : one)));
  const remove = (id: string) => {
    uploads.current.delete(id);
    setRunning((all) => all.filter((one) => one.id !== id));
  };

  const start = (file: File) => {
    const id = crypto.randomUUID();
    setRunning((all) => [...all, { id, file, sent: 0, state: 'sending', error: null }]);
    setUnfinished((all) => all.filter(({ fileName, size }) => fileName !== file.name || size !== file.size));
    const upload = uploadTo(file, place, {
      onProgress: ({ sent }) => change(id, { sent, state: 'sending' }),
      onWaiting: () => change(id, { state: 'waiting' }),
      onDone: (document) => void onDone(document).finally(() => remove(id)),
      onFailed: (error) => change(id, { state: 'failed', error }),
    });
    uploads.current.set(id, upload);
  };

  return {
    running,
    unfinished,
    add: (files) => files.forEach(start),
    pause(id) {
      uploads.current.get(id)?.pause();
      change(id, { state: 'paused' });
    },
    resume(id) {
      change(id, { state: 'sending', error: null });
      uploads.current.get(id)?.resume();
    },
    cancel(id) {
      void uploads.current.get(id)?.cancel();
      remove(id);
    },
  };
}
