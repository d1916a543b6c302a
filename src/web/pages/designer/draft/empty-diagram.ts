function escaped(words: string): string {
  return words.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/**
 * A procedure to begin with: a pool with the applicant's and the lead department's lane, intake by the common
 * sub-process, a decision with its limit, and an end. It says nothing about a law; the checks ask for that.
 */
export function emptyDiagram(key: string, name: string, leadDepartment: string): string {
  const shown = escaped(name);
  const lead = escaped(leadDepartment);
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:approval="https://lianban.org/schema/bpmn/approval/1.0" id="definitions-${key}" targetNamespace="https://lianban.org/processes">
  <bpmn:collaboration id="collaboration">
    <bpmn:participant id="pool" name="${shown}" processRef="${key}" />
  </bpmn:collaboration>
  <bpmn:process id="${key}" name="${shown}" isExecutable="true">
    <bpmn:extensionElements>
      <approval:procedure name="${shown}" caseNumberPrefix="XX" kind="PROMISED" leadDepartment="${lead}" clockAnchor="ACCEPTANCE" extensionAllowed="true" safetyCritical="false" applicable="true" />
      <approval:limit kind="STATUTORY" value="20" unit="WD" anchor="ACCEPTANCE" timeoutPolicy="ESCALATE" legalBasis="行政许可法 第四十二条" />
      <approval:limit kind="PROMISED" value="10" unit="WD" anchor="ACCEPTANCE" timeoutPolicy="ESCALATE" />
      <approval:disclosure />
    </bpmn:extensionElements>
    <bpmn:laneSet id="lanes">
      <bpmn:lane id="lane-applicant" name="申请人">
        <bpmn:extensionElements>
          <approval:assignment role="APPLICANT" />
        </bpmn:extensionElements>
        <bpmn:flowNodeRef>submitted</bpmn:flowNodeRef>
      </bpmn:lane>
      <bpmn:lane id="lane-lead" name="牵头部门">
        <bpmn:extensionElements>
          <approval:assignment department="${lead}" role="HANDLER" />
        </bpmn:extensionElements>
        <bpmn:flowNodeRef>intake</bpmn:flowNodeRef>
        <bpmn:flowNodeRef>decide</bpmn:flowNodeRef>
        <bpmn:flowNodeRef>done</bpmn:flowNodeRef>
      </bpmn:lane>
    </bpmn:laneSet>
    <bpmn:startEvent id="submitted" name="申请提交" />
    <bpmn:callActivity id="intake" name="收件与受理" calledElement="common-intake" />
    <bpmn:userTask id="decide" name="审查与决定">
      <bpmn:extensionElements>
        <approval:limit kind="STEP" value="5" unit="WD" anchor="ENTRY" timeoutPolicy="ESCALATE" />
        <approval:disclosure rows="ALL" />
        <approval:form outcomeVariable="decision">
          <approval:outcome value="GRANT" name="准予" nameEn="Grant" needsMaterials="true" />
          <approval:outcome value="REFUSE" name="不予" nameEn="Refuse" needsReason="true" needsLegalBasis="true" />
        </approval:form>
      </bpmn:extensionElements>
    </bpmn:userTask>
    <bpmn:endEvent id="done" name="办结" />
    <bpmn:sequenceFlow id="flow-intake" sourceRef="submitted" targetRef="intake" />
    <bpmn:sequenceFlow id="flow-decide" sourceRef="intake" targetRef="decide" />
    <bpmn:sequenceFlow id="flow-done" sourceRef="decide" targetRef="done" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram">
    <bpmndi:BPMNPlane id="plane" bpmnElement="collaboration">
      <bpmndi:BPMNShape id="pool-shape" bpmnElement="pool" isHorizontal="true"><dc:Bounds x="160" y="80" width="760" height="320" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="lane-applicant-shape" bpmnElement="lane-applicant" isHorizontal="true"><dc:Bounds x="190" y="80" width="730" height="140" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="lane-lead-shape" bpmnElement="lane-lead" isHorizontal="true"><dc:Bounds x="190" y="220" width="730" height="180" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="submitted-shape" bpmnElement="submitted"><dc:Bounds x="242" y="132" width="36" height="36" /><bpmndi:BPMNLabel><dc:Bounds x="236" y="175" width="48" height="14" /></bpmndi:BPMNLabel></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="intake-shape" bpmnElement="intake"><dc:Bounds x="350" y="270" width="100" height="80" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="decide-shape" bpmnElement="decide"><dc:Bounds x="530" y="270" width="100" height="80" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="done-shape" bpmnElement="done"><dc:Bounds x="712" y="292" width="36" height="36" /><bpmndi:BPMNLabel><dc:Bounds x="718" y="335" width="24" height="14" /></bpmndi:BPMNLabel></bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="flow-intake-edge" bpmnElement="flow-intake"><di:waypoint x="278" y="150" /><di:waypoint x="314" y="150" /><di:waypoint x="314" y="310" /><di:waypoint x="350" y="310" /></bpmndi:BPMNEdge>
      <bpmndi:BPMNEdge id="flow-decide-edge" bpmnElement="flow-decide"><di:waypoint x="450" y="310" /><di:waypoint x="530" y="310" /></bpmndi:BPMNEdge>
      <bpmndi:BPMNEdge id="flow-done-edge" bpmnElement="flow-done"><di:waypoint x="630" y="310" /><di:waypoint x="712" y="310" /></bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}
