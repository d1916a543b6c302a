import { plainJson } from './plain-json.ts';
import { type Command, EngineError } from './types.ts';

type Field =
  | 'text'
  | 'outcome'
  | 'when'
  | 'text?'
  | 'number?'
  | 'variables'
  | 'variables?'
  | 'texts'
  | 'starts'
  | 'json?'
  | 'boolean?'
  | 'model';

const SHAPES: { readonly [Type in Command['type']]: Readonly<Record<string, Field>> } = {
  start: { variables: 'variables', startEvent: 'text?', occurred: 'number?', key: 'text?' },
  completeTask: { token: 'text', variables: 'variables' },
  completeJob: { token: 'text', variables: 'variables' },
  failJob: { token: 'text', code: 'text', message: 'text' },
  failCall: { token: 'text', code: 'text', message: 'text' },
  throwError: { token: 'text', code: 'text', variables: 'variables' },
  throwEscalation: { token: 'text', code: 'text?', variables: 'variables' },
  fireTimer: { timer: 'text' },
  correlateMessage: { name: 'text', subscription: 'text?', key: 'text?', variables: 'variables' },
  receiveSignal: { name: 'text', variables: 'variables' },
  calledProcessEnded: { token: 'text', outcome: 'outcome', errorCode: 'text?', variables: 'variables' },
  activateAdHoc: { token: 'text', elements: 'texts', variables: 'variables?' },
  modify: { cancel: 'texts', start: 'starts', variables: 'variables?' },
  addInstance: { token: 'text', item: 'json?', next: 'boolean?' },
  removeInstance: { token: 'text', number: 'number?' },
  addSigner: { token: 'text', when: 'when', note: 'json?' },
  completeSigner: { token: 'text', reopens: 'boolean?' },
  removeSigner: { token: 'text' },
  migrate: { to: 'model', plan: 'variables' },
  setVariables: { scope: 'text?', variables: 'variables' },
  resolveIncident: { incident: 'text', variables: 'variables?' },
  recountTimers: {},
  cancelInstance: { reason: 'text' },
};

const FIELDS: ReadonlyMap<string, readonly (readonly [string, Field])[]> = new Map(
  Object.entries(SHAPES).map(([type, shape]) => [type, Object.entries(shape)]),
);

/**
 * Looks at a command before anything is played: whatever was handed in, the engine answers with a transition or a code.
 *
 * Gives the command with its values as plain JSON, the same one where they are that already.
 *
 * @throws EngineError command-invalid
 */
export function validCommand(command: Command): Command {
  const fields = isObject(command) ? FIELDS.get(command.type) : undefined;
  if (fields === undefined) throw new EngineError('command-invalid', 'there is no such command');
  const given: Readonly<Record<string, unknown>> = command;
  let valid: Record<string, unknown> | null = null;
  for (const [name, kind] of fields) {
    const before = given[name];
    if (kind === 'text' && typeof before === 'string') continue;
    const after = field(command.type, name, kind, before);
    if (after !== before) valid = { ...(valid ?? given), [name]: after };
  }
  return valid === null ? command : (valid as unknown as Command); // each field was looked at just now
}

function field(type: string, name: string, kind: Field, value: unknown): unknown {
  if (kind.endsWith('?') && (value === undefined || value === null)) return value;
  switch (kind) {
    case 'variables':
    case 'variables?':
      if (isObject(value) && !Array.isArray(value)) {
        const plain = plainJson(value);
        if (isObject(plain)) return plain;
      }
      break;
    case 'json?':
      return plainJson(value);
    case 'text':
    case 'text?':
      if (typeof value === 'string') return value;
      break;
    case 'outcome':
      if (value === 'completed' || value === 'cancelled' || value === 'error') return value;
      break;
    case 'when':
      if (value === 'before' || value === 'beside' || value === 'after') return value;
      break;
    case 'number?':
      if (typeof value === 'number') return value;
      break;
    case 'boolean?':
      if (typeof value === 'boolean') return value;
      break;
    case 'texts':
      if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value;
      break;
    case 'starts':
      if (Array.isArray(value) && value.every(isStart)) return value;
      break;
    case 'model':
      if (isObject(value) && Array.isArray(value.elements) && value.indexOf instanceof Map) return value;
      break;
  }
  throw new EngineError('command-invalid', `${name} of ${type} is not what it has to be`);
}

function isStart(value: unknown): boolean {
  if (!isObject(value) || typeof value.element !== 'string') return false;
  const isThere = value.where === 'before' || value.where === 'after';
  return isThere && (value.scope === undefined || typeof value.scope === 'string');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
