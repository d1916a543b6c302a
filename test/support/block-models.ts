import fc from 'fast-check';
import type { ProcessModel } from '../../src/bpmn/model.ts';
import {
  and,
  boundary,
  boundaryBeside,
  catches,
  end,
  eventBased,
  or,
  type Part,
  parallel,
  process,
  script,
  sequential,
  start,
  sub,
  timer,
  user,
  xor,
} from './model-builder.ts';

/** A well-structured piece of a diagram: one way in, one way out, whatever is between. */
export type Block =
  | { readonly type: 'user' }
  | { readonly type: 'all'; readonly of: readonly Block[] }
  | { readonly type: 'one'; readonly of: readonly Block[]; readonly taken: number }
  | { readonly type: 'some'; readonly of: readonly Block[]; readonly taken: readonly boolean[] }
  | { readonly type: 'row'; readonly of: readonly Block[] }
  | { readonly type: 'loop'; readonly times: number; readonly of: Block }
  | { readonly type: 'sub'; readonly of: Block }
  | { readonly type: 'multi'; readonly times: number; readonly sequential: boolean; readonly of: Block }
  | { readonly type: 'timed'; readonly interrupting: boolean }
  /** An event-based gateway: the timer that comes first decides which of them is played. */
  | { readonly type: 'race'; readonly of: readonly Block[] };

/** Well-structured blocks, with or without timers that may fire or not. */
export function blocks(timed: boolean): fc.Arbitrary<Block> {
  const several = (tie: fc.LetrecTypedTie<{ block: Block }>) => fc.array(tie('block'), { minLength: 2, maxLength: 3 });
  return fc.letrec<{ block: Block }>((tie) => ({
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constant<Block>({ type: 'user' }),
      ...(timed
        ? [
            fc.boolean().map((interrupting): Block => ({ type: 'timed', interrupting })),
            several(tie).map((of): Block => ({ type: 'race', of })),
          ]
        : []),
      several(tie).map((of): Block => ({ type: 'row', of })),
      several(tie).map((of): Block => ({ type: 'all', of })),
      fc.tuple(several(tie), fc.nat(2)).map(([of, taken]): Block => ({ type: 'one', of, taken: taken % of.length })),
      fc
        .tuple(several(tie), fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }))
        .map(([of, taken]): Block => ({ type: 'some', of, taken })),
      fc.tuple(tie('block'), fc.integer({ min: 1, max: 3 })).map(([of, times]): Block => ({ type: 'loop', of, times })),
      tie('block').map((of): Block => ({ type: 'sub', of })),
      fc
        .tuple(tie('block'), fc.integer({ min: 0, max: 3 }), fc.boolean())
        .map(([of, times, one]): Block => ({ type: 'multi', of, times, sequential: one })),
    ),
  })).block;
}

/** The user tasks a block without timers opens on its way, counted by element: worked out from the block alone. */
export function tasksOf(block: Block): Map<string, number> {
  const counts = new Map<string, number>();
  count(block, 'b', 1, counts);
  return counts;
}

function count(block: Block, id: string, times: number, counts: Map<string, number>): void {
  if (times === 0) return;
  switch (block.type) {
    case 'user':
    case 'timed':
      counts.set(id, (counts.get(id) ?? 0) + times);
      return;
    case 'race':
      throw new Error('what a race opens is for its timers to say');
    case 'row':
    case 'all':
      for (const [at, one] of block.of.entries()) count(one, `${id}_${at}`, times, counts);
      return;
    case 'one':
      for (const [at, one] of block.of.entries()) if (at === block.taken) count(one, `${id}_${at}`, times, counts);
      return;
    case 'some':
      for (const [at, one] of block.of.entries()) if (isTaken(block, at)) count(one, `${id}_${at}`, times, counts);
      return;
    case 'sub':
      count(block.of, `${id}_0`, times, counts);
      return;
    case 'loop':
    case 'multi':
      count(block.of, `${id}_0`, times * block.times, counts);
  }
}

/** The last branch is the default: taken when no other is. */
function isTaken(block: Extract<Block, { type: 'some' }>, at: number): boolean {
  const last = block.of.length - 1;
  if (at < last) return block.taken[at] === true;
  return !block.taken.slice(0, last).includes(true);
}

/** A process that plays one block. */
export function modelOf(block: Block): ProcessModel {
  const built = build(block, 'b');
  return process(start('start'), ...built.parts, end('end'), `start -> ${built.first}`, `${built.last} -> end`);
}

interface Built {
  readonly parts: readonly Part[];
  readonly first: string;
  readonly last: string;
}

function build(block: Block, id: string): Built {
  switch (block.type) {
    case 'user':
      return { parts: [user(id)], first: id, last: id };
    case 'timed': {
      const event = block.interrupting
        ? boundary(`${id}t`, id, timer('P1D'))
        : boundaryBeside(`${id}t`, id, timer('R2/P1D'));
      const parts = [
        user(id),
        event,
        xor(`${id}m`),
        `${id} -> ${id}m`,
        ...(block.interrupting ? [`${id}t -> ${id}m`] : [end(`${id}e`), `${id}t -> ${id}e`]),
      ];
      return { parts, first: id, last: `${id}m` };
    }
    case 'row': {
      const inner = block.of.map((one, at) => build(one, `${id}_${at}`));
      const links = inner.slice(1).map((next, at) => `${inner[at]?.last} -> ${next.first}`);
      return {
        parts: [...inner.flatMap(({ parts }) => parts), ...links],
        first: inner[0]?.first ?? '',
        last: inner.at(-1)?.last ?? '',
      };
    }
    case 'all':
      return fork(block.of, id, and, () => '');
    case 'one':
      return fork(block.of, id, xor, (at) => (at === block.taken ? '' : ' if false'));
    case 'some':
      return fork(block.of, id, or, (at) => (at === block.of.length - 1 ? ' else' : ` if ${block.taken[at] === true}`));
    case 'race':
      return race(block.of, id);
    case 'loop': {
      const { parts, first, last } = build(block.of, `${id}_0`);
      const counter = `n${id}`;
      return {
        parts: [
          script(`${id}i`, counter, '0'),
          xor(`${id}m`),
          ...parts,
          script(`${id}c`, counter, `${counter} + 1`),
          xor(`${id}g`),
          `${id}i -> ${id}m -> ${first}`,
          `${last} -> ${id}c -> ${id}g`,
          `${id}g -> ${id}m if ${counter} < ${block.times}`,
          xor(`${id}o`),
          `${id}g -> ${id}o else`,
        ],
        first: `${id}i`,
        last: `${id}o`,
      };
    }
    case 'sub':
    case 'multi': {
      const { parts, first, last } = build(block.of, `${id}_0`);
      const times = block.type === 'multi' ? { times: String(block.times) } : null;
      const more =
        times === null
          ? {}
          : { loop: block.type === 'multi' && block.sequential ? sequential(times) : parallel(times) };
      const inside = [start(`${id}s`), ...parts, end(`${id}e`), `${id}s -> ${first}`, `${last} -> ${id}e`];
      return { parts: [sub(id, more, ...inside)], first: id, last: id };
    }
  }
}

function race(of: readonly Block[], id: string): Built {
  const inner = of.map((one, at) => build(one, `${id}_${at}`));
  const ways = inner.map(({ first, last }, at) => `${id}g -> ${id}w${at} -> ${first}; ${last} -> ${id}j`.split('; '));
  return {
    parts: [
      eventBased(`${id}g`),
      ...of.map((_, at) => catches(`${id}w${at}`, timer(`P${at + 1}D`))),
      ...inner.flatMap(({ parts }) => parts),
      xor(`${id}j`),
      ...ways.flat(),
    ],
    first: `${id}g`,
    last: `${id}j`,
  };
}

/** The ids of the parallel, inclusive and exclusive forks of a block; the join of the fork `xf` is `xj`. */
export function forksOf(block: Block, id = 'b'): readonly string[] {
  const own = block.type === 'all' || block.type === 'some' || block.type === 'one' ? [id] : [];
  const inner = !('of' in block) ? [] : Array.isArray(block.of) ? block.of : [block.of];
  return [...own, ...(inner as readonly Block[]).flatMap((one, at) => forksOf(one, `${id}_${at}`))]; // Array.isArray forgets readonly
}

function fork(of: readonly Block[], id: string, gateway: typeof xor, condition: (at: number) => string): Built {
  const inner = of.map((one, at) => build(one, `${id}_${at}`));
  const flows = inner.flatMap(({ first, last }, at) => [`${id}f -> ${first}${condition(at)}`, `${last} -> ${id}j`]);
  return {
    parts: [gateway(`${id}f`), ...inner.flatMap(({ parts }) => parts), gateway(`${id}j`), ...flows],
    first: `${id}f`,
    last: `${id}j`,
  };
}
