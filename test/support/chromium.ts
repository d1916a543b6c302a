import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Where distributions put a Chromium. */
const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A Chromium and what it needs in its environment. */
export interface Chromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Finds a Chromium: the one `CHROMIUM_PATH` names, else one that is installed, else the one that comes with npm, which is
 * unpacked once. `CHROMIUM_PATH=npm` asks for the last one, whatever is installed.
 *
 * @throws Error when the one from npm can't be unpacked
 */
export async function findChromium(): Promise<Chromium> {
  const found = process.env.CHROMIUM_PATH ?? usualPlaces.find((place) => existsSync(place));
  if (found !== undefined && found !== 'npm') return { executablePath: found, env: {} };
  const folder = await unpackOnce();
  const env: Record<string, string> = { LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib') };
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = path.join(folder, 'fonts');
  return { executablePath: path.join(folder, 'chromium'), env };
}

/** Unpacks the Chromium of npm with its libraries into a folder of its own; whoever is first gives it its name. */
async function unpackOnce(): Promise<string> {
  const manifest = new URL('../../package.json', import.meta.resolve('@sparticuz/chromium'));
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string }; // every package has one
  const folder = path.join(tmpdir(), `lianban-chromium-${version}`);
  if (existsSync(folder)) return folder;
  const making = await mkdtemp(`${folder}-`);
  const unpack = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
  // The package unpacks into the system's temporary folder, and its libraries only where it believes to be in a cloud.
  await run(process.execPath, ['--input-type=module', '--eval', unpack], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...process.env, TMPDIR: making, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
  });
  await rename(making, folder).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    await rm(making, { recursive: true, force: true });
  });
  return folder;
}
