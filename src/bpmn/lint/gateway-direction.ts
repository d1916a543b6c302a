import { idOf } from '../node.ts';
import { called, connections, drawnElements } from './drawn.ts';
import type { Rule } from './rule.ts';

/** A gateway that is said to join or to split does so (BPMN 2.0.2 table 8.46). */
export const gatewayDirection: Rule = {
  id: 'gateway-direction',
  level: 'warning',
  section: 'BPMN 2.0.2 §10.6',
  demands: {
    zh: '标明汇聚的网关只有一个出口，标明分支的网关只有一个入口。',
    en: 'A converging gateway has one way out at most, a diverging one has one way in at most.',
  },
  check({ diagram }, tell) {
    const flows = connections(diagram);
    for (const gateway of drawnElements(diagram)) {
      if (!gateway.$instanceOf('bpmn:Gateway')) continue;
      const direction = gateway.get('gatewayDirection');
      const splits = flows.outOf(gateway).length > 1;
      const joins = flows.into(gateway).length > 1;
      const wrong = (direction === 'Converging' && splits) || (direction === 'Diverging' && joins);
      if (!wrong) continue;
      const en = `${called(gateway)} is said to be ${direction} but is connected otherwise; change gatewayDirection or the flows.`;
      tell(idOf(gateway), `网关“${called(gateway)}”标明的方向与连线不符，请修改gatewayDirection或连线。`, en);
    }
  },
};
