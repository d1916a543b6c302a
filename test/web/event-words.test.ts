import { readdir, readFile } from 'node:fs/promises';
import t from 'tap';
import type { CaseEvent } from '../../src/web/api/types.ts';
import { learn, textOf } from '../../src/web/i18n/text.ts';
import { type EventNames, eventWords } from '../../src/web/pages/case/event-words.ts';

await learn('en');

const runtime = new URL('../../src/runtime/', import.meta.url);
const names: EventNames = {
  outcomes: new Map([['give-opinion PASS', { zh: '通过', en: 'Passed' }]]),
  items: new Map([['A6', '质量竣工验收监督']]),
  rows: new Map([['JC-03', '规划许可证']]),
};

function event(type: string, about: Partial<CaseEvent> = {}): CaseEvent {
  return {
    sequence: 1,
    type,
    occurredAt: '2026-09-28T02:00:00.000Z',
    recordedAt: '2026-09-28T02:00:00.000Z',
    actorName: null,
    onBehalfOfName: null,
    departmentName: { zh: '质量监督站', en: 'Quality Station' },
    elementId: 'give-opinion',
    elementName: { zh: '出具专项意见', en: 'Give the opinion' },
    data: {},
    hash: '',
    previousHash: '',
    ...about,
  };
}

/** Every type of event that a command records. */
async function recordedTypes(): Promise<string[]> {
  const types = new Set<string>();
  for (const file of await readdir(runtime, { recursive: true })) {
    if (!file.endsWith('.ts')) continue;
    const source = await readFile(new URL(file, runtime), 'utf8');
    for (const [, said = ''] of source.matchAll(/recordEvent\(\s*turn,([^{]*)/g)) {
      for (const [, type = ''] of said.matchAll(/'([a-z-]+\.[a-z-]+)'/g)) types.add(type);
    }
  }
  return [...types].sort();
}

t.test('every event a command records has a sentence in both languages, with nothing left unfilled', async (t) => {
  const types = await recordedTypes();

  t.ok(types.length > 25, `${types.length} types`);
  for (const type of types) {
    for (const language of ['zh', 'en'] as const) {
      const words = eventWords(textOf(language), event(type), '2026-09-28', names);
      t.not(words, type, `${type} in ${language}`);
      t.notMatch(words, /\{\w+\}/, `${type} in ${language}`);
    }
  }
});

t.test('the sentence of a task names its matter, its step and its outcome', async (t) => {
  const completed = event('task.completed', { data: { item: 'A6', outcome: 'PASS' } });

  t.equal(
    eventWords(textOf('zh'), completed, '2026-09-28', names),
    '办结“A6 质量竣工验收监督 · 出具专项意见”，结果：通过',
  );
  t.match(eventWords(textOf('en'), completed, '2026-09-28', names), 'Give the opinion” with: Passed');
});

t.test('silence that stands for consent is told as such, with the department that was silent', async (t) => {
  const consent = event('opinion.recorded', { data: { item: 'A6', opinion: 'AGREE', deemed: true } });

  t.equal(eventWords(textOf('zh'), consent, '2026-09-28', names), '质量监督站对“A6 质量竣工验收监督”的意见：默认同意');
});

t.test('a card says whose it is and what for, a material its name and what is wrong with it', async (t) => {
  const zh = textOf('zh');

  t.equal(
    eventWords(
      zh,
      event('supervision.card', { data: { level: 'RED', number: 'R-1', reason: 'STEP_OVERDUE' } }),
      '',
      names,
    ),
    '给质量监督站记红牌R-1：环节超时',
  );
  t.match(
    eventWords(zh, event('material.rejected', { data: { rowId: 'JC-03', reasonCode: 'INCONSISTENT' } }), '', names),
    '“JC-03 规划许可证”不符合：',
  );
});
