import { Readable } from 'node:stream';
import { isStaff } from '../domain/permissions.ts';
import type { Caller } from '../http/api.ts';
import type { CaseChange } from '../runtime/turn/services.ts';

/** How often one stream is told of changes at most, in milliseconds; what changes in between is told together. */
const SPACING_MS = 1_000;
/** A caller that does not read so many bytes is let go. */
const MOST_UNREAD = 64 * 1024;

/** Why a stream is ended by the service. */
export type Farewell = 'stopping' | 'session-ended' | 'case-not-visible';

/** Somebody who looks on, by one open connection. */
export interface Watcher {
  readonly stream: Readable;
  readonly caseId: string | null;
  caller: Caller;
  /** Departments in whose inboxes the person finds tasks, the own and those of officers stood in for. */
  departments: ReadonlySet<string>;
  /** Takes note of a change, if it is for this watcher; what is noted is told soon. */
  note(change: CaseChange): void;
  /** Says that anything may have changed. */
  reload(): void;
  beat(): void;
  end(why: Farewell): void;
  /** Tells nothing any more. */
  leave(): void;
}

/** What a watcher needs of its house. */
export interface WatcherParts {
  readonly caller: Caller;
  readonly departments: ReadonlySet<string>;
  readonly caseId: string | null;
  readonly lastId: () => string;
  /** Whether the person may see the case at this moment. */
  readonly seesCase: (caller: Caller, caseId: string) => Promise<boolean>;
}

/** Makes a watcher; its stream says at once that it is open. */
export function watcherOf({ caller, departments, caseId, lastId, seesCase }: WatcherParts): Watcher {
  const stream = new Readable({ read: () => undefined });
  let inbox = new Set<string>();
  let ofCase = new Set<string>();
  let ownCases = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  let toldAt = 0;
  let left = false;

  const write = (text: string): void => {
    if (stream.destroyed || stream.readableEnded) return;
    if (stream.readableLength > MOST_UNREAD) stream.destroy();
    else stream.push(text);
  };
  const tell = (event: string, data: object): void =>
    write(`id: ${lastId()}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);

  async function flush(): Promise<void> {
    timer = null;
    toldAt = Date.now();
    const [inboxKinds, caseKinds, caseIds] = [inbox, ofCase, ownCases];
    [inbox, ofCase, ownCases] = [new Set(), new Set(), new Set()];
    if (inboxKinds.size > 0) tell('inbox', { kinds: [...inboxKinds] });
    if (caseIds.size > 0) tell('cases', { caseIds: [...caseIds] });
    if (caseKinds.size === 0 || caseId === null) return;
    const sees = await seesCase(it.caller, caseId);
    if (left) return;
    if (sees) tell('case', { caseId, kinds: [...caseKinds] });
    else it.end('case-not-visible');
  }

  const it: Watcher = {
    stream,
    caseId,
    caller,
    departments,
    note(change) {
      const { person } = it.caller;
      const kinds = isStaff(person) ? [...change.kinds, ...change.staffKinds] : change.kinds;
      if (left || kinds.length === 0) return;
      if (isStaff(person)) {
        const isMine =
          change.accounts.includes(person.id) || change.departments.some((code) => it.departments.has(code));
        if (isMine) for (const kind of kinds) inbox.add(kind);
      } else if (change.applicantId === person.applicantId) ownCases.add(change.caseId);
      if (change.caseId === caseId) for (const kind of kinds) ofCase.add(kind);
      if (inbox.size + ofCase.size + ownCases.size === 0 || timer !== null) return;
      // A database that does not answer is asked again with the next change; the caller polls anyway.
      timer = setTimeout(() => void flush().catch(() => undefined), Math.max(toldAt + SPACING_MS - Date.now(), 0));
    },
    reload: () => tell('reload', {}),
    beat: () => write(': still here\n\n'),
    end(why) {
      tell('bye', { reason: why });
      it.leave();
      if (!stream.destroyed) stream.push(null);
    },
    leave() {
      left = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
  write('retry: 2000\n\n');
  tell('ready', {});
  return it;
}
