import t from 'tap';
import { qionglai } from './acts.ts';
import { atRandom, playKilled, playUndisturbed } from './played.ts';

const seed = 20_260_209;

t.test(
  `kill -9 in the middle of every command of a permit changes nothing in its outcome (seed ${seed})`,
  async (t) => {
    const undisturbed = await playUndisturbed(t, qionglai);
    const moment = atRandom(seed);

    const killed = await playKilled(t, qionglai, () => ({ afterMs: moment(100) }));

    t.match(undisturbed.cases, [{ status: 'COMPLETED_APPROVED', deemedAccepted: true }]);
    t.same(killed, undisturbed);
  },
);
