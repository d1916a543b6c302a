import t from 'tap';
import { placeOf, policyChoices, yellowDay } from '../../src/web/pages/designer/panel/timeout-policies.ts';

const place = { kind: 'STEP', safetyCritical: false, renewal: false, hasLegalBasis: false } as const;

function refusals(at: Parameters<typeof policyChoices>[0]): Record<string, string | null> {
  return Object.fromEntries(policyChoices(at).map(({ policy, refusal }) => [policy, refusal]));
}

t.test('a reminder and an order to the head may be chosen everywhere', (t) => {
  for (const kind of ['INTAKE', 'CONSULTED', 'STEP', 'PROCESS'] as const) {
    t.match(refusals({ ...place, kind, safetyCritical: true }), { ALERT: null, ESCALATE: null });
  }
  t.end();
});

t.test('silence never stands for a yes where safety hangs on it, not even of a consulted unit', (t) => {
  t.match(refusals({ ...place, kind: 'CONSULTED', safetyCritical: true, renewal: true, hasLegalBasis: true }), {
    DEEMED_CONSENT: 'safetyCritical',
    DEEMED_RENEWED: 'safetyCritical',
    LOCAL_AUTO_APPROVE: 'neverAutomatic',
  });
  t.end();
});

t.test('an application counts as accepted by law at the window only', (t) => {
  t.equal(refusals({ ...place, kind: 'INTAKE' }).DEEMED_ACCEPTED, null);
  t.equal(refusals(place).DEEMED_ACCEPTED, 'onlyAtIntake');
  t.equal(placeOf('WINDOW_CLERK', 'service-admin'), 'INTAKE');
  t.end();
});

t.test('consent may be deemed of a consulted unit, not of the department that decides', (t) => {
  t.equal(refusals({ ...place, kind: placeOf('MEMBER_ORG_HANDLER', 'archive') }).DEEMED_CONSENT, null);
  t.equal(refusals({ ...place, kind: placeOf('HANDLER', '=item.department') }).DEEMED_CONSENT, null);
  t.equal(refusals({ ...place, kind: placeOf('HANDLER', 'housing') }).DEEMED_CONSENT, 'onlyWhenConsulted');
  t.end();
});

t.test('automatic approval needs a published local rule, a deemed renewal a renewal', (t) => {
  t.match(refusals(place), { LOCAL_AUTO_APPROVE: 'needsLocalRule', DEEMED_RENEWED: 'onlyRenewal' });
  t.match(refusals({ ...place, hasLegalBasis: true, renewal: true }), {
    LOCAL_AUTO_APPROVE: null,
    DEEMED_RENEWED: null,
  });
  t.end();
});

t.test('the light turns yellow when nine tenths are used or one day is left, whichever comes first', (t) => {
  const table = { 2: 1, 3: 2, 5: 4, 7: 6, 10: 9, 12: 10, 15: 13, 20: 18, 45: 40 };
  for (const [days, yellow] of Object.entries(table)) t.equal(yellowDay(Number(days)), yellow, `${days} days`);
  t.end();
});
