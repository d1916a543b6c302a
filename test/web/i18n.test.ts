import { glob, readFile } from 'node:fs/promises';
import t from 'tap';
import ts from 'typescript';
import { chinese, type Dictionary } from '../../src/web/i18n/dictionaries.ts';
import { admin as adminEnglish } from '../../src/web/i18n/en/admin.ts';
import { english } from '../../src/web/i18n/english.ts';
import { fill, learn, textOf } from '../../src/web/i18n/text.ts';
import { admin as adminChinese } from '../../src/web/i18n/zh/admin.ts';

/** All texts, those that come with the administrator's pages among them. */
const dictionaries: Record<'zh' | 'en', Readonly<Record<string, Dictionary[keyof Dictionary]>>> = {
  zh: { ...chinese, admin: adminChinese },
  en: { ...english, admin: adminEnglish },
};
await learn('en');

function keysOf(language: 'zh' | 'en'): string[] {
  return Object.entries(dictionaries[language])
    .flatMap(([area, texts]) => Object.keys(texts).map((key) => `${area}.${key}`))
    .sort();
}

function placeholdersOf(template: string): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
}

t.test('every text of the browser exists in both languages', async (t) => {
  t.same(keysOf('en'), keysOf('zh'));
  t.ok(keysOf('zh').length > 100);
});

t.test('no text is empty in either language', async (t) => {
  for (const areas of Object.values(dictionaries)) {
    for (const [area, texts] of Object.entries(areas)) {
      for (const [key, text] of Object.entries(texts)) t.not(text.trim(), '', `${area}.${key}`);
    }
  }
});

t.test('a text has the same placeholders in both languages', async (t) => {
  for (const [area, texts] of Object.entries(dictionaries.zh)) {
    for (const [key, text] of Object.entries(texts)) {
      t.same(placeholdersOf(dictionaries.en[area as 'ui']?.[key] ?? ''), placeholdersOf(text), `${area}.${key}`); // areas are equal, as proved above
    }
  }
});

t.test('Chinese texts put no space between Han characters and figures for looks', async (t) => {
  for (const [area, texts] of Object.entries(dictionaries.zh)) {
    for (const [key, text] of Object.entries(texts))
      t.notMatch(text, /\p{Script=Han} [\d{]|[\d}] \p{Script=Han}/u, `${area}.${key}`);
  }
});

t.test('a placeholder is filled with its value, and stays visible without one', async (t) => {
  t.equal(fill('还剩{n}个工作日，{due}到期', { n: 3 }), '还剩3个工作日，{due}到期');
});

t.test('an unknown error code has no sentence of its own', async (t) => {
  t.equal(textOf('en').maybe('errors.no-such-code'), null);
  t.type(textOf('en').maybe('errors.network'), 'string');
});

t.test('a name without English is shown in Chinese to an English reader', async (t) => {
  t.equal(textOf('en').pick('住建局', null), '住建局');
  t.equal(textOf('en').pick('住建局', 'Housing'), 'Housing');
});

t.test('every text of the browser is spoken somewhere', async (t) => {
  let code = '';
  for await (const name of glob('src/web/**/*.{ts,tsx}')) {
    if (!/i18n[\\/](?:zh|en)[\\/]|schema\.d\.ts$/.test(name)) code += await readFile(name, 'utf8');
  }
  const keys = keysOf('zh');
  const said = new Set([...code.matchAll(/['"`]([\w-]+(?:\.[\w:-]+)+)['"`]/g)].map((match) => match[1] ?? ''));
  // A key put together: of a template, or of a beginning that is handed on.
  const patterns = [...code.matchAll(/`([\w-]+\.[^`\n]*\$\{[^`\n]*)`/g)].map((match) => {
    const parts = (match[1] ?? '').split(/\$\{(?:[^{}]|\{[^}]*\})*\}/);
    return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`);
  });
  const beginnings = [...said].filter((each) => !keys.includes(each)).map((each) => `${each}.`);
  const unused = keys.filter(
    (key) =>
      !said.has(key) &&
      !patterns.some((pattern) => pattern.test(key)) &&
      !beginnings.some((beginning) => key.startsWith(beginning)),
  );
  t.same(unused, []);
});

/** Attributes whose text a person sees or hears. */
const spoken = /^(title|label|placeholder|alt|aria-label|aria-description|okText|cancelText|note|extra|word|tooltip)$/;
/** What is written alike in both languages: signs, keys, formats, examples of numbers, keys and expressions. */
const sameInBoth =
  /^(?:[^\p{L}]*|https:\/\/|Node\.js|PostgreSQL|PDF|CSV|XLSX|xlsx|csv|JSON|BPMN|DMN|XML|SHA-256|AI|EN|[A-Z]{2}-2026-\d+|[a-z]|=.*|[a-z]+(?:-[a-z]+)+)$/u;

/** Visible texts that stand in a component instead of the dictionaries, with their lines. */
function literalsIn(name: string, source: string): string[] {
  const found: string[] = [];
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const note = (node: ts.Node, words: string): void => {
    if (sameInBoth.test(words.trim())) return;
    found.push(`${name}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${words.trim()}`);
  };
  const look = (node: ts.Node): void => {
    if (ts.isJsxText(node)) note(node, node.text);
    if (ts.isJsxAttribute(node) && spoken.test(node.name.getText())) {
      const { initializer } = node;
      if (initializer && ts.isStringLiteral(initializer)) note(node, initializer.text);
    }
    if (ts.isStringLiteralLike(node) && /\p{Script=Han}/u.test(node.text) && !isData(node.text)) note(node, node.text);
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

/** An example of a file, a line a record, or a sign that a text in Chinese is taken apart by. */
const isData = (words: string): boolean => words.includes('\n') || /^[{[]/.test(words) || words === '周';

/** Writes a separator of Chinese, or asks the library for its own language; nothing of it is a word. */
const isSeparator = (line: string): boolean => /\s[，、；：（）“”]*$/u.test(line);

t.test('no visible text stands in a component', async (t) => {
  const literals: string[] = [];
  for await (const name of glob('src/web/**/*.tsx')) literals.push(...literalsIn(name, await readFile(name, 'utf8')));

  t.same(
    literals.filter((line) => !isSeparator(line)),
    [],
  );
});
