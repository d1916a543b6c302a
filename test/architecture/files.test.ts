import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import t from 'tap';
import { migrationName, migrationsFolder } from '../../src/database/migrate.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The contract the browser is built on is generated, not written. */
const generated = path.join('src', 'web', 'api', 'schema.d.ts');

const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => path.join('src', file))
  .filter((file) => /\.tsx?$/.test(file) && file !== generated)
  .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));

const longest = 400;
const anyType = /(:|\bas|<|\||=>|,)\s*any\b(?=\s*([;,)>=|[\]}{]|$))/m;
const nonNull = /[\w)\]]!(?=[.;,)\][])/;

/** The code without its comments and strings, where words mean nothing. */
function codeOnly(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, '""');
}

t.test('no file is longer than a reader keeps in mind', (t) => {
  t.ok(sources.length > 0);
  t.same(
    sources.filter(({ text }) => text.split('\n').length > longest).map(({ file }) => file),
    [],
  );
  t.end();
});

t.test('nothing is of any type, and nothing is claimed to be there', (t) => {
  const offends = (pattern: RegExp): string[] =>
    sources.filter(({ text }) => pattern.test(codeOnly(text))).map(({ file }) => file);

  t.same(offends(anyType), []);
  t.same(offends(nonNull), []);
  t.end();
});

t.test('the two patterns above find what they look for, and only that', (t) => {
  for (const bad of ['x: any;', 'as any)', 'Map<string, any>', '(): any {']) {
    t.match(codeOnly(`const a = 1; ${bad}`), anyType, bad);
  }
  for (const good of ['// takes any;', "say(': any;')", 'anything: string', 'x: Many;']) {
    t.notMatch(codeOnly(good), anyType, good);
  }
  t.match(codeOnly('a.b!.c'), nonNull);
  t.notMatch(codeOnly('a !== b && !c'), nonNull);
  t.end();
});

t.test('every file is named for what it gives', (t) => {
  const named = /^([a-z0-9]+(-[a-z0-9]+)*(\.d)?\.ts|[A-Za-z][A-Za-z0-9]*\.tsx|[a-z]+\.config\.ts)$/;

  t.same(
    sources.map(({ file }) => file).filter((file) => !named.test(path.basename(file))),
    [],
  );
  for (const file of sources) t.notMatch(path.basename(file.file), /(service|managers?|helpers?|utils?)\.tsx?$/);
  t.end();
});

t.test('every migration is named NNNN-what-it-adds.sql and numbered without a gap', (t) => {
  const files = readdirSync(migrationsFolder).sort();

  for (const file of files) t.match(file, migrationName);
  t.same(
    files.map((file) => Number(file.slice(0, 4))),
    files.map((_, index) => index + 1),
  );
  t.end();
});
