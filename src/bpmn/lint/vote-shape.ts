import type { Vote } from '../model.ts';
import { child, extension, idOf } from '../node.ts';
import { drawnElements } from './drawn.ts';
import type { Rule } from './rule.ts';

type Sentence = readonly [zh: string, en: string];

/** A vote is among the instances of a user task, knows what is a yes, and how many of them are enough. */
export const voteShape: Rule = {
  id: 'vote-shape',
  level: 'error',
  section: 'approval:vote',
  demands: {
    zh: '表决用在多实例人工任务上，写明同意的结果和通过比例。',
    en: 'A vote is at a multi-instance user task, and says which outcomes agree and which share is enough.',
  },
  check({ diagram, models }, tell) {
    for (const element of drawnElements(diagram)) {
      if (extension(element, 'approval:Vote') === null) continue;
      if (!element.$instanceOf('bpmn:UserTask') || child(element, 'loopCharacteristics') === null) {
        tell(idOf(element), '只有多实例人工任务才能表决。', 'Only a multi-instance user task can vote.');
      }
    }
    for (const { id, loop, approval } of models.flatMap((model) => model.elements)) {
      if (loop?.type !== 'multi' || loop.vote === undefined) continue;
      const known = approval.form?.outcomes.map(({ value }) => value) ?? [];
      for (const wrong of wrongs(loop.vote, loop.sequential, known)) tell(id, ...wrong);
    }
  },
};

function wrongs({ mode, ratio, weights, agree }: Vote, sequential: boolean, known: readonly string[]): Sentence[] {
  const found: Sentence[] = [];
  if (agree.length === 0 || agree.some((value) => !known.includes(value))) {
    found.push(['表决须写明哪些办理结果算同意。', 'A vote says which outcomes of its form agree.']);
  }
  if (!(ratio > 0 && ratio <= 1)) {
    found.push(['通过比例应大于0且不大于1。', 'The ratio of a vote is above 0 and at most 1.']);
  }
  if ((mode === 'WEIGHTED') !== (weights !== null)) {
    found.push(['权重与票签方式应同时使用。', 'Weights and the mode WEIGHTED go together.']);
  }
  if (mode === 'SEQUENTIAL' && !sequential) {
    found.push(['依次表决的多实例应为顺序执行。', 'The instances of a vote by turns follow one another.']);
  }
  return found;
}
