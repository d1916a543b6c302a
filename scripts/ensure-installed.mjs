/**
 * Installs the dependencies when they are missing or older than the lock file, and does nothing otherwise.
 * Runs as the `pre` script of every command, so that a fresh clone needs one command only.
 * Plain JavaScript on purpose: it runs on whatever Node (>= 20) the machine has, before the project's own is there.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = `${root}node_modules/.installed-from`;
const wanted = createHash('sha256')
  .update(readFileSync(`${root}package-lock.json`))
  .digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.log('Installing dependencies (once, about a minute) …');
  const { status } = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    // A grid of styles under form-js would tell its maker of every installation.
    env: { ...process.env, IBM_TELEMETRY_DISABLED: 'true' },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, wanted);
}
