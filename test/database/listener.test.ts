import t from 'tap';
import { testDatabase } from '../support/database.ts';

const { database, url } = await testDatabase(t);

/** Waits until something has been heard that `isIt`. */
function hearing(): { heard: (string | null)[]; until(isIt: (told: string | null) => boolean): Promise<void> } {
  const heard: (string | null)[] = [];
  const waiting = new Set<() => void>();
  return {
    heard: Object.assign(heard, {
      push(...told: (string | null)[]) {
        for (const one of told) heard[heard.length] = one;
        for (const look of waiting) look();
        return heard.length;
      },
    }),
    until: (isIt) =>
      new Promise((resolve) => {
        const look = () => {
          if (!heard.some(isIt)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
  };
}

t.test(
  'what a transaction tells is heard once it has committed, on each channel by whoever listens there',
  async (t) => {
    const [a, b] = [hearing(), hearing()];
    const stop = database.listen('a', (told) => a.heard.push(told));
    database.listen('b', (told) => b.heard.push(told));
    await Promise.all([a.until((told) => told === null), b.until((told) => told === null)]);

    await database.run(`select pg_notify('a', 'for a'), pg_notify('b', 'for b')`);
    await Promise.all([a.until((told) => told === 'for a'), b.until((told) => told === 'for b')]);
    stop();
    await database.run(`select pg_notify('a', 'nobody listens')`);
    await database.run(`select pg_notify('b', 'last')`);
    await b.until((told) => told === 'last');

    t.same(a.heard, [null, 'for a']);
    t.same(b.heard, [null, 'for b', 'last']);
  },
);

t.test('a connection that breaks is made anew, and whoever listens is told to look for itself', async (t) => {
  const { heard, until } = hearing();
  database.listen('c', (told) => heard.push(told));
  await until((told) => told === null);
  heard.length = 0;

  await database.run(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name like '% listener' and datname = :name`,
    { name: new URL(url).pathname.slice(1) },
  );
  await until((told) => told === null);
  await database.run(`select pg_notify('c', 'again')`);
  await until((told) => told === 'again');

  t.same(heard, [null, 'again']);
});
