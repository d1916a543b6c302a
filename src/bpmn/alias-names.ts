import type { Expression } from '../feel/expression.ts';

/** Reads one variable, whatever its name. */
export function variable(name: string): Expression {
  return { source: name, reads: [name], evaluate: (variables) => read(variables, name) };
}

/** Lets all expressions in a compiled part of a model read data by its other names too. */
export function readingAliases<T>(part: T, aliases: ReadonlyMap<string, string>): T {
  if (aliases.size === 0) return part;
  // Every value keeps its own shape: an expression stays one, an array an array of as many.
  return renamed(part, aliases) as T;
}

function renamed(value: unknown, aliases: ReadonlyMap<string, string>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => renamed(one, aliases));
  if (isExpression(value)) return aliased(value, aliases);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamed(one, aliases)]));
}

function isExpression(value: object): value is Expression {
  return 'evaluate' in value && typeof value.evaluate === 'function';
}

function aliased(expression: Expression, aliases: ReadonlyMap<string, string>): Expression {
  const others = expression.reads.flatMap((name) => {
    const meant = aliases.get(name);
    return meant === undefined || meant === name ? [] : [[name, meant] as const];
  });
  if (others.length === 0) return expression;
  return {
    source: expression.source,
    reads: expression.reads.map((name) => aliases.get(name) ?? name),
    evaluate(variables) {
      const more = Object.fromEntries(others.map(([name, meant]) => [name, read(variables, meant)]));
      return expression.evaluate({ ...variables, ...more });
    },
  };
}

function read(variables: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(variables, name) ? (variables[name] ?? null) : null;
}
