import type Canvas from 'diagram-js/lib/core/Canvas';
import type EventBus from 'diagram-js/lib/core/EventBus';

type Translate = (template: string) => string;

const entriesOf = (toolbar: Element) => [...toolbar.querySelectorAll<HTMLElement>('.entry')];

/** Makes a row of tools one stop of Tab, within which arrows move. */
function asToolbar(toolbar: HTMLElement, name: string): void {
  toolbar.setAttribute('role', 'toolbar');
  toolbar.setAttribute('aria-label', name);
  const entries = entriesOf(toolbar);
  const current = entries.find((each) => each.tabIndex === 0) ?? entries[0];
  for (const each of entries) {
    each.tabIndex = each === current ? 0 : -1;
    each.setAttribute('role', 'button');
    if (!each.hasAttribute('aria-label')) each.setAttribute('aria-label', each.title);
  }
}

/** Where a key leads from one of the tools; null for keys that do not lead to another. */
function led(key: string, entries: readonly HTMLElement[], from: HTMLElement): HTMLElement | null {
  const at = entries.indexOf(from);
  if (key === 'ArrowDown' || key === 'ArrowRight') return entries[(at + 1) % entries.length] ?? null;
  if (key === 'ArrowUp' || key === 'ArrowLeft') return entries.at(at - 1) ?? null;
  if (key === 'Home' || key === 'End') return entries.at(key === 'Home' ? 0 : -1) ?? null;
  return null;
}

function move(from: HTMLElement, to: HTMLElement): void {
  from.tabIndex = -1;
  to.tabIndex = 0;
  to.focus();
}

/** Lets the keyboard into the canvas, the palette and the context pad, which diagram-js makes for a mouse alone. */
function FocusableTools(canvas: Canvas, eventBus: EventBus, translate: Translate) {
  const container = canvas.getContainer();
  let palette: HTMLElement | null = null;
  const speak = () => {
    const svg = container.querySelector('svg');
    svg?.setAttribute('role', 'application'); // it has keys of its own
    svg?.setAttribute('aria-label', translate('Canvas'));
    if (palette) asToolbar(palette, translate('Tools'));
  };
  const observer = new MutationObserver(speak);
  eventBus.on('palette.create', ({ container: made }: { container: HTMLElement }) => {
    palette = made;
    observer.observe(made, { childList: true, subtree: true });
    speak();
  });
  eventBus.on('i18n.changed', 100, speak);
  // the one word menus say without asking for its translation
  eventBus.on('popupMenu.opened', () =>
    container.querySelector('.djs-popup [aria-label=Results]')?.setAttribute('aria-label', translate('Results')),
  );
  eventBus.on('contextPad.open', ({ current }: { current: { html: HTMLElement } }) =>
    asToolbar(current.html, translate('Tools of what is selected')),
  );
  // menus and search look at what is typed when a key comes up; an input method or pasted text brings none
  const typed = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement) || !target.closest('.djs-popup, .djs-search-container')) return;
    target.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true, key: 'Unidentified' }));
  };
  document.addEventListener('input', typed);
  eventBus.on('diagram.destroy', () => {
    observer.disconnect();
    document.removeEventListener('input', typed);
  });
  container.addEventListener('keydown', (event) => {
    const entry = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('.entry') : null;
    const toolbar = entry?.closest<HTMLElement>('.djs-palette, .djs-context-pad');
    if (!entry || !toolbar) return;
    const to = led(event.key, entriesOf(toolbar), entry);
    if (to) move(entry, to);
    else if (event.key === 'Escape') canvas.focus();
    else if (event.key === 'Enter' || event.key === ' ') {
      // menus open where the tool is
      const { right: clientX, top: clientY } = entry.getBoundingClientRect();
      entry.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, clientX, clientY }));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
}
FocusableTools.$inject = ['canvas', 'eventBus', 'translate'];

/** The module of bpmn-js that makes its tools reachable by Tab. */
export const focusableTools = {
  __init__: ['focusableTools'],
  focusableTools: ['type', FocusableTools],
};
