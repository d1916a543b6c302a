/**
 * Checks that every import under src/ keeps to the floors (`.dependency-cruiser.mjs`) and says each one that does not.
 * Usage: node scripts/check-floors.mjs [folder that has a src/]
 */
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import rules from '../.dependency-cruiser.mjs';

const baseDir = path.resolve(process.argv[2] ?? new URL('..', import.meta.url).pathname);
const { forbidden, options } = rules;

const { output } = await cruise(
  ['src'],
  { ...options, baseDir, ruleSet: { forbidden }, validate: true },
  {
    ...options.enhancedResolveOptions,
  },
);
const { violations, totalCruised, totalDependenciesCruised } = output.summary;

for (const { rule, from, to, cycle } of violations) {
  const way = cycle === undefined ? [to] : cycle.map(({ name }) => name);
  console.error(`${rule.name}: ${[from, ...way].join(' → ')}`);
}
if (violations.length > 0) {
  console.error(`${violations.length} imports leave their floor.`);
  process.exitCode = 1;
} else {
  console.log(`${totalCruised} modules and ${totalDependenciesCruised} imports keep to their floors.`);
}
