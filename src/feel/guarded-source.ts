import type { SyntaxNode } from './syntax-tree.ts';

/** Functions that are written into an expression beside the author's own; authors cannot name them. */
export const GUARDS = { alike: '__alike', each: '__each', range: '__range', sized: '__sized', turn: '__turn' } as const;

const LITERALS = new Set(['NumericLiteral', 'StringLiteral', 'BooleanLiteral', 'null', '[', ']']);

/**
 * Writes an expression anew as a FEEL function of its variables that pays for what it does:
 * every loop, filter, function body and built value passes through a guard.
 *
 * feelin has no limits of its own and gives its interpreter to nobody; what it does give is a
 * FEEL function value, which keeps the tree it was built from and is never parsed again.
 */
export function guardedSource(source: string, tree: SyntaxNode, variables: readonly string[]): string {
  const edits = new Edits();
  guard(tree, edits);
  return `function(${variables.join(', ')}) (${edits.apply(source)}\n)`;
}

function guard(node: SyntaxNode, edits: Edits): void {
  const prefix = wrapping(node);
  if (prefix !== null) edits.open(node.from, prefix);

  if (node.name === 'FilterExpression' && node.children[0]) {
    const [target, ...rest] = node.children;
    edits.open(target.from, `${GUARDS.each}(`);
    guard(target, edits);
    edits.close(target.to, ')');
    for (const child of rest) guard(child, edits);
  } else {
    for (const child of node.children) {
      if (node.name === 'IterationContext' && child.name === '..') edits.replace(child.from, child.to, ',');
      else guard(child, edits);
    }
  }

  if (prefix !== null) edits.close(node.to, node.name === 'FunctionBody' ? ') else null' : ')');
}

function wrapping(node: SyntaxNode): string | null {
  switch (node.name) {
    case 'IterationContext':
      return node.children.length > 1 ? `${GUARDS.range}(` : `${GUARDS.each}(`;
    case 'FunctionBody':
      return `if ${GUARDS.turn}() then (`;
    case 'ForExpression':
    case 'Context':
    case 'FunctionInvocation':
      return `${GUARDS.sized}(`;
    case 'List':
      return node.children.every((child) => LITERALS.has(child.name)) ? null : `${GUARDS.sized}(`;
    case 'ArithmeticExpression':
      return node.children.length > 2 ? `${GUARDS.sized}(` : null;
    default:
      return null;
  }
}

/** Insertions into a text, kept in the order in which brackets open and close. */
class Edits {
  readonly #opens = new Map<number, string>();
  readonly #closes = new Map<number, string>();
  readonly #replaced = new Map<number, { to: number; by: string }>();

  open(at: number, text: string): void {
    this.#opens.set(at, (this.#opens.get(at) ?? '') + text);
  }

  close(at: number, text: string): void {
    this.#closes.set(at, (this.#closes.get(at) ?? '') + text);
  }

  replace(from: number, to: number, by: string): void {
    this.#replaced.set(from, { to, by });
  }

  apply(source: string): string {
    let written = '';
    for (let at = 0; at <= source.length; at += 1) {
      written += (this.#closes.get(at) ?? '') + (this.#opens.get(at) ?? '');
      const replaced = this.#replaced.get(at);
      written += replaced?.by ?? source.charAt(at);
      if (replaced) at = replaced.to - 1;
    }
    return written;
  }
}
