/**
 * Writes the contract: openapi.json, and src/web/api/schema.d.ts made from it.
 * Usage: node scripts/openapi.ts [--check]; with --check it only tells whether both are up to date.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { app } from '../src/app.ts';
import { usualUploadLimits } from '../src/runtime/uploads/limits.ts';
import type { House } from '../src/runtime/views/house.ts';

const root = new URL('..', import.meta.url);

/** The two files as they should be. No database is needed: routes are described, never called. */
export async function contractFiles(): Promise<readonly { readonly path: string; readonly text: string }[]> {
  // Nothing of the house is touched before a request comes, and none does.
  const nobodyHome = { services: {}, clock: () => '2026-01-01T00:00:00.000Z', tenantId: 'default' } as unknown as House;
  const described = await app(nobodyHome, {
    logLevel: 'silent',
    trustProxy: false,
    secureCookies: false,
    uploadMaxBytes: 1,
    uploadMaxFiles: 1,
    uploads: usualUploadLimits,
    webFolder: null,
    demo: null,
  });
  await described.ready();
  const document = described.swagger();
  await described.close();

  // The generator changes what it is given.
  const types = astToString(await openapiTypescript(JSON.stringify(document), { alphabetize: false }));
  const header = '/** Made from openapi.json by `npm run openapi`; never edit it by hand. */\n';
  return [
    { path: fileURLToPath(new URL('openapi.json', root)), text: `${JSON.stringify(document, null, 2)}\n` },
    { path: fileURLToPath(new URL('src/web/api/schema.d.ts', root)), text: `${header}${types}` },
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const checkOnly = process.argv.includes('--check');
  for (const { path, text } of await contractFiles()) {
    if (!checkOnly) await writeFile(path, text);
    else if ((await readFile(path, 'utf8').catch(() => '')) !== text) {
      console.error(`${path} is stale: run npm run openapi.`);
      process.exitCode = 1;
    }
  }
}
