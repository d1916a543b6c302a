import t from 'tap';
import { dazhou, qionglai } from './acts.ts';
import { atRandom, playKilled, playUndisturbed } from './played.ts';

t.test('kill -9 after every step of a permit changes nothing in its outcome', async (t) => {
  const undisturbed = await playUndisturbed(t, qionglai);

  const killed = await playKilled(t, qionglai, () => 'after');

  t.match(undisturbed.cases, [{ status: 'COMPLETED_APPROVED', deemedAccepted: true }]);
  t.same(killed, undisturbed);
});

t.test(
  'kill -9 between the steps of a joint acceptance, and in the middle of them, changes nothing in its outcome',
  async (t) => {
    const undisturbed = await playUndisturbed(t, dazhou);
    const moment = atRandom(20_260_918);

    const killed = await playKilled(t, dazhou, (act) => (act % 2 === 0 ? 'after' : { afterMs: moment(120) }));

    t.match(undisturbed.cases, [{ status: 'COMPLETED_APPROVED' }]);
    t.same(killed, undisturbed);
  },
);
