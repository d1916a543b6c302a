import type { Correlation, Element, ProcessModel } from '../bpmn/model.ts';
import { ExpressionError } from '../feel/errors.ts';
import type { Variables } from './types.ts';

/**
 * The correlation key a message from outside carries, as the diagram says where it stands in it (BPMN 2.0.2 §8.4.2); null
 * where the process says nothing about such a message or the message does not carry all of it.
 */
export function keyInMessage(model: ProcessModel, name: string, content: Variables): string | null {
  const correlation = model.elements.map((element) => correlationOf(element, name)).find((one) => one !== null);
  if (correlation === undefined) return null;
  const values = correlation.message.map((path) => valueAt(path, content));
  return values.every((value) => value !== null) ? composedKey(values) : null;
}

/** One property of a key as its text, several as a JSON list of texts. */
export function composedKey(texts: readonly string[]): string {
  const [only] = texts;
  return texts.length === 1 && only !== undefined ? only : JSON.stringify(texts);
}

/** A value that may be a property of a key, as text; null for any other. */
export function keyText(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

function correlationOf({ events }: Element, name: string): Correlation | null {
  for (const event of events) if (event.type === 'message' && event.name === name) return event.correlation ?? null;
  return null;
}

function valueAt(path: Correlation['message'][number], content: Variables): string | null {
  try {
    return keyText(path.evaluate(content));
  } catch (error) {
    if (error instanceof ExpressionError) return null;
    throw error;
  }
}
