/**
 * Runs the suite, or the files it is given: `node scripts/test.ts test/tasks/inbox.test.ts`. A file that passes is one
 * line; at the end stand the slowest files, and those that failed with what failed in them. Everything the files wrote is
 * in `.tap/test-results`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { tellResults } from './tell-results.ts';

const tap = fileURLToPath(new URL('../node_modules/.bin/tap', import.meta.url));

const child = spawn(tap, ['run', '--reporter=tap', ...process.argv.slice(2)], {
  env: {
    ...process.env,
    // Node runs TypeScript as it stands. A freshly installed tap would compile every module in every process anew.
    TAP_TYPE_STRIP_ONLY: '1',
    // What tap starts before and after the files would count how much of the source it covers.
    _TAPJS_PROCESSINFO_COVERAGE_: '0',
  },
  stdio: ['inherit', 'pipe', 'inherit'],
});
const ended = once(child, 'exit');
const results = tellResults();
for await (const line of createInterface({ input: child.stdout })) {
  for (const shown of results.take(line)) console.log(shown);
}
for (const line of results.summary()) console.log(line);
const [code] = await ended;
process.exitCode = code ?? 1;
