import t from 'tap';
import { newId } from '../../src/database/id.ts';
import { flows, handlerTask, procedureDiagram, systemTask } from '../support/diagrams.ts';
import { runtimeWorld } from '../support/runtime-world.ts';

const world = await runtimeWorld(t);
const { database } = world;
const limits = `
  <approval:limit kind="STATUTORY" value="20" unit="WD" anchor="ACCEPTANCE" timeoutPolicy="ESCALATE"/>
  <approval:limit kind="PROMISED" value="3" unit="WD" anchor="ACCEPTANCE" timeoutPolicy="LOCAL_AUTO_APPROVE" legalBasis="萍政办发〔2023〕1号"/>`;

/** A handler decides, or a timer brings the case to a topic that decides by silence. */
const procedure = (key: string, topic: string, timer: string, attributes = '') =>
  procedureDiagram(
    key,
    `<bpmn:startEvent id="start"/>${systemTask('accept', 'case.accept')}${handlerTask('handle')}${systemTask('grant', 'case.grant')}
     <bpmn:endEvent id="end"/>
     <bpmn:boundaryEvent id="late" attachedToRef="handle">${timer}</bpmn:boundaryEvent>
     ${systemTask('silent', topic)}<bpmn:endEvent id="decided"/>
     ${flows('start-accept', 'accept-handle', 'handle-grant', 'grant-end', 'late-silent', 'silent-decided')}`,
    { attributes, extensions: limits },
  );
const onExpiry = `<bpmn:timerEventDefinition id="t"><bpmn:timeDate>=licenceExpiresOn + "T16:00:00Z"</bpmn:timeDate></bpmn:timerEventDefinition>`;
const onPromise = `<bpmn:timerEventDefinition id="t" approval:clock="promised" approval:offset="P0D" approval:unit="WD"/>`;

await world.publish(procedure('renewal', 'case.deem-renewed', onExpiry, 'renewal="true"'));
await world.publish(procedure('silent-permit', 'case.auto-approve', onPromise));

const fileOf = (id: string) =>
  database.first<{ status: string; result: Record<string, unknown> | null }>(
    `select status, result from cases where id = :id`,
    { id },
  );
const documentsOf = (id: string) =>
  database.rows<{ template: string; content: { lines: { value: string }[] } }>(
    `select template, content from documents where case_id = :id and template in ('D19', 'D21', 'D23') order by template`,
    { id },
  );
const failing = (at: string) =>
  world.tick(at).then(
    () => 'done',
    (error: Error) => error.message,
  );

t.test(
  '§1.7 DEEMED_RENEWED a renewal not decided before the licence ends is granted by law, with its record and note',
  async (t) => {
    const facts = { licenceExpiresOn: '2026-07-10' };
    const { caseId } = await world.apply('renewal', '2026-07-01T02:00:00.000Z', { facts });
    const decided = await world.apply('renewal', '2026-07-01T02:00:00.000Z', { facts });
    await world.complete(decided.caseId, 'handle', 'handler', {}, '2026-07-03T02:00:00.000Z');

    await world.tick('2026-07-10T15:59:59.000Z');
    t.match(await fileOf(caseId), { status: 'ACCEPTED', result: null });
    await world.tick('2026-07-10T16:00:00.000Z');

    t.match(await fileOf(caseId), {
      status: 'COMPLETED_APPROVED',
      result: { outcome: 'GRANTED', deemed: 'DEEMED_RENEWED', reason: /2026-07-10.*视为准予延续/ },
    });
    const documents = await documentsOf(caseId);
    t.same(
      documents.map(({ template }) => template),
      ['D21', 'D23'],
    );
    t.ok(documents.every(({ content }) => content.lines.some(({ value }) => /第五十条/.test(value))));
    t.equal((await fileOf(decided.caseId))?.result?.deemed, undefined, 'what was decided in time stays decided');
  },
);

t.test(
  '§1.7 a diagram that deems renewed what is no renewal, or what is safety-critical, is never published',
  async (t) => {
    const forbidden = [
      procedure('no-renewal', 'case.deem-renewed', onExpiry),
      procedure('critical', 'case.auto-approve', onPromise).replace('safetyCritical="false"', 'safetyCritical="true"'),
    ];

    for (const diagram of forbidden) {
      await t.rejects(world.publish(diagram), { message: /timeout-policy/ });
    }
  },
);

t.test(
  '§1.7 LOCAL_AUTO_APPROVE is off until the authority has adopted a published rule; then a check follows',
  async (t) => {
    const off = await world.apply('silent-permit', '2026-08-03T02:00:00.000Z');
    t.match(await failing('2026-08-06T09:00:01.000Z'), /no local rule is adopted/);
    t.match(await fileOf(off.caseId), { status: 'ACCEPTED' });

    const admin = await world.person('admin');
    const rule = { by: admin.id, at: '2026-08-10T02:00:00.000Z', id: newId() };
    await database.run(
      `insert into local_rules (tenant_id, procedure_key, policy, citation, published_on, adopted_by, adopted_at)
     values ('default', 'silent-permit', 'LOCAL_AUTO_APPROVE', '萍政办发〔2023〕1号', '2023-01-10', :by, :at)`,
      rule,
    );
    const { caseId } = await world.apply('silent-permit', '2026-08-10T02:00:00.000Z');
    await world.tick('2026-08-13T09:00:01.000Z');

    t.match(await fileOf(caseId), { status: 'COMPLETED_APPROVED', result: { outcome: 'GRANTED' } });
    t.same(
      (await documentsOf(caseId)).map(({ template }) => template),
      ['D19', 'D21', 'D23'],
    );
    t.match(
      await database.rows(`select kind, department_code, due_on from supervision_orders where case_id = :caseId`, {
        caseId,
      }),
      [{ kind: 'ASSIGNMENT', departmentCode: 'housing', dueOn: '2026-08-27' }],
    );
  },
);

t.test('R-CLK-21 a step whose diagram states no limit has half of the promise for its handler', async (t) => {
  const { caseId } = await world.apply('silent-permit', '2026-09-01T02:00:00.000Z');

  t.match(
    await database.rows(
      `select limit_value, limit_unit, department_code from clocks where case_id = :caseId and kind = 'STEP'`,
      { caseId },
    ),
    [{ limitUnit: 'WD', departmentCode: 'housing' }],
  );
  const [step] = await database.rows<{ limitValue: unknown }>(
    `select limit_value from clocks where case_id = :caseId and kind = 'STEP'`,
    { caseId },
  );
  t.equal(Number(step?.limitValue), 1.5);
});
