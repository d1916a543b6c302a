import { evaluate } from 'feelin';
import { FeelSyntaxError } from './errors.ts';
import type { SyntaxNode } from './syntax-tree.ts';

/** Names of the machine's clock in FEEL; a rule gets its time from variables instead. */
const CLOCKS = new Set(['now', 'today']);

/**
 * Gives the variables an expression reads: free names in order, sorted.
 *
 * A property read in a filter (`items[price > 5]`) cannot be told from a variable and counts as one.
 *
 * @throws FeelSyntaxError feel-not-allowed for an unknown function, a function that reads the
 *   machine's clock, and names that begin with two underscores
 */
export function readNames(source: string, tree: SyntaxNode): readonly string[] {
  const reads = new Set<string>();
  visit(tree, new Set());
  return [...reads].sort();

  function visit(node: SyntaxNode, bound: ReadonlySet<string>): void {
    if (isName(node)) refuseReserved(source, node);
    const [first, ...rest] = node.children;
    switch (node.name) {
      case 'VariableName':
        read(node, bound);
        break;
      case 'Type':
        break;
      case 'FunctionInvocation':
        if (first?.name === 'VariableName') call(first, bound);
        else if (first) visit(first, bound);
        for (const child of rest) visit(child, bound);
        break;
      case 'FilterExpression':
        if (first) visit(first, bound);
        for (const child of rest) visit(child, new Set([...bound, 'item']));
        break;
      default:
        visitBinding(node, bound);
    }
  }

  function visitBinding(node: SyntaxNode, bound: ReadonlySet<string>): void {
    const inner = new Set(bound);
    if (node.name === 'ForExpression') inner.add('partial');
    if (node.name === 'FunctionDefinition') for (const name of parameters(source, node)) inner.add(name);
    for (const child of node.children) {
      if (child.name === 'InExpressions') {
        for (const one of child.children) {
          visit(one, inner);
          bind(one, inner);
        }
        continue;
      }
      visit(child, inner);
      if (child.name === 'ContextEntry') bind(child, inner);
    }
  }

  function bind(node: SyntaxNode, names: Set<string>): void {
    const key = node.children[0];
    if (key) names.add(text(source, key).replace(/^"|"$/g, ''));
  }

  function read(node: SyntaxNode, bound: ReadonlySet<string>): void {
    const name = text(source, node);
    if (!bound.has(name)) reads.add(name);
  }

  function call(node: SyntaxNode, bound: ReadonlySet<string>): void {
    const name = text(source, node);
    if (bound.has(name)) return;
    if (CLOCKS.has(name)) {
      throw refused(source, node, `${name}() reads the machine's clock; read a variable that holds the moment instead`);
    }
    if (!isBuiltin(name)) throw refused(source, node, `there is no function ${name}`);
  }
}

/** The names a function definition gives its parameters. */
export function parameters(source: string, definition: SyntaxNode): readonly string[] {
  const list = definition.children.find((child) => child.name === 'FormalParameters');
  return (list?.children ?? []).filter((child) => child.name === 'FormalParameter').map((child) => text(source, child));
}

/** A node's name as FEEL compares it: single spaces. */
export function text(source: string, node: SyntaxNode): string {
  return source.slice(node.from, node.to).trim().replace(/\s+/g, ' ');
}

function isBuiltin(name: string): boolean {
  return typeof evaluate(name, {}).value === 'function';
}

function isName(node: SyntaxNode): boolean {
  return node.name === 'VariableName' || node.name === 'Name' || node.name === 'PathName';
}

function refuseReserved(source: string, node: SyntaxNode): void {
  if (!text(source, node).startsWith('__')) return;
  throw refused(source, node, 'names that begin with two underscores are reserved');
}

function refused(source: string, node: SyntaxNode, message: string): FeelSyntaxError {
  return new FeelSyntaxError('feel-not-allowed', message, source, { from: node.from, to: node.to });
}
