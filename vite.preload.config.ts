import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

/** The preload script: one CommonJS file, because a sandboxed preload can load nothing else. */
export default defineConfig({
  root,
  publicDir: false,
  ssr: { noExternal: true, external: ['electron'], target: 'node' },
  build: {
    ssr: resolve(root, 'electron/preload.ts'),
    outDir: resolve(root, 'dist/electron'),
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    rollupOptions: { output: { format: 'cjs', entryFileNames: 'preload.cjs' } },
  },
});
