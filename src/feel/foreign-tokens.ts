import { ForeignExpressionError } from './errors.ts';
import { MAXIMUM_LENGTH } from './syntax-tree.ts';

/** One word or sign inside `${…}`; for a text its value without quotes. */
export interface ForeignToken {
  readonly kind: 'number' | 'text' | 'name' | 'sign' | 'end';
  readonly value: string;
  /** Character of the whole expression, from 0. */
  readonly at: number;
}

/** A piece of a written value: literal text, or the tokens of one `${…}` with the closing one at its end. */
export type ForeignPiece = { readonly literal: string } | { readonly tokens: readonly ForeignToken[] };

const SPACE = /\s*/y;
const TOKEN =
  /(?<number>(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?)|(?<text>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(?<name>[\p{L}_][\p{L}\p{N}_$]*)|(?<sign>&&|\|\||[=!<>]=|[-+*/%?:<>!.()[\]])/suy;

/**
 * Cuts a value such as `${a}` or `${a}-${b}` into its pieces.
 *
 * @throws ForeignExpressionError for a sign outside of the subset, an expression that does not end, or one that is too long
 */
export function foreignPieces(source: string): readonly ForeignPiece[] {
  if (source.length > MAXIMUM_LENGTH) throw new ForeignExpressionError('length', `${source.length}`, MAXIMUM_LENGTH);
  const pieces: ForeignPiece[] = [];
  for (let at = 0; at < source.length; ) {
    const opens = nextOpening(source, at);
    if (opens > at) pieces.push({ literal: source.slice(at, opens) });
    if (opens === source.length) break;
    const tokens = tokensFrom(source, opens + 2);
    pieces.push({ tokens });
    at = (tokens.at(-1)?.at ?? source.length) + 1;
  }
  return pieces;
}

function nextOpening(source: string, from: number): number {
  const found = source.slice(from).search(/[$#]\{/);
  return found < 0 ? source.length : from + found;
}

/** The tokens up to the closing brace, which becomes the token `end`. */
function tokensFrom(source: string, from: number): readonly ForeignToken[] {
  const tokens: ForeignToken[] = [];
  for (let at = from; ; ) {
    SPACE.lastIndex = at;
    SPACE.test(source);
    at = SPACE.lastIndex;
    if (at >= source.length) throw new ForeignExpressionError('end', '', at);
    if (source.charAt(at) === '}') return [...tokens, { kind: 'end', value: '}', at }];
    TOKEN.lastIndex = at;
    const groups = TOKEN.exec(source)?.groups;
    if (groups === undefined) throw new ForeignExpressionError('sign', source.slice(at, at + 2).trim(), at);
    tokens.push(token(groups, at));
    at = TOKEN.lastIndex;
  }
}

function token({ number, text, name, sign }: Partial<Record<string, string>>, at: number): ForeignToken {
  if (number !== undefined) return { kind: 'number', value: number, at };
  if (text !== undefined) return { kind: 'text', value: text.slice(1, -1).replace(/\\(.)/gs, '$1'), at };
  if (name !== undefined) return { kind: 'name', value: name, at };
  return { kind: 'sign', value: sign ?? '', at };
}
