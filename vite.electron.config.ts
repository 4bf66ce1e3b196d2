import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

/** Main, backend, loopback host and command line: everything bundled but Electron itself and the native SQLite. */
export default defineConfig({
  root,
  publicDir: false,
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3'], target: 'node' },
  build: {
    ssr: true,
    outDir: resolve(root, 'dist/electron'),
    // Kept: a command line that runs while this builds may still load a chunk of the build before.
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    rollupOptions: {
      input: {
        main: resolve(root, 'electron/main.ts'),
        backendProcess: resolve(root, 'electron/backendProcess.ts'),
        hostProcess: resolve(root, 'electron/hostProcess.ts'),
        cliProcess: resolve(root, 'electron/cliProcess.ts'),
        readWorker: resolve(root, 'electron/read/readWorker.ts'),
        checkWorker: resolve(root, 'electron/check/checkWorker.ts'),
        backupWorker: resolve(root, 'electron/backup/backupWorker.ts'),
        exportWorker: resolve(root, 'electron/export/exportWorker.ts'),
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
