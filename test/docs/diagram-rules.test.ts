import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import t from 'tap';
import { diagramRulesPage, pagePath } from '../../scripts/diagram-rules.ts';
import { rules } from '../../src/bpmn/lint/rules.ts';
import { readingRules } from '../../src/bpmn/reading-rules.ts';
import { decisionRules } from '../../src/dmn/decision-rules.ts';

const root = path.join(import.meta.dirname, '..', '..');

t.test('the page of rules is what the rules say', async (t) => {
  t.equal(await readFile(pagePath, 'utf8'), diagramRulesPage(), 'node scripts/diagram-rules.ts writes it anew');
});

t.test('every rule tells in both languages what a diagram must do, and why', async (t) => {
  for (const { id, demands, section } of [...rules, ...readingRules, ...decisionRules]) {
    t.match(demands, { zh: /[\u4e00-\u9fff].*。$/, en: /^[A-Z].*\.$/ }, id);
    t.not(section, '', id);
  }
});

/** What the compiler tells under another name. */
const RENAMED = new Set(['feel-syntax']);

t.test('every finding there can be is on the page', async (t) => {
  const listed = new Set([...rules, ...readingRules, ...decisionRules].map(({ id }) => id));
  const folders = [
    path.join(root, 'src', 'xml'),
    path.join(root, 'src', 'bpmn'),
    path.join(root, 'src', 'dmn'),
    path.join(root, 'src', 'definitions'),
    path.join(root, 'src', 'feel'),
  ];
  for (const folder of folders) {
    for (const name of (await readdir(folder)).filter((file) => file.endsWith('.ts'))) {
      const source = await readFile(path.join(folder, name), 'utf8');
      const told = source.matchAll(
        /(?:rule: |rule: [\w ]+ \? |error\(|unknownName\(|FeelSyntaxError\()'([a-z]+(?:-[a-z]+)+)'/g,
      );
      for (const [, rule = ''] of told) t.ok(RENAMED.has(rule) || listed.has(rule), `${name}: ${rule}`);
    }
  }
});

t.test('every rule has a file of its own name', async (t) => {
  const files = await readdir(path.join(root, 'src', 'bpmn', 'lint'));
  const named = files
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((name) => !['drawn', 'rule', 'rules'].includes(name));
  t.same(named.sort(), rules.map(({ id }) => id).sort());
});
