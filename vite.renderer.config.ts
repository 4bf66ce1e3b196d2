import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, 'renderer');

/** The window, and the script that gives a plain browser the bridge which Electron's preload gives the window. */
export default defineConfig({
  root,
  base: './',
  plugins: [react()],
  build: {
    outDir: resolve(import.meta.dirname, 'dist/renderer'),
    emptyOutDir: true,
    // Electron 33 is Chrome 130; office machines have browsers of that age too.
    target: 'chrome109',
    chunkSizeWarningLimit: 4000,
    rollupOptions: {
      input: { index: resolve(root, 'index.html'), loopback: resolve(root, 'loopback.ts') },
      output: {
        entryFileNames: (chunk) => (chunk.name === 'loopback' ? 'loopback.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
