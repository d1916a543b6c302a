import t from 'tap';
import { qionglai } from './acts.ts';
import { longRounds, patienceMs } from './long-form.ts';
import { atRandom, type Kill, playKilled, playUndisturbed } from './played.ts';

t.setTimeout(patienceMs);
const seed = 20_260_209;
const moment = atRandom(seed);

/** After every other act and in the midst of the others; the long form does both to every act. */
const ways: readonly ((act: number) => Kill)[] =
  longRounds === null
    ? [(act) => (act % 2 === 0 ? { afterMs: moment(100) } : 'after')]
    : [() => 'after', () => ({ afterMs: moment(100) })];

t.test(
  `kill -9 between the steps of a permit and in the midst of them changes nothing in its outcome (seed ${seed})`,
  async (t) => {
    const undisturbed = await playUndisturbed(t, qionglai);
    t.match(undisturbed.cases, [{ status: 'COMPLETED_APPROVED', deemedAccepted: true }]);
    for (const way of ways) t.same(await playKilled(t, qionglai, way), undisturbed);
  },
);
