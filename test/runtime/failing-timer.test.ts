import t from 'tap';
import { json } from '../../src/database/named-bindings.ts';
import { fireAllDue } from '../../src/operations/dispatcher.ts';
import { resolveIncident } from '../../src/runtime/resolve-incident.ts';
import { procedureDiagram } from '../support/diagrams.ts';
import { runtimeWorld } from '../support/runtime-world.ts';

const waitsADay = procedureDiagram(
  'waits-a-day',
  `<bpmn:startEvent id="start" name="开始"/>
   <bpmn:intermediateCatchEvent id="wait" name="等一天">
     <bpmn:timerEventDefinition id="day"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P1D</bpmn:timeDuration></bpmn:timerEventDefinition>
   </bpmn:intermediateCatchEvent>
   <bpmn:endEvent id="end" name="结束"/>
   <bpmn:sequenceFlow id="to-wait" sourceRef="start" targetRef="wait"/>
   <bpmn:sequenceFlow id="to-end" sourceRef="wait" targetRef="end"/>`,
);

t.test(
  'a timer that can not be fired spends its retries, becomes an incident and holds up no other; set right, it fires at its moment',
  async (t) => {
    const world = await runtimeWorld(t);
    await world.publish(waitsADay);
    const broken = await world.apply('waits-a-day', '2026-03-02T02:00:00.000Z');
    const sound = await world.apply('waits-a-day', '2026-03-02T02:00:00.000Z');
    const state = await world.database.first<{ state: unknown }>(
      `select state from process_instances where case_id = :caseId`,
      broken,
    );
    const setState = (value: unknown) =>
      world.database.run(`update process_instances set state = :state::jsonb where case_id = :caseId`, {
        state: json(value),
        caseId: broken.caseId,
      });
    await setState({ version: 1, scopes: 'lost' });

    const told: unknown[] = [];
    for (let look = 0; look < 5; look += 1) {
      await fireAllDue(world.services, '2026-03-04T02:00:00.000Z', (error) => told.push(error));
    }

    t.equal(told.length, 3, 'three tries and no more');
    t.match(await world.database.first(`select ended_at from cases where id = :caseId`, sound), {
      endedAt: '2026-03-03T02:00:00.000Z',
    });
    const [incident] = await world.database.rows<{ id: string; code: string; elementId: string }>(
      `select id, code, element_id from incidents where case_id = :caseId and resolved_at is null`,
      broken,
    );
    t.match(incident, { code: 'timer-failed', elementId: 'wait' });

    await setState(state?.state);
    await resolveIncident(
      world.services,
      await world.person('admin'),
      { incidentId: incident?.id ?? '' },
      '2026-03-05T02:00:00.000Z',
    );
    t.match(await world.database.first(`select ended_at from cases where id = :caseId`, broken), {
      endedAt: '2026-03-03T02:00:00.000Z',
    });
    t.same(await world.database.rows(`select id from incidents where resolved_at is null`), []);
  },
);
