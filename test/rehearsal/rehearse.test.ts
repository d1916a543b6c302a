import t from 'tap';
import { rehearsals } from '../../src/rehearsal/rehearse.ts';
import { shippedDiagrams } from '../support/shipped-processes.ts';
import { documentOf, fiveDays, flows, users, when } from '../support/small-diagrams.ts';
import { world } from '../support/world.ts';

const sound = documentOf(`<startEvent id="s"/>${users('A')}<endEvent id="e"/>${flows('s-A-e')}`);
const deadlocked = documentOf(
  `<startEvent id="s"/><exclusiveGateway id="g" default="g_B"/>${users('A', 'B')}<parallelGateway id="j"/><endEvent id="e"/>${flows('s-g', 'g-B-j', 'A-j-e')}${when('g-A')}`,
);

/** Two to the power of many states, none of which waits for another. */
function exponential(branches: number): string {
  const ids = Array.from({ length: branches }, (_, at) => `A${at}`);
  const timers = ids.map(
    (id) => `<boundaryEvent id="b${id}" attachedToRef="${id}" cancelActivity="false">${fiveDays}</boundaryEvent>`,
  );
  return documentOf(
    `<startEvent id="s"/><inclusiveGateway id="f"/>${users(...ids)}${timers.join('')}<inclusiveGateway id="j"/><endEvent id="e"/><endEvent id="e2"/>${flows('s-f', 'j-e', ...ids.map((id) => `${id}-j`), ...ids.map((id) => `b${id}-e2`))}${ids.map((id) => when(`f-${id}`)).join('')}`,
  );
}

const endless = documentOf(
  `<startEvent id="s"/><exclusiveGateway id="m"/><parallelGateway id="f"/><scriptTask id="S1" scriptFormat="feel"><script>=1</script></scriptTask>${flows('s-m-f-S1-m', 'f-m')}`,
);

t.test('a designer has a diagram played over HTTP', async (t) => {
  const w = await world(t, '2026-03-02T02:00:00.000Z');
  const designer = await w.as('designer');
  const rehearse = (xml: string, more: object = {}) => designer.post('/diagram-rehearsals', { xml, ...more });

  await t.test('a sound diagram is played whole', async (t) => {
    t.match(await rehearse(sound), {
      status: 200,
      body: {
        complete: true,
        stopped: null,
        findings: [],
        processes: [{ key: 'p', complete: true, paths: [{ kind: null, days: 0 }], comparison: { walks: Number } }],
      },
    });
  });

  await t.test('a deadlock is told with its element, in both languages, and the shortest way into it', async (t) => {
    const { status, body } = await rehearse(deadlocked);
    t.equal(status, 200);
    t.match(body.findings[0], {
      rule: 'deadlock',
      level: 'error',
      elementIds: ['j'],
      zh: /死锁/,
      en: /deadlock/,
      trace: [
        { act: 'start', elementId: 's', flows: ['g_A'] },
        { act: 'complete', elementId: 'A', flows: [] },
      ],
    });
  });

  await t.test(
    'the days of a shipped procedure are held against its limits, and what does not travel is noted',
    async (t) => {
      const permit = shippedDiagrams().find(({ key }) => key === 'construction-permit');
      const { body } = await rehearse(permit?.xml ?? '');
      const [process] = body.processes;
      t.match(process, { key: 'construction-permit', complete: true });
      t.match(process.paths, [
        { kind: 'STATUTORY', limitDays: 7, exceeded: false },
        { kind: 'PROMISED', limitDays: 3, exceeded: false },
      ]);
      t.ok(process.portability.some(({ id }: { id: string }) => id === 'event-sub-process-start'));
    },
  );

  await t.test('a diagram with errors, one that is hostile and one that misses a form are refused', async (t) => {
    t.match(await rehearse(sound.replace('targetRef="e"', 'targetRef="x"')), {
      status: 422,
      body: { code: 'diagram-refused' },
    });
    t.match(await rehearse('<!DOCTYPE a><a/>'), { status: 422, body: { code: 'xml-hostile' } });
    const named = shippedDiagrams().find(({ key }) => key === 'common-intake')?.xml ?? '';
    t.match(await rehearse(named, { forms: {} }), {
      status: 422,
      body: { code: 'diagram-refused', errors: [{ code: 'form-missing' }] },
    });
    t.match(await designer.post('/diagram-rehearsals', {}), { status: 400 });
  });

  await t.test('only a designer may', async (t) => {
    t.match(await (await w.as('window')).post('/diagram-rehearsals', { xml: sound }), { status: 403 });
    t.match(await w.anybody.post('/diagram-rehearsals', { xml: sound }), { status: 401 });
  });

  await t.test('hostile diagrams are answered, and the service answers others meanwhile', async (t) => {
    const hostile = Promise.all([exponential(10), exponential(11), exponential(12)].map((xml) => rehearse(xml)));
    const asked = Date.now();
    t.equal((await designer.get('/definition-drafts')).status, 200);
    t.ok(Date.now() - asked < 5_000);

    const answers = (await hostile).toSorted((a, b) => a.status - b.status);

    t.match(answers, [
      { status: 200, body: { complete: false } },
      { status: 200, body: { complete: false } },
      { status: 429, body: { code: 'rehearsals-busy' } },
    ]);
    const loop = await rehearse(endless);
    t.equal(loop.status, 200, 'there is room again');
    t.match(loop.body.findings[0], { rule: 'loop-without-wait', level: 'error', elementIds: ['m', 'f', 'S1'] });
  });
});

t.test('a rehearsal that takes too long is ended and says so', async (t) => {
  const rehearsal = await rehearsals(1, 0.05)(exponential(14));
  t.equal(rehearsal.stopped, 'time');
  t.same(rehearsal.comparisons, []);
});
