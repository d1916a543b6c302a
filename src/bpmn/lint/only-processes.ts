import { children, nearestId } from '../node.ts';
import { called } from './drawn.ts';
import type { Rule } from './rule.ts';

const CHOREOGRAPHIES = new Set(['bpmn:Choreography', 'bpmn:GlobalChoreographyTask']);
const CONVERSATIONS = new Set(['bpmn:GlobalConversation']);

/** Choreographies and conversations are kept, and nothing plays them: the service runs processes (BPMN 2.0.2 §2.2.2, §9, §11). */
export const onlyProcesses: Rule = {
  id: 'only-processes',
  level: 'warning',
  section: 'BPMN 2.0.2 §9, §11',
  demands: {
    zh: '编排和会话会保留，但不会执行；要执行的内容画成流程。',
    en: 'Choreographies and conversations are kept but not played; draw what is to run as a process.',
  },
  check({ diagram }, tell) {
    for (const root of children(diagram.definitions, 'rootElements')) {
      const name = called(root);
      if (CHOREOGRAPHIES.has(root.$type)) {
        const en = `The choreography ${name} is not played; draw what is to run as a process.`;
        tell(nearestId(root), `编排“${name}”不会执行，请把要执行的内容画成流程。`, en);
      }
      const isConversation = CONVERSATIONS.has(root.$type) || children(root, 'conversations').length > 0;
      if (isConversation) {
        const en = `The conversation in ${name} is not played; draw what is to run as a process.`;
        tell(nearestId(root), `“${name}”中的会话不会执行，请把要执行的内容画成流程。`, en);
      }
    }
  },
};
