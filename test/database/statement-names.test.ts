import t from 'tap';
import { statementNames } from '../../src/database/statement-names.ts';

const rules = { worthNaming: 3, mostNames: 2, restAfter: 10 };

t.test('a statement gets a name when it is sent a third time, and keeps it', async (t) => {
  const nameOf = statementNames(rules);

  t.same([nameOf('select 1'), nameOf('select 1')], [undefined, undefined]);
  const name = nameOf('select 1');
  t.match(name, /^[0-9a-f]{40}$/);
  t.equal(nameOf('select 1'), name);
});

t.test('when all names are taken, one that nobody used for long is given up for a statement in use', async (t) => {
  const nameOf = statementNames(rules);
  const send = (text: string, times: number) => Array.from({ length: times }, () => nameOf(text)).at(-1);
  const [early, late] = [send('early', 3), send('late', 3)];
  t.ok(early && late);

  t.equal(send('new', 3), undefined, 'none has rested long enough');
  send('late', 10);
  t.ok(nameOf('new'), 'the one that was not sent since gives its name up');
  t.equal(nameOf('late'), late);
  t.equal(nameOf('early'), undefined, 'which has to be worth one again');
});

t.test('statements that come and go do not drive out one another', async (t) => {
  const nameOf = statementNames({ ...rules, restAfter: 100 });
  const named = new Set<string>();
  for (let round = 0; round < 500; round += 1) {
    for (let text = 0; text < 20; text += 1) {
      const name = nameOf(`select ${text}`);
      if (name !== undefined) named.add(name);
    }
  }

  t.equal(named.size, 2);
});
