import { evaluate, FeelFunction, isRange } from 'feelin';
import { type Budget, budget, type Effort, MEMBERS, sized, spent } from './budget.ts';
import { ExpressionError } from './errors.ts';
import { GUARDS, guardedSource } from './guarded-source.ts';
import { allowMatch } from './pattern.ts';
import { plainValue } from './plain-value.ts';
import type { SyntaxNode } from './syntax-tree.ts';

type Variables = Readonly<Record<string, unknown>>;

/**
 * Builds the whole of FEEL for one expression: parsed here once, evaluated by feelin within the budget. What comes out
 * goes through `finish`.
 *
 * The answer throws ExpressionError and nothing else.
 */
export function interpreter(
  source: string,
  tree: SyntaxNode,
  reads: readonly string[],
  finish: (value: unknown) => unknown = plainValue,
): (variables: Variables, effort?: Effort) => unknown {
  const purse = budget();
  const { value: compiled, warnings } = evaluate(guardedSource(source, tree, reads), surroundings(purse));
  if (!(compiled instanceof FeelFunction)) throw new Error(`feelin gave no function for ${source}`);

  return (variables, effort) => {
    purse.renew(effort);
    try {
      const values = reads.map((name) => (Object.hasOwn(variables, name) ? (variables[name] ?? null) : null));
      return finish(sized(compiled.invoke(values), purse));
    } catch (error) {
      if (error instanceof ExpressionError) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      throw new ExpressionError('expression-failed', `${source}: ${reason}`, { cause: error });
    } finally {
      // feelin goes on writing into the list it gave at the first evaluation
      warnings.length = 0;
    }
  };
}

/** Everything an expression finds around it besides its variables and FEEL's own functions. */
function surroundings(purse: Budget): Record<string, unknown> {
  return {
    // null hides the functions of these names, which would read the machine's clock
    now: null,
    today: null,
    [GUARDS.alike]: named(['one', 'other'], alike),
    [GUARDS.each]: named(['value'], (value) => each(value, purse)),
    [GUARDS.range]: named(['from', 'to'], (from, to) => range(from, to, purse)),
    [GUARDS.sized]: named(['value'], (value) => sized(value, purse)),
    [GUARDS.turn]: named([], () => {
      purse.spend(1);
      return true;
    }),
    matches: before('matches', ([input, pattern]) => allowMatch(input, pattern)),
    split: before('split', ([input, pattern]) => allowMatch(input, pattern)),
    replace: before('replace', ([input, pattern, replacement]) => {
      allowMatch(input, pattern);
      purse.spend((length(input) * (length(replacement) + 1)) / 10);
    }),
    'distinct values': before('distinct values', ([list]) => pairwise(list, purse)),
    union: before('union', (lists) => pairwise(lists.flat(), purse)),
  };
}

/** Whether two values have an order: of one type both. feelin puts texts before or after numbers and dates as it comes. */
function alike(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || one === null) return typeof one === typeof other && one !== null;
  return typeof other === 'object' && other !== null && Object.getPrototypeOf(one) === Object.getPrototypeOf(other);
}

function each(value: unknown, purse: Budget): unknown {
  if (isRange(value)) return range(value.start, value.end, purse, value['start included'], value['end included']);
  if (Array.isArray(value) && value.length > MEMBERS) throw spent(`a loop over more than ${MEMBERS} members`);
  purse.spend(Array.isArray(value) ? value.length : 1);
  return value;
}

function range(from: unknown, to: unknown, purse: Budget, fromIncluded = true, toIncluded = true): unknown {
  if (from === null || to === null) return null;
  if (typeof from !== 'number' || typeof to !== 'number') {
    throw new ExpressionError('expression-failed', 'a loop runs over a list or over whole numbers');
  }
  // feelin counts until it meets the end exactly, which 1..2.5 never does
  const turns = Math.floor(Math.abs(to - from)) + 1;
  if (!(turns <= MEMBERS)) throw spent(`a loop over more than ${MEMBERS} numbers`);
  purse.spend(turns);
  const direction = from > to ? -1 : 1;
  const all = Array.from({ length: turns }, (_, index) => from + index * direction);
  return all.filter((number) => (fromIncluded || number !== from) && (toIncluded || number !== to));
}

/** What comparing every member with every other costs, when they are more than numbers and texts. */
function pairwise(list: unknown, purse: Budget): void {
  if (!Array.isArray(list)) return;
  const scalar = list.every((member) => typeof member !== 'object' || member === null);
  purse.spend(scalar ? list.length : list.length ** 2);
}

function length(value: unknown): number {
  return typeof value === 'string' ? value.length : 0;
}

type Builtin = ((...values: unknown[]) => unknown) & { $args?: readonly string[] };

function named(parameters: readonly string[], body: Builtin): Builtin {
  return Object.assign(body, { $args: parameters });
}

/** FEEL's own function of that name, with a check before each call. */
function before(name: string, check: (values: readonly unknown[]) => void): Builtin {
  // feelin types every value as unknown; its builtins are plain functions with their parameter names
  const builtin = evaluate(name, {}).value as Builtin;
  return named(builtin.$args ?? [], (...values) => {
    check(values);
    return builtin(...values);
  });
}
