import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import t, { type Test } from 'tap';

const script = fileURLToPath(new URL('../../scripts/check-floors.mjs', import.meta.url));

/** Checks a house that is made for the test: its files by path, the imported ones empty. */
function check(t: Test, files: Readonly<Record<string, string>>): { status: number | null; said: string } {
  const house = t.testdir();
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
    writeFileSync(path.join(house, file), text);
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, house], { encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

const empty = 'export const nothing = 1;';
const importing = (from: string): string => `import { nothing } from '${from}';\nexport const it = nothing;`;

t.test('every import of the house keeps to its floor', (t) => {
  const { status, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });

  t.equal(status, 0, stderr);
  t.end();
});

t.test('an import downwards and a guest at its own door are allowed', (t) => {
  const { status, said } = check(t, {
    'src/main.ts': importing('./app.ts'),
    'src/app.ts': `import fastify from 'fastify';\nimport { it } from './tasks/routes.ts';\nexport const app = [fastify, it];`,
    'src/tasks/routes.ts': `import type { FastifyInstance } from 'fastify';\n${importing('../runtime/complete-task.ts')}`,
    'src/runtime/complete-task.ts': importing('../database/connect.ts'),
    'src/database/connect.ts': `import knex from 'knex';\nimport pg from 'pg';\nexport const nothing = [knex, pg];`,
    'src/engine/advance.ts': importing('../bpmn/model.ts'),
    'src/bpmn/model.ts': empty,
    'src/calendar/days.ts': `import { DateTime } from 'luxon';\nexport const day = DateTime;`,
    'src/web/App.tsx': `import { useState } from 'react';\nexport const App = () => useState(0);`,
  });

  t.equal(status, 0, said);
  t.end();
});

const forbidden: [string, string, string, string][] = [
  ['a word knows no guest', 'src/engine/a.ts', '../database/b.ts', 'floor-0-knows-words-only'],
  ['a guest knows no command', 'src/files/a.ts', '../runtime/b.ts', 'floor-1-wraps-one-guest-each'],
  [
    'a guest knows no other guest',
    'src/files/a.ts',
    '../database/b.ts',
    'database-and-neighbours-never-import-one-another',
  ],
  ['a command knows no ability', 'src/runtime/a.ts', '../tasks/b.ts', 'floor-2-moves-instances'],
  ['commands and HTTP do not know each other', 'src/runtime/a.ts', '../http/b.ts', 'runtime-and-neighbours'],
  ['abilities do not know one another', 'src/tasks/a.ts', '../cases/b.ts', 'definitions-and-neighbours'],
  ['nobody below knows the configuration', 'src/cases/a.ts', '../config.ts', 'floor-3-answers-callers-below-the-roof'],
  ['the diagram does not know the engine', 'src/bpmn/a.ts', '../engine/b.ts', 'bpmn-knows-dmn-feel-xml-domain'],
  ['the decision does not know the diagram', 'src/dmn/a.ts', '../bpmn/b.ts', 'dmn-knows-feel-xml-domain'],
  ['the XML knows nobody', 'src/xml/a.ts', '../domain/b.ts', 'xml-knows-nobody'],
  ['the engine does not know the calendar', 'src/engine/a.ts', '../calendar/b.ts', 'engine-knows-bpmn-dmn-feel-domain'],
  ['the domain knows nobody', 'src/domain/a.ts', '../calendar/b.ts', 'domain-knows-nobody'],
  ['the browser does not know the server', 'src/web/a.ts', '../domain/b.ts', 'web-knows-the-contract-only'],
  ['the server does not know the browser', 'src/portal/a.ts', '../web/b.ts', 'floor-3-answers-callers'],
  ['a page does not know another', 'src/web/pages/inbox/a.ts', '../case/b.ts', 'a-page-stands-alone'],
  ['a test is no part of the source', 'src/cases/a.ts', '../../test/b.ts', 'source-needs-no-test-or-script'],
];

const guests: [string, string, string, string][] = [
  ['only the database room imports knex', 'src/runtime/a.ts', 'knex', 'only-database-imports-its-drivers'],
  ['only the database room imports pg', 'src/tasks/routes.ts', 'pg', 'only-database-imports-its-drivers'],
  [
    'only routes, http and app import Fastify',
    'src/tasks/inbox.ts',
    'fastify',
    'only-app-http-and-routes-import-fastify',
  ],
  ['Fastify’s plugins have the same door', 'src/portal/a.ts', '@fastify/cookie', 'only-app-http-and-routes'],
  [
    'only files and database touch the disk',
    'src/cases/a.ts',
    'node:fs/promises',
    'only-files-database-and-print-touch-the-disk',
  ],
  ['floor 0 has no input or output', 'src/domain/a.ts', 'node:crypto', 'floor-0-has-no-input-or-output'],
  ['floor 0 uses few packages', 'src/engine/a.ts', 'ajv-formats', 'floor-0-uses-few-packages'],
  ['the browser has no Node', 'src/web/a.ts', 'node:path', 'web-runs-in-a-browser'],
  [
    'a package for tests is none for the product',
    'src/runtime/a.ts',
    'chinese-days',
    'source-runs-without-development',
  ],
];

t.test('an import that leaves its floor is told with its rule', (t) => {
  const numbered = (file: string, index: number): string => file.replace('a.ts', `a${index}.ts`);
  const rooms = forbidden.flatMap(([, file, imported], index) => [
    [numbered(file, index), importing(imported)],
    [path.join(path.dirname(file), imported), empty],
  ]);
  const doors = guests.map(([, file, name], index) => [
    numbered(file, 100 + index),
    `import * as guest from '${name}';\nexport const it = guest;`,
  ]);

  const { status, said } = check(t, Object.fromEntries([...rooms, ...doors]));

  t.equal(status, 1);
  const lines = said.split('\n');
  const told = (file: string, rule: string): boolean =>
    lines.some((line) => line.startsWith(rule) && line.includes(`: ${file} → `));
  for (const [index, [sentence, file, , rule]] of forbidden.entries())
    t.ok(told(numbered(file, index), rule), sentence);
  for (const [index, [sentence, file, , rule]] of guests.entries())
    t.ok(told(numbered(file, 100 + index), rule), sentence);
  t.end();
});

t.test('a type counts as much as a value', (t) => {
  const { status, said } = check(t, { 'src/cases/a.ts': `import type { Knex } from 'knex';\nexport type It = Knex;` });

  t.equal(status, 1);
  t.match(said, 'only-database-imports-its-drivers');
  t.end();
});

t.test('two files that import each other are told with the way round', (t) => {
  const { status, said } = check(t, { 'src/cases/a.ts': importing('./b.ts'), 'src/cases/b.ts': importing('./a.ts') });

  t.equal(status, 1);
  t.match(said, 'no-cycles: src/cases/a.ts → src/cases/b.ts');
  t.end();
});
