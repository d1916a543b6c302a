import { ForeignExpressionError } from './errors.ts';
import type { ForeignToken } from './foreign-tokens.ts';
import { asBoolean, asNumber, isEmpty, OPERATORS, property } from './foreign-values.ts';
import { MAXIMUM_BRACKETS, MAXIMUM_DEPTH } from './syntax-tree.ts';

type Variables = Readonly<Record<string, unknown>>;
type Answer = (variables: Variables) => unknown;

/** A part that is parsed: how it is answered, and how many parts stand inside one another in it. */
interface Part {
  readonly answer: Answer;
  readonly depth: number;
}

/** What other engines put beside the variables; nothing of it is a value of the case. */
const HOST_OBJECTS = new Set([
  'execution',
  'task',
  'caseExecution',
  'externalTask',
  'authenticatedUserId',
  'variables',
]);
const WORDS: Readonly<Record<string, string>> = {
  and: '&&',
  or: '||',
  not: '!',
  eq: '==',
  ne: '!=',
  lt: '<',
  gt: '>',
  le: '<=',
  ge: '>=',
  div: '/',
  mod: '%',
};
/** Binary operators that are evaluated on both sides, the loosest first. */
const LEVELS: readonly (readonly (keyof typeof OPERATORS)[])[] = [
  ['==', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/', '%'],
];

/**
 * Parses the tokens of one `${…}` by the grammar of the Expression Language without calls, and notes the variables it reads.
 *
 * @throws ForeignExpressionError
 */
export function parseForeign(tokens: readonly ForeignToken[], reads: Set<string>): Answer {
  let next = 0;
  let open = 0;
  const parsed = choice();
  if (peek().kind !== 'end') throw unexpected();
  return parsed.answer;

  function choice(): Part {
    open += 1;
    if (open > MAXIMUM_BRACKETS) throw new ForeignExpressionError('depth', peek().value, peek().at);
    const condition = either();
    if (!takes('?')) {
      open -= 1;
      return condition;
    }
    const yes = choice();
    expect(':');
    const no = choice();
    open -= 1;
    return part([condition, yes, no], (v) => (asBoolean(condition.answer(v)) ? yes.answer(v) : no.answer(v)));
  }

  function either(): Part {
    let left = both();
    while (takes('||')) {
      const [a, b] = [left, both()];
      left = part([a, b], (v) => asBoolean(a.answer(v)) || asBoolean(b.answer(v)));
    }
    return left;
  }

  function both(): Part {
    let left = binary(0);
    while (takes('&&')) {
      const [a, b] = [left, binary(0)];
      left = part([a, b], (v) => asBoolean(a.answer(v)) && asBoolean(b.answer(v)));
    }
    return left;
  }

  function binary(level: number): Part {
    const signs = LEVELS[level];
    if (signs === undefined) return unary();
    let left = binary(level + 1);
    for (let sign = signs.find(takes); sign !== undefined; sign = signs.find(takes)) {
      const [a, b] = [left, binary(level + 1)];
      const operate = OPERATORS[sign];
      left = part([a, b], (v) => operate(a.answer(v), b.answer(v)));
    }
    return left;
  }

  function unary(): Part {
    const signs: string[] = [];
    for (let sign = prefix(); sign !== null; sign = prefix()) signs.push(sign);
    return signs.reduceRight((inner, sign) => part([inner], prefixed(sign, inner.answer)), path());
  }

  function prefix(): string | null {
    return ['!', '-', 'empty'].find(takes) ?? null;
  }

  function path(): Part {
    let value = primary();
    for (;;) {
      const target = value;
      if (takes('.')) {
        const name = peek();
        if (name.kind !== 'name') throw unexpected();
        next += 1;
        if (peek().value === '(' && peek().kind === 'sign') throw refused('method', `.${name.value}()`, name);
        own(name);
        value = part([target], (v) => property(target.answer(v), name.value));
      } else if (takes('[')) {
        if (peek().kind === 'text') own(peek());
        const key = choice();
        expect(']');
        value = part([target, key], (v) => property(target.answer(v), key.answer(v)));
      } else return value;
    }
  }

  function primary(): Part {
    if (takes('(')) {
      const inner = choice();
      expect(')');
      return inner;
    }
    const token = peek();
    if (token.kind === 'number' || token.kind === 'text') {
      next += 1;
      const value = token.kind === 'number' ? Number(token.value) : token.value;
      return part([], () => value);
    }
    if (token.kind !== 'name' || signOf(token) !== null) throw unexpected();
    next += 1;
    if (token.value === 'true' || token.value === 'false') return part([], () => token.value === 'true');
    if (token.value === 'null') return part([], () => null);
    return variable(token);
  }

  function variable(token: ForeignToken): Part {
    const { value: name } = token;
    const [after, called, opening] = [tokens[next], tokens[next + 1], tokens[next + 2]];
    if (after?.kind === 'sign' && after.value === '(') throw refused('function', `${name}()`, token);
    if (after?.value === ':' && called?.kind === 'name' && opening?.value === '(' && opening.kind === 'sign') {
      throw refused('function', `${name}:${called.value}()`, token);
    }
    if (after?.value === '.' && tokens[next + 2]?.value === '(' && called?.kind === 'name') {
      throw refused('method', `${name}.${called.value}()`, token);
    }
    if (HOST_OBJECTS.has(name)) throw refused('host-object', name, token);
    own(token);
    reads.add(name);
    return part([], (v) => (Object.hasOwn(v, name) ? (v[name] ?? null) : null));
  }

  function takes(sign: string): boolean {
    if (signOf(peek()) !== sign) return false;
    next += 1;
    return true;
  }

  function expect(sign: string): void {
    if (!takes(sign)) throw unexpected();
  }

  function peek(): ForeignToken {
    const token = tokens[Math.min(next, tokens.length - 1)];
    if (token === undefined) throw new Error('an expression has its closing brace as a token');
    return token;
  }

  function unexpected(): ForeignExpressionError {
    const { kind, value, at } = peek();
    return new ForeignExpressionError(kind === 'end' ? 'end' : 'sign', kind === 'end' ? '' : value, at);
  }
}

/** The sign a token stands for; words such as `and` and `empty` are signs too. */
function signOf({ kind, value }: ForeignToken): string | null {
  if (kind === 'sign') return value;
  if (kind !== 'name') return null;
  if (value === 'empty' || value === 'instanceof') return value;
  return Object.hasOwn(WORDS, value) ? (WORDS[value] ?? null) : null;
}

function prefixed(sign: string, inner: Answer): Answer {
  if (sign === '!') return (variables) => !asBoolean(inner(variables));
  // adding 0 keeps −0 out of the variables
  if (sign === '-') return (variables) => -asNumber(inner(variables)) + 0;
  return (variables) => isEmpty(inner(variables));
}

function part(inner: readonly Part[], answer: Answer): Part {
  const depth = 1 + Math.max(0, ...inner.map((one) => one.depth));
  if (depth > MAXIMUM_DEPTH) throw new ForeignExpressionError('depth', '', 0);
  return { answer, depth };
}

/** Names that lead out of the data (`__proto__`), or that the service keeps for itself. */
function own(token: ForeignToken): void {
  if (/^__|^(constructor|prototype|class)$/.test(token.value)) throw refused('reserved-name', token.value, token);
}

function refused(what: 'method' | 'function' | 'host-object' | 'reserved-name', found: string, at: ForeignToken) {
  return new ForeignExpressionError(what, found, at.at);
}
