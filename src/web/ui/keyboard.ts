import { useSyncExternalStore } from 'react';

const key = 'lianban.singleKeys';
const listeners = new Set<() => void>();

/** Whether a key press goes into a field, so that single-key commands must keep still (WCAG 2.1.4). */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) ||
    target.getAttribute('role') === 'combobox'
  );
}

/** Whether single keys are commands; a person may turn them off (WCAG 2.1.4). */
export function areSingleKeysOn(): boolean {
  return localStorage.getItem(key) !== 'off';
}

/** Turns single keys on or off, on this machine. */
export function setSingleKeys(on: boolean): void {
  localStorage.setItem(key, on ? 'on' : 'off');
  for (const listener of listeners) listener();
}

/** Whether single keys are commands, told anew when it changes. */
export function useSingleKeys(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, areSingleKeysOn);
}

/** A key press as it reaches a handler, of React or of the page. */
interface Press {
  readonly target: EventTarget | null;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Whether a key press may be a single-key command: nobody types, nothing is held, and nobody turned them off. */
export function isSingleKey({ target, ctrlKey, metaKey, altKey }: Press): boolean {
  return !ctrlKey && !metaKey && !altKey && !isTyping(target) && areSingleKeysOn();
}

/** What F6 goes round among: places marked with `data-round`, in the order of the page. */
export function goRound(back: boolean): void {
  const places = [...document.querySelectorAll<HTMLElement>('[data-round]')].filter(
    (place) => place.offsetParent !== null,
  );
  if (places.length === 0) return;
  const at = places.findIndex((place) => place.contains(document.activeElement));
  const next = places[(at + (back ? -1 : 1) + places.length) % places.length];
  const inside = next?.matches('[tabindex]')
    ? next
    : next?.querySelector<HTMLElement>('[tabindex="0"], button, a[href], input');
  inside?.focus();
}
