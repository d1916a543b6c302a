import type { Test } from 'tap';
import { compileXml } from '../../src/bpmn/compile.ts';
import { newId } from '../../src/database/id.ts';
import { inTransaction } from '../../src/database/transaction.ts';
import { publish } from '../../src/definitions/publish.ts';
import { carPark } from '../journeys/projects.ts';
import { flows, handlerTask, procedureDiagram } from '../support/diagrams.ts';
import type { World } from '../support/world.ts';

/** The key of a procedure that never ends: two tasks side by side, a join, a minute, and from the beginning. */
export const roundTrips = 'round-trips';

const diagram = procedureDiagram(
  roundTrips,
  `<bpmn:startEvent id="s" name="开始"/><bpmn:exclusiveGateway id="again"/>
   <bpmn:parallelGateway id="split"/>${handlerTask('A')}${handlerTask('B')}<bpmn:parallelGateway id="join"/>
   <bpmn:exclusiveGateway id="over" default="over-wait"/><bpmn:endEvent id="e" name="结束"/>
   <bpmn:intermediateCatchEvent id="wait"><bpmn:timerEventDefinition>
     <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT1M</bpmn:timeDuration>
   </bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
   ${flows('s-again', 'again-split', 'split-A', 'split-B', 'A-join', 'B-join', 'join-over', 'over-wait', 'wait-again')}
   <bpmn:sequenceFlow id="over-e" sourceRef="over" targetRef="e">
     <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">AOutcome = "NEVER"</bpmn:conditionExpression>
   </bpmn:sequenceFlow>`,
);

/** Puts the endless procedure in service and applies for some cases of it; answers their ids. */
export async function openRoundTrips(w: World, cases: number): Promise<readonly string[]> {
  const { database } = w.services;
  const published = { xml: diagram, forms: {}, decisions: {}, models: await compileXml(diagram), findings: [] };
  const how = { tenantId: 'default', by: null, note: null, now: w.now(), deploymentId: newId() };
  await inTransaction(database, (sql) => publish(sql, published, how));
  const applicant = await w.as('applicant');
  const project = await applicant.must('POST', '/projects', { name: '停车楼', regionCode: '511700', facts: carPark });
  return Promise.all(
    Array.from({ length: cases }, async () => {
      const list = await applicant.must('POST', '/disclosures', { definitionKey: roundTrips, projectId: project.id });
      return (await applicant.must('POST', '/cases', { disclosureId: list.id, form: {} })).id;
    }),
  );
}

/** An open task as the tables hold it. */
export interface OpenTask {
  readonly id: string;
  readonly caseId: string;
  readonly elementId: string;
}

/** The open tasks of all cases. */
export function openTasks({ database }: Pick<World, 'database'>): Promise<OpenTask[]> {
  return database.rows<OpenTask>(
    `select id, case_id, element_id from user_tasks where state in ('CREATED', 'CLAIMED') order by case_id, element_id`,
  );
}

/** A moment so many minutes after another one. */
export function minutesAfter(moment: string, minutes: number): string {
  return new Date(Date.parse(moment) + minutes * 60_000).toISOString();
}

/** Waits in steps of some milliseconds until something holds; the test's own time is the limit. */
export async function until(t: Test, what: string, holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
  t.pass(what);
}
