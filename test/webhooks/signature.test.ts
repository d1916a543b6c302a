import t from 'tap';
import { attemptsAtMost, nextAttemptAt } from '../../src/webhooks/next-attempt.ts';
import { newSecret, signedHeaders } from '../../src/webhooks/signature.ts';

t.test('a delivery is signed as Standard Webhooks has it', (t) => {
  const headers = signedHeaders('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    at: new Date(1_614_265_330_000).toISOString(),
    body: '{"test": 2432232314}',
  });
  t.same(headers, {
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
  t.match(newSecret(), /^whsec_[A-Za-z0-9+/]{43}=$/);
  t.not(newSecret(), newSecret());
  t.end();
});

t.test('a delivery is tried again after longer and longer pauses, never at the same moment, and then given up', (t) => {
  const monday = '2026-03-02T00:00:00.000Z';
  const pause = (attempts: number, chance: number) =>
    (Date.parse(nextAttemptAt(attempts, monday, chance) ?? '') - Date.parse(monday)) / 1000;

  t.same(
    [1, 2, 3, 4, 5, 6, 7].map((attempts) => pause(attempts, 0.5)),
    [5, 20, 80, 320, 1280, 5120, 20_480],
  );
  t.same([pause(1, 0), pause(1, 1)], [4, 6]);
  t.equal(nextAttemptAt(attemptsAtMost, monday, 0.5), null);
  t.end();
});
