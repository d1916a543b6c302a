import type { Agent, Body } from './agent.ts';
import { flows, handlerTask, procedureDiagram, systemTask } from './diagrams.ts';

/** A procedure that grants a licence after one step, asks for one paper, and has a promise of ten working days. */
export function licence(key: string): string {
  return procedureDiagram(
    key,
    `<bpmn:startEvent id="s" name="开始"/>${systemTask('accept', 'case.accept')}${handlerTask('A', '<approval:disclosure rows="ALL"/>')}
     ${systemTask('grant', 'case.grant')}<bpmn:endEvent id="e" name="结束"/>
     ${flows('s-accept', 'accept-A', 'A-grant', 'grant-e')}`,
    {
      extensions: `
        <approval:disclosure><approval:material id="M1" name="合同" nameEn="Contract" need="R" originals="1" form="E" source="A"
          legalBasis="管理办法 5" reviewPoints="签章齐全" sample="sample-contract"/></approval:disclosure>
        <approval:limit kind="STATUTORY" value="20" unit="WD" anchor="ACCEPTANCE" timeoutPolicy="ESCALATE"/>
        <approval:limit kind="PROMISED" value="10" unit="WD" anchor="ACCEPTANCE" timeoutPolicy="ESCALATE"/>`,
    },
  );
}

/** Makes a second administrator of somebody on the staff. */
export const secondAdministrator = `
  insert into role_grants (tenant_id, account_id, department_code, role)
  select tenant_id, id, 'service-admin', 'ADMINISTRATOR' from accounts where login = 'service-lead'`;

/** Approves a list of destruction as somebody. */
export async function approve(agent: Agent, { id, listHash }: Body): Promise<Body> {
  return agent.must('POST', `/destructions/${id}/approval`, { listHash });
}
