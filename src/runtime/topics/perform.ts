import type { ScopeId, TokenId, Variables } from '../../engine/types.ts';
import { elementOf, variablesAt } from '../turn/task-record.ts';
import type { Turn } from '../turn/turn.ts';
import { acceptance } from './acceptance.ts';
import { decision } from './decision.ts';
import { delivery } from './delivery.ts';
import { intake } from './intake.ts';
import { jointReview } from './joint-review.ts';
import { licence } from './licence.ts';
import { isSystemTopic, type SystemTopic } from './names.ts';
import { silence } from './silence.ts';
import { siteVisit } from './site-visit.ts';
import { supervision } from './supervision.ts';
import { tolerance } from './tolerance.ts';
import type { TopicHandler } from './topic-call.ts';

/** Every system topic and who answers it. */
const handlers: Readonly<Record<SystemTopic, TopicHandler>> = {
  ...intake,
  ...tolerance,
  ...acceptance,
  ...decision,
  ...silence,
  ...jointReview,
  ...siteVisit,
  ...licence,
  ...supervision,
  ...delivery,
};

/** Answers a system topic for the token that reached it. */
export async function performTopic(
  turn: Turn,
  job: {
    readonly instanceId: string;
    readonly token: TokenId;
    readonly elementId: string;
    readonly scope: ScopeId;
    readonly topic: string;
  },
): Promise<Variables> {
  const instance = turn.instances.get(job.instanceId);
  const definition = instance && turn.definitionsOf.get(instance.definitionId);
  if (!definition || !isSystemTopic(job.topic)) throw new Error(`Nobody answers the topic ${job.topic}`);
  return handlers[job.topic](turn, {
    ...job,
    element: elementOf(definition.model, job.elementId),
    variables: variablesAt(turn, job.instanceId, job.scope),
  });
}
