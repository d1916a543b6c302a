/** What a run of the suite came to, told shortly. */
export interface Results {
  /** Takes a line of TAP version 14 as tap writes it for a run of files; answers the lines to show by now. */
  take(line: string): readonly string[];
  /** What is to be read last: the slowest files, the files that failed and the assertions in them. */
  summary(): readonly string[];
}

interface Failure {
  /** How deep it stands: a file 0, a test in it 1. */
  readonly depth: number;
  readonly name: string;
}

const slowestTold = 10;

/**
 * Reads the TAP of a run whose top level are files. A file that passes is one line; a file that fails is shown whole,
 * and named at the end with each assertion that failed in it, the tests around it before it.
 */
export function tellResults(): Results {
  let held: string[] = [];
  let failuresOfFile: Failure[] = [];
  let isExplained = false;
  const failed: { readonly file: string; readonly assertions: readonly string[] }[] = [];
  const times: { readonly file: string; readonly seconds: number }[] = [];

  function endOfFile(line: string, isOk: boolean, file: string, seconds: number): readonly string[] {
    const shown = isOk ? [line] : [...held, line];
    if (!isOk) failed.push({ file, assertions: pathsOf(failuresOfFile) });
    times.push({ file, seconds });
    held = [];
    failuresOfFile = [];
    isExplained = !isOk;
    return shown;
  }

  return {
    take(line) {
      const point = /^( *)(not )?ok \d+(?: - (.*?))?(?: # time=([\d.]+)ms)?(?: \{)?$/.exec(line);
      const depth = (point?.[1]?.length ?? 0) / 4;
      const name = point?.[3] ?? '';
      if (point !== null && depth === 0) {
        return endOfFile(line, point[2] === undefined, name, Number(point[4] ?? 0) / 1000);
      }
      if (point?.[2] !== undefined && !/ # (TODO|SKIP)\b/i.test(line)) failuresOfFile.push({ depth, name });
      if (isExplained && /^ {2}/.test(line)) {
        isExplained = line !== '  ...';
        return [line];
      }
      if (/^(# Subtest: | |$)/.test(line)) {
        held.push(line);
        return [];
      }
      // The version, the plan and the total.
      return [line];
    },
    summary() {
      const slowest = [...times].sort((a, b) => b.seconds - a.seconds).slice(0, slowestTold);
      return [
        '# The slowest files:',
        ...slowest.map(({ file, seconds }) => `#   ${seconds.toFixed(1).padStart(6)} s  ${file}`),
        failed.length === 0 ? '# Every file passed.' : `# Failed files: ${failed.length}`,
        ...failed.flatMap(({ file, assertions }) => [`#   ${file}`, ...assertions.map((one) => `#     ✗ ${one}`)]),
      ];
    },
  };
}

/** Failures without those that only hold others: TAP tells what is inside first and what holds it afterwards. */
function pathsOf(failures: readonly Failure[]): string[] {
  const paths: string[] = [];
  let inside: { readonly depth: number; names: string[] }[] = [];
  for (const { depth, name } of failures) {
    const held = inside.filter((one) => one.depth > depth);
    inside = inside.filter((one) => one.depth <= depth);
    const names = held.length === 0 ? [name] : held.flatMap((one) => one.names.map((each) => `${name} › ${each}`));
    inside.push({ depth, names });
  }
  for (const { names } of inside) paths.push(...names);
  return paths;
}
