import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'src/web');
const output = join(root, 'dist/web');
const stamp = join(root, 'dist/web.hash');

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** One hash of all that the build is made of: the browser's source, the static files, the versions of packages. */
async function contentHash(): Promise<string> {
  const files = [
    ...(await filesUnder(source)),
    // the rules of forms, and what they know, run in the browser too
    ...(await Promise.all(['forms', 'feel', 'domain'].map((room) => filesUnder(join(root, 'src', room))))).flat(),
    ...(await filesUnder(join(root, 'public'))),
    join(root, 'package-lock.json'),
  ];
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(`${relative(root, file)}\0`).update(await readFile(file));
  return hash.digest('hex');
}

/** Lays a gzipped copy beside every file that shrinks by it, so that the service sends it without compressing each time. */
async function compressBuilt(): Promise<void> {
  const shrinking = (await filesUnder(output)).filter((file) => /\.(html|js|css|svg|json)$/.test(file));
  await Promise.all(
    shrinking.map(async (file) => writeFile(`${file}.gz`, await promisify(gzip)(await readFile(file), { level: 9 }))),
  );
}

/**
 * Lays what the reader of PDF asks for while it reads beside the bundle: tables of Chinese encodings, fonts files leave out, and
 * decoders of scans in plain script, since the service's pages run no WebAssembly. The folder bears the reader's version.
 */
async function layBesidePdf(): Promise<void> {
  const home = join(root, 'node_modules/pdfjs-dist');
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string }; // every package has one
  for (const folder of ['cmaps', 'standard_fonts', 'wasm']) {
    await cp(join(home, folder), join(output, 'assets', `pdf-${version}`, folder), {
      recursive: true,
      filter: (path) => !/\.wasm$|quickjs/.test(path),
    });
  }
}

/**
 * Builds the browser application into `dist/web`, unless what is there was built from the same content.
 *
 * @returns whether it had to build
 * @throws Error with Vite's words when the source does not compile
 */
export async function buildWeb(): Promise<boolean> {
  const hash = await contentHash();
  const built = existsSync(join(output, 'index.html')) && existsSync(stamp) ? await readFile(stamp, 'utf8') : '';
  if (built === hash) return false;
  // Loaded only here: a start that finds the build done does not pay for it.
  const { build } = await import('vite');
  await build({ configFile: join(source, 'vite.config.ts'), logLevel: 'warn' });
  await layBesidePdf();
  await compressBuilt();
  await writeFile(stamp, hash);
  return true;
}

if (import.meta.main) await buildWeb();
