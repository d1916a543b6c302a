import { parseExpression, parseUnaryTests } from 'feelin';
import { FeelSyntaxError } from './errors.ts';

/** One node of a parsed expression, named as in the FEEL grammar of `lezer-feel`. */
export interface SyntaxNode {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly children: readonly SyntaxNode[];
}

/** Characters an expression may have; a longer rule belongs in a decision table. */
export const MAXIMUM_LENGTH = 4_000;

/** Brackets that may stand inside one another: the parser's work grows with the square of this number. */
export const MAXIMUM_BRACKETS = 50;

/** Levels of the syntax tree: more would let evaluation overflow the stack. */
export const MAXIMUM_DEPTH = 500;

/**
 * Parses a FEEL expression into a tree of nodes.
 *
 * @throws FeelSyntaxError feel-syntax, feel-too-long, feel-too-deep
 */
export function parseSyntax(source: string): SyntaxNode {
  refuseLong(source);
  return parseWritten(source);
}

/**
 * Parses what stands in a cell of a decision table (DMN 1.3 §9, unary tests).
 *
 * @throws FeelSyntaxError feel-syntax, feel-too-long, feel-too-deep
 */
export function parseTests(source: string): SyntaxNode {
  refuseLong(source);
  const tests = parse(source, parseUnaryTests);
  if (tests === undefined) throw unexpected(source, 0, source.length);
  return tests;
}

/** Parses an expression we wrote ourselves out of parsed parts, however long it became. @throws FeelSyntaxError */
export function parseWritten(source: string): SyntaxNode {
  const expression = parse(source, parseExpression)?.children[0];
  if (expression === undefined) throw unexpected(source, 0, source.length);
  return expression;
}

function refuseLong(source: string): void {
  if (source.length > MAXIMUM_LENGTH) {
    const message = `the expression has ${source.length} characters, ${MAXIMUM_LENGTH} are allowed`;
    throw new FeelSyntaxError('feel-too-long', message, source, { from: MAXIMUM_LENGTH, to: source.length });
  }
}

function parse(source: string, grammar: typeof parseExpression): SyntaxNode | undefined {
  refuseDeepBrackets(source);

  const root: Mutable = { name: 'root', from: 0, to: source.length, children: [] };
  const open: Mutable[] = [root];
  grammar(source, {}, undefined).iterate({
    enter(node) {
      if (node.type.isError) throw unexpected(source, node.from, node.to);
      if (node.type.isSkipped) return false;
      if (open.length > MAXIMUM_DEPTH) throw tooDeep(source, node.from);
      const entered: Mutable = { name: node.name, from: node.from, to: node.to, children: [] };
      open.at(-1)?.children.push(entered);
      open.push(entered);
      return true;
    },
    leave(node) {
      if (!node.type.isSkipped) open.pop();
    },
  });
  return root.children[0];
}

interface Mutable extends SyntaxNode {
  readonly children: Mutable[];
}

function refuseDeepBrackets(source: string): void {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (quoted && character === '\\') at += 1;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && '([{'.includes(character)) depth += 1;
    else if (!quoted && ')]}'.includes(character)) depth -= 1;
    if (depth > MAXIMUM_BRACKETS) throw tooDeep(source, at);
  }
}

function tooDeep(source: string, at: number): FeelSyntaxError {
  const message = 'the expression is nested too deeply; split it into several steps';
  return new FeelSyntaxError('feel-too-deep', message, source, { from: at, to: at });
}

function unexpected(source: string, from: number, to: number): FeelSyntaxError {
  const found = source.slice(from, Math.max(to, from + 1)).slice(0, 20);
  const what = found.trim() === '' ? 'unexpected end' : `unexpected "${found}"`;
  return new FeelSyntaxError('feel-syntax', `${what} at character ${from + 1}`, source, { from, to });
}
