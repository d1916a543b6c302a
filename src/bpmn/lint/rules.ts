import { boundaryHost } from './boundary-host.ts';
import { calledProcess } from './called-process.ts';
import { cancelEnd } from './cancel-end.ts';
import { compensationShape } from './compensation-shape.ts';
import { conditionPlace } from './condition-place.ts';
import { defaultFlow } from './default-flow.ts';
import { elementId } from './element-id.ts';
import { eventDefinitionReference } from './event-definition-reference.ts';
import { eventGatewayTargets } from './event-gateway-targets.ts';
import { eventSubProcessShape } from './event-sub-process-shape.ts';
import { excludedMaterial } from './excluded-material.ts';
import { exclusiveDefault } from './exclusive-default.ts';
import { executableProcess } from './executable-process.ts';
import { flowAcrossScopes } from './flow-across-scopes.ts';
import { flowEnds } from './flow-ends.ts';
import { flowIntoStart } from './flow-into-start.ts';
import { flowOutOfEnd } from './flow-out-of-end.ts';
import { formOutcome } from './form-outcome.ts';
import { jobTopic } from './job-topic.ts';
import { limitTimer } from './limit-timer.ts';
import { linkPairs } from './link-pairs.ts';
import { loopCount } from './loop-count.ts';
import { materialCondition } from './material-condition.ts';
import { materialId } from './material-id.ts';
import { materialName } from './material-name.ts';
import { playableElement } from './playable-element.ts';
import { promisedLimit } from './promised-limit.ts';
import { reachableElement } from './reachable-element.ts';
import type { Rule } from './rule.ts';
import { startAndEnd } from './start-and-end.ts';
import { subProcessStart } from './sub-process-start.ts';
import { suspensionBasis } from './suspension-basis.ts';
import { taskAssignment } from './task-assignment.ts';
import { timeoutPolicy } from './timeout-policy.ts';

/** All rules, in the order their findings are told: errors first. */
export const rules: readonly Rule[] = [
  executableProcess,
  elementId,
  playableElement,
  flowEnds,
  flowIntoStart,
  flowOutOfEnd,
  flowAcrossScopes,
  boundaryHost,
  eventGatewayTargets,
  eventSubProcessShape,
  subProcessStart,
  eventDefinitionReference,
  linkPairs,
  cancelEnd,
  compensationShape,
  loopCount,
  defaultFlow,
  conditionPlace,
  calledProcess,
  jobTopic,
  formOutcome,
  timeoutPolicy,
  promisedLimit,
  materialId,
  materialName,
  materialCondition,
  excludedMaterial,
  suspensionBasis,
  exclusiveDefault,
  reachableElement,
  startAndEnd,
  taskAssignment,
  limitTimer,
];
