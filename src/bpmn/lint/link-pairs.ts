import type { Element } from '../model.ts';
import type { Rule } from './rule.ts';

/** Every thrown link has exactly one catching link of its name in the same scope (BPMN 2.0.2 §10.5.5). */
export const linkPairs: Rule = {
  id: 'link-pairs',
  level: 'error',
  section: 'BPMN 2.0.2 §10.5.5',
  demands: {
    zh: '每个抛出的链接在同一层有且只有一个同名的捕获链接；链接不能另有入口或出口。',
    en: 'Every thrown link has one catching link of its name in its scope; nothing flows into that one or out of this one.',
  },
  check({ models }, tell) {
    for (const { elements } of models) {
      const links = elements.filter((element) => linkOf(element) !== null);
      const named = Map.groupBy(links, (link) => `${link.scope} ${linkOf(link)}`);
      for (const element of links) {
        const name = linkOf(element);
        const alike = named.get(`${element.scope} ${name}`) ?? [];
        const others = alike.filter((other) => other.kind !== element.kind);
        const throws = element.kind === 'intermediateThrowEvent';
        if (name === '' || others.length === 0 || (throws && others.length > 1)) {
          const en = `The link ${name} has no partner in its scope, or more than one to go to.`;
          tell(element.id, `链接“${name}”在同一层没有配对，或者有多个去向。`, en);
        }
        if (throws && element.outgoing.length > 0) {
          const en = `The link ${name} goes on where it is caught; remove the flow out of it.`;
          tell(element.id, `链接“${name}”从捕获处继续，请删除从它引出的顺序流。`, en);
        }
        if (!throws && element.incoming.length > 0) {
          const en = `The link ${name} is reached where it is thrown; remove the flow into it.`;
          tell(element.id, `链接“${name}”由抛出处到达，请删除进入它的顺序流。`, en);
        }
      }
    }
  },
};

function linkOf(element: Element): string | null {
  const link = element.events.find((event) => event.type === 'link');
  return link?.type === 'link' ? link.name : null;
}
