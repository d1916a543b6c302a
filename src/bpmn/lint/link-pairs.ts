import type { Element } from '../model.ts';
import type { Rule } from './rule.ts';

/** Every thrown link has exactly one catching link of its name in the same scope (BPMN 2.0.2 §10.5.5). */
export const linkPairs: Rule = {
  id: 'link-pairs',
  level: 'error',
  check({ models }, tell) {
    for (const { elements } of models) {
      for (const element of elements) {
        const name = linkOf(element);
        if (name === null) continue;
        const others = elements.filter(
          (other) => other.kind !== element.kind && other.scope === element.scope && linkOf(other) === name,
        );
        const caught = element.kind === 'intermediateThrowEvent' ? others.length === 1 : others.length > 0;
        if (caught && name !== '') continue;
        const en = `The link ${name} has no partner, or more than one to go to.`;
        tell(element.id, `链接“${name}”没有配对，或者有多个去向。`, en);
      }
    }
  },
};

function linkOf(element: Element): string | null {
  const link = element.events.find((event) => event.type === 'link');
  return link?.type === 'link' ? link.name : null;
}
