import t from 'tap';
import { inOrder, type Node } from '../../src/web/diagram/keyboard/walk.ts';

function nodes(flows: Readonly<Record<string, readonly string[]>>, starts: readonly string[]): Node[] {
  const all = new Map(Object.keys(flows).map((id) => [id, { id, isStart: starts.includes(id), next: [] as Node[] }]));
  for (const [id, next] of Object.entries(flows)) {
    all.get(id)?.next.push(...next.flatMap((each) => all.get(each) ?? []));
  }
  return [...all.values()];
}

t.test('the keyboard goes through a diagram as a case does, one branch after the other, each step once', (t) => {
  const drawn = nodes(
    {
      done: [],
      refuse: ['done'],
      decide: ['grant', 'refuse'],
      submitted: ['intake'],
      grant: ['done'],
      intake: ['decide'],
      lost: ['intake'],
    },
    ['submitted'],
  );
  t.strictSame(
    inOrder(drawn).map(({ id }) => id),
    ['submitted', 'intake', 'decide', 'grant', 'done', 'refuse', 'lost'],
  );
  t.strictSame(inOrder([]), []);
  t.end();
});
