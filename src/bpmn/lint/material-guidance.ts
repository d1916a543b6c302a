import { children, extensions, text } from '../node.ts';
import type { Rule } from './rule.ts';

/** An applicant is told where a material comes from and how it is done right (S-01: 要件和要求一次性告知). */
export const materialGuidance: Rule = {
  id: 'material-guidance',
  level: 'warning',
  section: '一次性告知',
  demands: {
    zh: '材料写明来源，并写明审查要点或者常见错误。',
    en: 'A material says where it comes from, and what reviewers look at or what often goes wrong.',
  },
  check({ diagram, models }, tell) {
    for (const { key, materials } of models) {
      const process = diagram.elementById.get(key);
      const sourceless = new Set(
        (process === undefined ? [] : extensions(process, 'approval:Disclosure'))
          .flatMap((disclosure) => children(disclosure, 'materials'))
          .filter((node) => text(node, 'source') === null)
          .map((node) => text(node, 'id')),
      );
      for (const { id, need, name, reviewPoints, commonMistakes } of materials) {
        if (need === 'X') continue;
        if (sourceless.has(id)) {
          tell(
            key,
            `材料${id}“${name.zh}”没有写明来源。`,
            `The material ${id} (${name.en}) does not say where it comes from.`,
          );
        }
        if (reviewPoints !== null || commonMistakes !== null) continue;
        const en = `The material ${id} (${name.en}) says neither what reviewers look at nor what often goes wrong.`;
        tell(key, `材料${id}“${name.zh}”没有写明审查要点或者常见错误。`, en);
      }
    }
  },
};
