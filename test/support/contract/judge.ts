import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Contract, Operation } from './operations.ts';
import type { Got } from './request.ts';

/** Says what is wrong with an answer; null when it is one the contract promises. */
export type Judge = (operation: Operation, got: Got) => string | null;

const codesFile = new URL('../../../docs/problem-codes.md', import.meta.url);

/**
 * Judges answers by the contract: no faults, no status that is not told, bodies as their schemas say, refusals as problems
 * with a code of the documentation.
 */
export async function judgeOf(contract: Contract): Promise<Judge> {
  const codes = new Set(
    [...(await readFile(codesFile, 'utf8')).matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map(([, code]) => code),
  );
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  // The plugin's types are those of CommonJS.
  (formats as unknown as (ajv: Ajv2020) => void)(ajv);
  ajv.addSchema(contract.document, 'contract');
  const fits = (pointer: string, text: string): string | null => {
    const validate = ajv.getSchema(`contract#${pointer}`);
    if (validate === undefined) throw new Error(`No schema at ${pointer}`);
    return validate(parsed(text)) === true ? null : ajv.errorsText(validate.errors);
  };

  return (operation, { status, mediaType, text }) => {
    const { path, method, responses } = operation;
    const key = status in responses ? String(status) : `${String(status).charAt(0)}XX`;
    const told = responses[key] ?? responses[key.toLowerCase()];
    if (status >= 500 && !(String(status) in responses)) return `a fault: ${text.slice(0, 300)}`;
    if (told === undefined) return 'a status that is not told';
    if (status >= 400 && status !== 503) {
      const isOurs = !path.startsWith('/engine-rest');
      if (isOurs && mediaType !== 'application/problem+json')
        return `no problem but ${mediaType}: ${text.slice(0, 200)}`;
      const { code, status: said } = Object(parsed(text));
      if (!codes.has(code)) return `the code ${code} is not told`;
      if (isOurs && said !== status) return `says ${said} in its body`;
      // An address that can not be read leads to no operation, so that none told of it.
      if (code === 'address-unreadable') return null;
    }
    const { content } = told;
    if (content === undefined) return text === '' ? null : `a body nobody told of: ${text.slice(0, 200)}`;
    if (!(mediaType in content)) return `${mediaType} is not told`;
    if (!mediaType.endsWith('json')) return null;
    const parts = ['paths', path, method.toLowerCase(), 'responses', key, 'content', mediaType, 'schema'];
    return fits(
      `/${parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`,
      text,
    );
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
