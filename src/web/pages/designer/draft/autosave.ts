/** Where the draft stands: nothing to save, waiting for a pause, being saved, not saved. */
export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed';

/** Saves a draft some time after the last change. */
export interface Autosave {
  /** Something changed. */
  touch(): void;
  /** Saves now what is not saved yet, and waits for it. @throws what `save` throws */
  flush(): Promise<void>;
  /** Whether something is not saved yet. */
  isDirty(): boolean;
  /** No more saving: the page goes, or somebody else's draft has to be looked at first. */
  stop(): void;
}

/**
 * Saves after a pause in the changes, one call at a time; a change made while saving is saved next.
 *
 * A failed save is told and not tried again by itself: the next change, or `flush`, tries it.
 */
export function createAutosave(parts: {
  save(): Promise<void>;
  /** Milliseconds without a change. */
  pause: number;
  onState(state: SaveState, error: unknown): void;
}): Autosave {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let dirty = false;
  let stopped = false;

  const saveNow = async (): Promise<void> => {
    clearTimeout(timer);
    if (running !== null) await running.catch(() => undefined);
    if (!dirty || stopped) return;
    dirty = false;
    parts.onState('saving', null);
    running = parts.save();
    try {
      await running;
      if (!stopped) parts.onState(dirty ? 'waiting' : 'saved', null);
    } catch (error) {
      dirty = true;
      parts.onState('failed', error);
      throw error;
    } finally {
      running = null;
    }
  };
  return {
    touch: () => {
      if (stopped) return;
      dirty = true;
      if (running === null) parts.onState('waiting', null);
      clearTimeout(timer);
      timer = setTimeout(() => void saveNow().catch(() => undefined), parts.pause);
    },
    flush: saveNow,
    isDirty: () => !stopped && (dirty || running !== null),
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
