import type { ReactNode } from 'react';

/** One line of a timeline. */
export interface TimelineEntry {
  id: string;
  time: string;
  who: ReactNode;
  what: ReactNode;
  /** The check value of the entry; head and tail are shown. */
  hash?: string | null;
  fresh?: boolean;
}

/** Entries of one day, newest first. */
export interface TimelineDay {
  title: string;
  entries: readonly TimelineEntry[];
}
