import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Where `npm run dev` of the server listens; the dev server of the browser passes API calls on to it. */
const server = process.env.LIANBAN_SERVER ?? 'http://127.0.0.1:8080';

/**
 * Lays what the reader of PDF asks for while it reads beside the bundle: tables of Chinese encodings, fonts files leave out, and
 * decoders of scans in plain script, since the service's pages run no WebAssembly. The folder bears the reader's version.
 */
function besidePdf(): Plugin {
  const home = fileURLToPath(new URL('../../node_modules/pdfjs-dist', import.meta.url));
  return {
    name: 'beside-pdf',
    apply: 'build',
    generateBundle() {
      const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }; // every package has one
      for (const folder of ['cmaps', 'standard_fonts', 'wasm']) {
        for (const file of readdirSync(join(home, folder))) {
          if (file.endsWith('.wasm') || file.startsWith('quickjs')) continue;
          const source = readFileSync(join(home, folder, file));
          this.emitFile({ type: 'asset', fileName: `assets/pdf-${version}/${folder}/${file}`, source });
        }
      }
    },
  };
}

/** The browser application: `src/web` → `dist/web`, with `public/` copied byte for byte. It imports nothing of the server. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: fileURLToPath(new URL('../../public', import.meta.url)),
  plugins: [react(), besidePdf()],
  // diagram-js and the form editor draw with preact; two of it on one page do not know each other's hooks
  resolve: { dedupe: ['preact'] },
  build: {
    outDir: fileURLToPath(new URL('../../dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // bpmn-js alone is larger than the default limit; it is loaded only by the pages that draw diagrams.
    chunkSizeWarningLimit: 1500,
  },
  server: { proxy: { '/api': server, '/openapi.json': server, '/docs': server } },
});
