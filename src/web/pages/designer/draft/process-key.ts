const processTag = /<(?:[\w-]+:)?process\b[^>]*?\bid\s*=\s*"([^"]+)"/;

/** The id of the first process of a diagram, under which its definition and draft are kept; null when it has none. */
export function processKeyOf(xml: string): string | null {
  return processTag.exec(xml)?.[1] ?? null;
}

/** The same diagram as another process: the id of the process and all that refers to it. */
export function withProcessKey(xml: string, key: string): string {
  const old = processKeyOf(xml);
  if (old === null || old === key) return xml;
  const quoted = old.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return xml.replace(new RegExp(`\\b(id|processRef|bpmnElement)(\\s*=\\s*)"${quoted}"`, 'g'), `$1$2"${key}"`);
}

/** Whether a text may be the key of a process: an XML name of small letters, figures and hyphens. */
export function isProcessKey(key: string): boolean {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(key) && key.length <= 80;
}

/** Every form the user tasks of a diagram name, each once. */
export function formKeysOf(xml: string): string[] {
  const keys = [...xml.matchAll(/<approval:form\b[^>]*?\bkey\s*=\s*"([^"]+)"/g)].map((match) => match[1] ?? '');
  return [...new Set(keys)].filter((key) => key !== '');
}
