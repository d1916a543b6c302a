import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import t from 'tap';
import { settings } from '../../src/config.ts';
import { Refusal, type RefusalKind } from '../../src/domain/refusal.ts';
import { statusOf } from '../../src/http/problems.ts';
import { systemTopics } from '../../src/runtime/topics/names.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const docs = path.join(root, 'docs');
const read = (...parts: string[]): Promise<string> => readFile(path.join(root, ...parts), 'utf8');

interface DescribedType {
  readonly name: string;
  readonly extends?: readonly string[];
  readonly properties: readonly { readonly name: string }[];
}

t.test("the operator's guide has every setting with what holds without it and what it does", async (t) => {
  const guide = await read('docs', 'operator.md');

  for (const { name, standard, does } of settings)
    t.ok(guide.includes(`| \`${name}\` | ${standard} | ${does} |`), name);
  const told = [...guide.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
  t.same(
    told,
    settings.map(({ name }) => name),
  );
});

t.test('the vocabulary has every element and attribute of the descriptor and nothing else', async (t) => {
  const vocabulary = await read('docs', 'diagram-vocabulary.md');
  const { types }: { types: DescribedType[] } = JSON.parse(await read('src', 'bpmn', 'approval-moddle.json'));
  const sections = new Map(
    vocabulary
      .split(/^##+ /m)
      .map((section): [string, string] => [section.split('\n')[0]?.replaceAll('`', '') ?? '', section]),
  );

  for (const { name, extends: extended, properties } of types) {
    const element = `approval:${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    const section = sections.get(extended ? "Attributes on BPMN's own elements" : element) ?? '';
    for (const { name: attribute } of properties) {
      const row = extended ? `| \`${extended.join(', ')}\` | \`approval:${attribute}\` |` : `| \`${attribute}\` |`;
      t.ok(section.includes(row), `${element} ${attribute}`);
    }
    if (extended) continue;
    const told = [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, attribute]) => attribute);
    t.same(told.sort(), properties.map(({ name: attribute }) => attribute).sort(), element);
  }
});

t.test('the vocabulary has every topic the service does by itself, and no other', async (t) => {
  const [, table = ''] = (await read('docs', 'diagram-vocabulary.md')).split('## Topics');

  const told = [...table.matchAll(/^\| `([a-z.-]+)` \|/gm)].map(([, topic]) => topic);

  t.same(told.sort(), [...systemTopics].sort());
});

t.test('every guide begins with a summary in Chinese, and its links lead somewhere', async (t) => {
  const guides = (await readdir(docs)).filter((name) => name.endsWith('.md'));

  t.ok(guides.length >= 7);
  for (const name of guides) {
    const text = await read('docs', name);
    t.match(text, /^# .+\n\n> [^\n]*\p{Script=Han}/u, `${name} has a summary`);
    for (const [, target = ''] of text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)) {
      if (/^https?:/.test(target)) continue;
      t.ok(existsSync(path.join(docs, target)), `${name}: ${target}`);
    }
  }
});

t.test('every code of a refusal is listed with the sentences and the status it is answered with', async (t) => {
  const listed = new Map(
    [...(await read('docs', 'problem-codes.md')).matchAll(/^\| `([a-z0-9-]+)` \| (\d{3}) \|/gm)].map(
      ([, code = '', status]): [string, number] => [code, Number(status)],
    ),
  );
  const folder = path.join(root, 'src', 'domain', 'refusals');
  const sources = await Promise.all((await readdir(folder)).map((name) => readFile(path.join(folder, name), 'utf8')));

  const made = [...sources.join('\n').matchAll(/new Refusal\(\s*'([a-z-]+)',\s*'([a-z0-9-]+)'/g)];

  t.ok(made.length > 50);
  for (const [, kind, code = ''] of made) {
    // The pattern lets only words through that are written as a kind.
    const refusal = new Refusal(kind as RefusalKind, code, { zh: '', en: '' });
    t.equal(listed.get(code), statusOf(refusal), code);
  }
  t.equal(listed.size, new Set(made.map(([, , code]) => code)).size, 'and no other');
});
