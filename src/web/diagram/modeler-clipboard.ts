import { createReviver } from 'bpmn-js-native-copy-paste/lib/PasteUtil.js';
import type EventBus from 'diagram-js/lib/core/EventBus';

/** Where what was copied last is kept for the other tabs of this browser. */
const place = 'lianban.designer.copied';

/**
 * Carries what was copied into other tabs of the browser. It is kept in the page's own storage and not on the system's
 * clipboard, which pages served without TLS may not use.
 */
function TabClipboard(eventBus: EventBus, moddle: unknown) {
  eventBus.on('copyPaste.elementsCopied', ({ tree }: { tree: unknown }) => {
    try {
      localStorage.setItem(place, JSON.stringify(tree));
    } catch {
      // no storage, or too large for it: this tab still has it
    }
  });
  eventBus.on('copyPaste.pasteElements', 3000, (context: { tree?: unknown }) => {
    const kept = context.tree ? null : localStorage.getItem(place);
    if (kept !== null) context.tree = JSON.parse(kept, createReviver(moddle));
  });
}
TabClipboard.$inject = ['eventBus', 'moddle'];

/** The module of bpmn-js that copies across tabs. */
export const tabClipboard = {
  __init__: ['tabClipboard'],
  tabClipboard: ['type', TabClipboard],
};
