import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npm run dev` of the server listens; the dev server of the browser passes API calls on to it. */
const server = process.env.LIANBAN_SERVER ?? 'http://127.0.0.1:8080';

/** The browser application: `src/web` → `dist/web`, with `public/` copied byte for byte. It imports nothing of the server. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: fileURLToPath(new URL('../../public', import.meta.url)),
  plugins: [react()],
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
