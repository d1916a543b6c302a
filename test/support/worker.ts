import { type Agent, type Answer, agentOf } from './agent.ts';
import { flows, handlerTask, procedureDiagram } from './diagrams.ts';
import type { World } from './world.ts';

/** A service task that leaves its work to a topic. */
export function workerTask(id: string, topic: string, more = '', retries = 3): string {
  return `<bpmn:serviceTask id="${id}" name="${id}">
    <bpmn:extensionElements><approval:job topic="${topic}" retries="${retries}"/>${more}</bpmn:extensionElements>
  </bpmn:serviceTask>`;
}

/**
 * A procedure whose step W asks a topic; what the topic finds out goes to A, an error NOT_FOUND to B. `more` goes into the
 * extensions of W.
 */
export function askingProcedure(key: string, topic: string, more = '', priority = 0): string {
  const job = `<approval:job topic="${topic}" retries="2" priority="${priority}"/>`;
  return procedureDiagram(
    key,
    `<bpmn:startEvent id="s" name="开始"/>
     <bpmn:serviceTask id="W" name="W"><bpmn:extensionElements>${job}${more}</bpmn:extensionElements></bpmn:serviceTask>
     <bpmn:boundaryEvent id="X" attachedToRef="W"><bpmn:errorEventDefinition errorRef="nf"/></bpmn:boundaryEvent>
     ${handlerTask('A')}${handlerTask('B')}<bpmn:endEvent id="e" name="结束"/>
     ${flows('s-W', 'W-A', 'X-B', 'A-e', 'B-e')}`,
  ).replace(
    '<bpmn:message id="go-on"',
    '<bpmn:error id="nf" name="nf" errorCode="NOT_FOUND"/><bpmn:message id="go-on"',
  );
}

/** Puts a diagram in service. */
export async function deploy(w: World, name: string, diagram: string): Promise<void> {
  const answer = await (await w.as('designer')).upload('/deployments', `${name}.bpmn`, Buffer.from(diagram));
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
}

/** A token of an account for its programs. */
export async function tokenOf(w: World, login: string, scopes: readonly string[]): Promise<string> {
  const person = await w.as(login);
  return (await person.must('POST', '/api-tokens', { name: 'program', expiresInDays: 30, scopes })).token;
}

/** A program that works on external tasks with an API token. */
export interface Worker {
  post(path: string, body: object, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** What it fetches of a topic, one at most. */
  fetch(topic: string, more?: object): Promise<Answer['body'][]>;
}

/** A program with a token of the integrator's. */
export async function workerOf(w: World, workerId: string): Promise<Worker> {
  const agent: Agent = agentOf(w.address);
  const authorization = `Bearer ${await tokenOf(w, 'integrator', ['jobs:work'])}`;
  const post: Worker['post'] = (path, body, headers = {}) =>
    agent.post(path, { workerId, ...body }, { authorization, ...headers });
  return {
    post,
    async fetch(topic, { maxTasks = 1, asyncResponseTimeout = 'PT0S', ...more }: Record<string, unknown> = {}) {
      const topics = [{ topic, lockDuration: 'PT1M', ...more }];
      const { status, body } = await post('/external-tasks/fetch-and-lock', { maxTasks, asyncResponseTimeout, topics });
      if (status !== 200) throw new Error(JSON.stringify(body));
      return body.items;
    },
  };
}
