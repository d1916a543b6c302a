import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { platform } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A PostgreSQL server that is at work on a cluster folder. */
export interface Postmaster {
  readonly pid: number;
  /** The loopback port it listens on. */
  readonly port: number;
}

/**
 * The server at work on a cluster folder, if there is one: the one a killed service left behind, or another service's.
 *
 * `postmaster.pid` alone proves nothing. After a restart of the machine or of a container its process number may
 * belong to anything, and PostgreSQL would then refuse to start. Our own number is put in its place: PostgreSQL knows that
 * the process that starts it is no server, and still makes sure by itself that no process of the old server is left.
 */
export async function runningPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const file = path.join(cluster, 'postmaster.pid');
  const lines = await readFile(file, 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  );
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined;
  if (!(await worksOn(pid, cluster))) {
    await writeFile(file, [process.pid, ...lines.slice(1)].join('\n'));
    return undefined;
  }
  return { pid, port };
}

/** Is there a process of this number, ours or another account's? */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Alive, but another account's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function worksOn(pid: number, cluster: string): Promise<boolean> {
  // On Windows nothing tells; PostgreSQL's own check decides there.
  if (platform() === 'win32') return true;
  const [program = '', ...rest] = (await commandLine(pid)).split(' -D ');
  return path.basename(program) === 'postgres' && rest.join(' -D ').startsWith(cluster);
}

/** The command of a process with a space between its words; nothing when the process is gone or only a zombie. */
async function commandLine(pid: number): Promise<string> {
  try {
    if (platform() === 'linux') return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
    return (await run('ps', ['-o', 'command=', '-p', String(pid)])).stdout;
  } catch {
    return '';
  }
}
