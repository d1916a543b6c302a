const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]';

/** Where the focus was: the element, all that was around it, and its place on the screen. */
interface Place {
  readonly element: HTMLElement;
  readonly around: readonly HTMLElement[];
  readonly left: number;
  readonly top: number;
}

function placeOf(element: HTMLElement): Place {
  const around: HTMLElement[] = [];
  for (let at = element.parentElement; at !== null; at = at.parentElement) around.push(at);
  const { left, top } = element.getBoundingClientRect();
  return { element, around, left, top };
}

function isHidden(element: HTMLElement): boolean {
  return !element.isConnected || element.getClientRects().length === 0;
}

/** Whether an element can no longer have the focus: it was taken out, switched off or hidden. */
function isGone({ element }: Place): boolean {
  return isHidden(element) || element.matches(':disabled');
}

/** How far something is from where the focus was; lines count more than columns. */
function distance(to: Place, element: HTMLElement): number {
  const { left, top } = element.getBoundingClientRect();
  return Math.abs(left - to.left) + 4 * Math.abs(top - to.top);
}

/**
 * What is nearest to where the focus was, within the smallest part around it that is still there; or what a part
 * around it names as the home of its focus, by a selector in `data-focus-home`.
 */
function nearest(place: Place): HTMLElement | SVGElement | null {
  const homely = place.around.find(({ dataset }) => dataset.focusHome !== undefined);
  const home = homely && !isHidden(homely) ? homely.querySelector<SVGElement>(homely.dataset.focusHome ?? '') : null;
  if (home) return home;
  for (const part of place.around) {
    if (isHidden(part)) continue;
    if (part.matches('main, .lianban')) break;
    const inside = [...part.querySelectorAll<HTMLElement>(focusable)].filter(
      (each) => !each.matches('[tabindex="-1"]') && !isHidden(each),
    );
    const [first] = inside.sort((a, b) => distance(place, a) - distance(place, b));
    if (first) return first;
  }
  return document.querySelector('main');
}

const floats = '[role=dialog], [popover]';

/**
 * Gives the focus a new place when what had it is gone: a button that is done with, a row that left a list, a dialog that
 * was closed. It goes back to what opened the dialog, else to what is nearest. Who clicked beside everything meant it and
 * is left alone. Gives how to stop.
 */
export function keepFocus(): () => void {
  let last: Place | null = null;
  let below: Place | null = null;
  let waiting = 0;
  const note = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    last = placeOf(target);
    if (target.closest(floats) === null) below = last;
  };
  const mend = () => {
    waiting = 0;
    if (document.activeElement !== document.body || last === null || !isGone(last)) return;
    const closed = last.around.some((part) => part.matches(floats) && isHidden(part));
    const place = closed && below !== null ? below : last;
    (isGone(place) ? nearest(place) : place.element)?.focus();
  };
  // what comes in place of what went may take the focus by itself within the same frame
  const look = () => {
    if (waiting !== 0 || last === null || document.activeElement !== document.body) return;
    waiting = requestAnimationFrame(mend);
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled', 'hidden', 'style'] });
  document.addEventListener('focusin', note);
  return () => {
    watcher.disconnect();
    document.removeEventListener('focusin', note);
    cancelAnimationFrame(waiting);
  };
}
