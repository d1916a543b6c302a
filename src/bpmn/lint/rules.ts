import { adHocShape } from './ad-hoc-shape.ts';
import { boundaryHost } from './boundary-host.ts';
import { callVersion } from './call-version.ts';
import { calledProcess } from './called-process.ts';
import { cancelEnd } from './cancel-end.ts';
import { compensationShape } from './compensation-shape.ts';
import { complexActivation } from './complex-activation.ts';
import { conditionPlace } from './condition-place.ts';
import { conditionalWayOut } from './conditional-way-out.ts';
import { correlationShape } from './correlation-shape.ts';
import { dataAssignment } from './data-assignment.ts';
import { dataAssociationEnds } from './data-association-ends.ts';
import { dataAssociationScope } from './data-association-scope.ts';
import { dataInputFed } from './data-input-fed.ts';
import { dataItems } from './data-items.ts';
import { dataLoopOutput } from './data-loop-output.ts';
import { dataOnlyDrawn } from './data-only-drawn.ts';
import { dataPlace } from './data-place.ts';
import { dataReference } from './data-reference.ts';
import { dataSets } from './data-sets.ts';
import { dataStoreAccess } from './data-store-access.ts';
import { decisionReference } from './decision-reference.ts';
import { defaultFlow } from './default-flow.ts';
import { elementId } from './element-id.ts';
import { equalityShape } from './equality-shape.ts';
import { eventDefinitionReference } from './event-definition-reference.ts';
import { eventGatewayTargets } from './event-gateway-targets.ts';
import { eventSubProcessShape } from './event-sub-process-shape.ts';
import { eventTriggerPlace } from './event-trigger-place.ts';
import { excludedMaterial } from './excluded-material.ts';
import { excludedMaterialAsked } from './excluded-material-asked.ts';
import { exclusiveDefault } from './exclusive-default.ts';
import { executableProcess } from './executable-process.ts';
import { expressionLanguage } from './expression-language.ts';
import { flowAcrossScopes } from './flow-across-scopes.ts';
import { flowEnds } from './flow-ends.ts';
import { flowIntoStart } from './flow-into-start.ts';
import { flowOutOfEnd } from './flow-out-of-end.ts';
import { formOutcome } from './form-outcome.ts';
import { gatewayDirection } from './gateway-direction.ts';
import { instantiatingElement } from './instantiating-element.ts';
import { jobTopic } from './job-topic.ts';
import { limitTimer } from './limit-timer.ts';
import { linkPairs } from './link-pairs.ts';
import { loopCount } from './loop-count.ts';
import { materialBasis } from './material-basis.ts';
import { materialCondition } from './material-condition.ts';
import { materialFollow } from './material-follow.ts';
import { materialGuidance } from './material-guidance.ts';
import { materialId } from './material-id.ts';
import { materialName } from './material-name.ts';
import { messageFlowEnds } from './message-flow-ends.ts';
import { onlyProcesses } from './only-processes.ts';
import { playableElement } from './playable-element.ts';
import { processInterface } from './process-interface.ts';
import { processStartTrigger } from './process-start-trigger.ts';
import { promisedLimit } from './promised-limit.ts';
import { reachableElement } from './reachable-element.ts';
import { referenceType } from './reference-type.ts';
import type { Rule } from './rule.ts';
import { skippedTask } from './skipped-task.ts';
import { startAndEnd } from './start-and-end.ts';
import { subProcessContent } from './sub-process-content.ts';
import { subProcessStart } from './sub-process-start.ts';
import { suspensionBasis } from './suspension-basis.ts';
import { taskAssignment } from './task-assignment.ts';
import { timeoutPolicy } from './timeout-policy.ts';
import { timerUnit } from './timer-unit.ts';
import { toleranceForbidden } from './tolerance-forbidden.ts';
import { voteShape } from './vote-shape.ts';

/** All rules, in the order their findings are told: errors first. */
export const rules: readonly Rule[] = [
  executableProcess,
  elementId,
  referenceType,
  playableElement,
  flowEnds,
  flowIntoStart,
  flowOutOfEnd,
  flowAcrossScopes,
  eventTriggerPlace,
  boundaryHost,
  eventGatewayTargets,
  eventSubProcessShape,
  subProcessStart,
  adHocShape,
  instantiatingElement,
  processStartTrigger,
  messageFlowEnds,
  correlationShape,
  eventDefinitionReference,
  timerUnit,
  expressionLanguage,
  linkPairs,
  cancelEnd,
  compensationShape,
  loopCount,
  defaultFlow,
  conditionPlace,
  calledProcess,
  callVersion,
  dataReference,
  dataPlace,
  dataAssociationEnds,
  dataAssociationScope,
  dataAssignment,
  dataSets,
  dataInputFed,
  dataItems,
  dataLoopOutput,
  dataStoreAccess,
  jobTopic,
  decisionReference,
  formOutcome,
  voteShape,
  skippedTask,
  timeoutPolicy,
  promisedLimit,
  materialId,
  materialName,
  materialCondition,
  excludedMaterial,
  excludedMaterialAsked,
  materialBasis,
  toleranceForbidden,
  materialFollow,
  equalityShape,
  suspensionBasis,
  exclusiveDefault,
  dataOnlyDrawn,
  conditionalWayOut,
  complexActivation,
  gatewayDirection,
  subProcessContent,
  onlyProcesses,
  processInterface,
  reachableElement,
  startAndEnd,
  taskAssignment,
  limitTimer,
  materialGuidance,
];
