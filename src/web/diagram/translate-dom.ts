/**
 * Says in another language what a tool without translations puts on the page, as it puts it there: texts, titles and names.
 * Only inside elements that match `parts`, so that nothing a person wrote is touched. Disconnect it with the tool.
 */
export function translateDom(
  container: HTMLElement,
  words: (text: string) => string,
  parts: string,
): { disconnect(): void } {
  const put = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const told = node.nodeValue ?? '';
      const inside = node.parentElement?.closest(parts) && !node.parentElement.closest('textarea, [contenteditable]');
      const said = inside ? words(told) : told;
      if (said !== told) node.nodeValue = said;
      return;
    }
    if (!(node instanceof HTMLElement)) return;
    for (const name of ['title', 'aria-label', 'placeholder']) {
      const told = node.getAttribute(name);
      if (told !== null && node.closest(parts) && words(told) !== told) node.setAttribute(name, words(told));
    }
    node.childNodes.forEach(put);
  };
  put(container);
  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'characterData') put(target);
      addedNodes.forEach(put);
    }
  });
  observer.observe(container, { childList: true, subtree: true, characterData: true });
  return observer;
}
