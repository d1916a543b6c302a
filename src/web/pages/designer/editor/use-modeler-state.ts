import { useEffect, useState } from 'react';
import type { Modeler } from '../../../diagram/modeler.ts';
import type { Subject } from '../../../diagram/subject.ts';

/** What the page shows of a modeler, read anew after every event. */
export interface ModelerState {
  subject: Subject | null;
  canUndo: boolean;
  canRedo: boolean;
  scale: number;
  /** Counts the changes, so that lists made from the diagram know when to be made anew. */
  edits: number;
}

const closed: ModelerState = { subject: null, canUndo: false, canRedo: false, scale: 1, edits: 0 };

/** Follows a modeler; several events of one step are shown at once. */
export function useModelerState(modeler: Modeler | null): ModelerState {
  const [state, setState] = useState(closed);
  useEffect(() => {
    if (modeler === null) {
      setState(closed);
      return;
    }
    let frame = 0;
    let edits = 0;
    let moved = true;
    const show = () => {
      const onlyMoved = moved;
      frame = 0;
      moved = true;
      const { canUndo, canRedo, scale } = modeler;
      // panning is frequent and changes nothing the panel shows
      setState((before) => ({
        subject: onlyMoved ? before.subject : modeler.subject(),
        canUndo,
        canRedo,
        scale,
        edits,
      }));
    };
    const stop = modeler.onEvent((event) => {
      if (event !== 'moved') moved = false;
      if (event === 'edited' || event === 'opened') edits += 1;
      if (frame === 0) frame = requestAnimationFrame(show);
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [modeler]);
  return state;
}
