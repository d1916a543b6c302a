import { useEffect, useState } from 'react';
import type { Modeler } from '../../../diagram/modeler.ts';
import type { Subject } from '../../../diagram/subject.ts';

/** What the page shows of a modeler, read anew after every event. */
export interface ModelerState {
  subject: Subject | null;
  canUndo: boolean;
  canRedo: boolean;
  /** Counts the changes, so that lists made from the diagram know when to be made anew. */
  edits: number;
}

const closed: ModelerState = { subject: null, canUndo: false, canRedo: false, edits: 0 };

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
    const show = () => {
      frame = 0;
      const { canUndo, canRedo } = modeler;
      setState({ subject: modeler.subject(), canUndo, canRedo, edits });
    };
    const stop = modeler.onEvent((event) => {
      if (event === 'moved') return; // frequent, and changes nothing that is told here
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

/** How large a modeler draws, 1 being 100 %. Apart from the rest, since zooming has to draw nothing else anew. */
export function useScale(modeler: Modeler | null): number {
  const [scale, setScale] = useState(1);
  useEffect(() => {
    if (modeler === null) return;
    setScale(modeler.scale);
    return modeler.onEvent(() => setScale(modeler.scale));
  }, [modeler]);
  return scale;
}
