import t from 'tap';
import { dazhou } from './acts.ts';
import { patienceMs } from './long-form.ts';
import { atRandom, playKilled, playUndisturbed } from './played.ts';

t.setTimeout(patienceMs);
const seed = 20_260_918;

t.test(
  `kill -9 between the steps of a joint acceptance and in the middle of them changes nothing in its outcome (seed ${seed})`,
  async (t) => {
    const undisturbed = await playUndisturbed(t, dazhou);
    const moment = atRandom(seed);

    const killed = await playKilled(t, dazhou, (act) => (act % 2 === 0 ? 'after' : { afterMs: moment(250) }));

    t.match(undisturbed.cases, [{ status: 'COMPLETED_APPROVED' }]);
    t.same(killed, undisturbed);
  },
);
