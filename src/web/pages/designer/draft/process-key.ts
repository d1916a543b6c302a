const processTag = /<(?:[\w-]+:)?process\b[^>]*?\sid\s*=\s*(["'])([^"']+)\1/;

/** The id of the first process of a diagram, under which its definition and draft are kept; null when it has none. */
export function processKeyOf(xml: string): string | null {
  return processTag.exec(xml)?.[2] ?? null;
}

/** The same diagram as another process: the id of the process and all that refers to it. */
export function withProcessKey(xml: string, key: string): string {
  const old = processKeyOf(xml);
  if (old === null || old === key) return xml;
  const quoted = old.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return xml.replace(new RegExp(`(\\s(?:id|processRef|bpmnElement)\\s*=\\s*)(["'])${quoted}\\2`, 'g'), `$1$2${key}$2`);
}

/** Whether a text may be the key of a process: an XML name of small letters, figures and hyphens. */
export function isProcessKey(key: string): boolean {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(key) && key.length <= 80;
}

/** A key for a process of another modeler: the words of its id in small letters, e.g. `invoice-approval` of `InvoiceApproval_1x`. */
export function suggestedKey(processId: string): string {
  const words = processId
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  return (
    words
      .join('-')
      .replace(/^[^a-z]+/, '')
      .slice(0, 80)
      .replace(/-$/, '') || 'imported-process'
  );
}
