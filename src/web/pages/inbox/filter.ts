import { useSearchParams } from 'react-router';
import type { LightState } from '../../ui/Light.tsx';

/** The boxes of the inbox. */
export const boxes = [
  'mine',
  'department',
  'joint',
  'returned',
  'urged',
  'dueSoon',
  'copied',
  'delegated',
  'closed',
] as const;
/** One box of the inbox. */
export type Box = (typeof boxes)[number];

/** The lights one may filter by, worst first. */
export const filterLights = ['RED', 'ORANGE', 'YELLOW', 'GREEN'] as const satisfies readonly LightState[];

/** What the inbox shows; all of it is in the address. */
export interface InboxFilter {
  box: Box;
  light: (typeof filterLights)[number] | null;
  definitionKey: string | null;
  text: string | null;
  /** Only what goes through the green channel. */
  greenOnly: boolean;
}

/** The filter and the selected task as the address holds them, and how to change them. */
export function useInboxAddress() {
  const [params, setParams] = useSearchParams();
  const asked = boxes.find((each) => each === params.get('box')) ?? null;
  const filter: InboxFilter = {
    box: asked ?? 'mine',
    light: filterLights.find((each) => each === params.get('light')) ?? null,
    definitionKey: params.get('procedure'),
    text: params.get('q'),
    greenOnly: params.get('green') === '1',
  };
  /** Changes some of the filter; the selection is dropped, since it may no longer be in the list. */
  const setFilter = (change: Partial<Record<'box' | 'light' | 'procedure' | 'q' | 'green', string | null>>) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      next.delete('task');
      for (const [name, value] of Object.entries(change)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      return next;
    });
  const select = (taskId: string | null) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (taskId) next.set('task', taskId);
        else next.delete('task');
        return next;
      },
      { replace: true },
    );
  /** Goes to a box without leaving the one before in the history: nobody chose that one. */
  const land = (box: Box) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        next.set('box', box);
        return next;
      },
      { replace: true },
    );
  /** The filter as it is kept under a name, and how to go to one that was kept. */
  const query = new URLSearchParams([...params].filter(([name]) => name !== 'task')).toString();
  const goTo = (kept: string) => setParams(new URLSearchParams(kept));
  return { filter, chosen: asked !== null, taskId: params.get('task'), query, setFilter, select, land, goTo };
}
