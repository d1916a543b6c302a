import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import t from 'tap';
import { modelerSpeech } from '../../src/web/diagram/modeler-speech.ts';
import { modelerZh } from '../../src/web/diagram/modeler-zh.ts';

const require = createRequire(import.meta.url);
const han = /\p{Script=Han}/u;

async function json(path: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(path, import.meta.url), 'utf8'));
}

t.test('the designer writes exactly the vocabulary the service reads', async (t) => {
  t.strictSame(
    await json('../../src/web/diagram/approval-vocabulary.json'),
    await json('../../src/bpmn/approval-moddle.json'),
    'copy src/bpmn/approval-moddle.json to src/web/diagram/approval-vocabulary.json',
  );
});

/** Every word bpmn-js hands to its translation: in calls, and in the catalogue of its menus. */
async function wordsOf(packageFile: string, folder: string): Promise<string[]> {
  const root = join(dirname(require.resolve(packageFile)), folder);
  const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.js'));
  const found = files.map(async (file) => {
    const source = await readFile(join(root, file), 'utf8');
    const called = [...source.matchAll(/[^.\w]translate\(\s*'([^']+)'/g)].map((match) => match[1] ?? '');
    const listed = /popup-menu|replace/.test(file) ? [...source.matchAll(/label: '([^']+)'/g)] : [];
    return [...called, ...listed.map((match) => match[1] ?? '')];
  });
  return (await Promise.all(found)).flat();
}

t.test('nothing bpmn-js says is left in English when the designer speaks Chinese', async (t) => {
  const notWords = /^ [+x] |^ \+ shift|HELLO|^ $/;
  const words = [
    ...(await wordsOf('bpmn-js/package.json', 'lib')),
    ...(await wordsOf('diagram-js/package.json', 'lib')),
  ].filter((word) => !notWords.test(word));
  t.ok(words.length > 80, 'the words are found where they are looked for');
  const left = [...new Set(words)].filter((word) => !han.test(modelerZh[word] ?? ''));
  t.strictSame(left, []);
});

t.test('the modeler speaks the language chosen while it runs, and fills in what it speaks of', (t) => {
  const speech = modelerSpeech('zh');
  t.equal(speech.translate('Activate hand tool'), '抓手');
  t.equal(speech.translate('Open {element}', { element: 'P1' }), '打开P1');
  speech.language = 'en';
  t.equal(speech.translate('Activate hand tool'), 'Activate hand tool');
  t.end();
});
