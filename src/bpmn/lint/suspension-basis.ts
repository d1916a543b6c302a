import type { ElementKind } from '../model.ts';
import type { Rule } from './rule.ts';

const INSTANT: ReadonlySet<ElementKind> = new Set<ElementKind>([
  'startEvent',
  'endEvent',
  'intermediateThrowEvent',
  'boundaryEvent',
  'exclusiveGateway',
  'parallelGateway',
  'inclusiveGateway',
  'scriptTask',
]);

/** A clock stops only while something waits, with a notice, and by a local rule only with its article (R-CLK-30…33). */
export const suspensionBasis: Rule = {
  id: 'suspension-basis',
  level: 'error',
  section: 'R-CLK-30…33',
  demands: {
    zh: '中止计时有告知文书和依据，只用在会等待的节点上。',
    en: 'A suspension has its notice and basis, at an element that waits.',
  },
  check({ models }, tell) {
    for (const { id, kind, approval } of models.flatMap((model) => model.elements)) {
      if (approval.suspension === null) continue;
      const { type, legalBasis, notice } = approval.suspension;
      if (type === 'LOCAL_RULE' && legalBasis === '') {
        tell(id, '依地方规定中止计时必须写明条款。', 'A suspension by local rule needs its article.');
      }
      if (notice === '') tell(id, '中止计时必须有告知文书。', 'A suspension needs its notice.');
      if (INSTANT.has(kind))
        tell(id, '只有会等待的节点才能中止计时。', 'Only an element that waits can suspend a clock.');
    }
  },
};
