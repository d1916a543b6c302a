import { benchCases } from './cases.ts';
import { benchClocks } from './clocks.ts';
import { benchDesigner } from './designer.ts';
import { benchEngine } from './engine.ts';
import { benchInbox } from './inbox.ts';
import { benchPages } from './pages.ts';
import { benchStartUp } from './start-up.ts';
import { benchTimers } from './timers.ts';

/** The suites by name; without a name all of them run. */
const suites: Readonly<Record<string, (json: boolean) => Promise<void>>> = {
  engine: benchEngine,
  clocks: benchClocks,
  cases: benchCases,
  pages: benchPages,
  'start-up': benchStartUp,
  inbox: benchInbox,
  timers: benchTimers,
  designer: benchDesigner,
};

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const json = process.argv.includes('--json');
for (const name of asked.length > 0 ? asked : Object.keys(suites)) {
  const suite = suites[name];
  if (suite === undefined) {
    console.error(`There is no bench ${name}; there are: ${Object.keys(suites).join(', ')}.`);
    process.exitCode = 1;
  } else {
    await suite(json);
  }
}
