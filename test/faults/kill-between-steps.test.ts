import t from 'tap';
import { qionglai } from './acts.ts';
import { playKilled, playUndisturbed } from './played.ts';

t.test('kill -9 after every step of a permit changes nothing in its outcome', async (t) => {
  const undisturbed = await playUndisturbed(t, qionglai);

  const killed = await playKilled(t, qionglai, () => 'after');

  t.match(undisturbed.cases, [{ status: 'COMPLETED_APPROVED', deemedAccepted: true }]);
  t.same(killed, undisturbed);
});
