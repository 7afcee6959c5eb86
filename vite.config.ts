import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const PROJECT_ROOT = import.meta.dirname;

/**
 * The renderer's build: one set of files for both hosts. Addresses inside are relative,
 * so the same files work under app:// and http://127.0.0.1.
 */
export default defineConfig({
  root: resolve(PROJECT_ROOT, 'renderer'),
  base: './',
  cacheDir: resolve(PROJECT_ROOT, '.cache', 'vite'),
  plugins: [react()],
  build: {
    outDir: resolve(PROJECT_ROOT, 'dist', 'renderer'),
    emptyOutDir: true,
    // The oldest engine to serve is a Chrome or Edge of an office PC, not Electron's own.
    target: 'chrome120',
    // The policy allows no data: fonts, and Vite would inline small ones.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // antd alone is over a megabyte; it loads from the same disk.
    chunkSizeWarningLimit: 2_500,
    rolldownOptions: {
      output: {
        // Libraries change less often than screens: apart from them they stay in the browser's cache.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|react-router|scheduler)[\\/]/, priority: 2 },
            {
              name: 'antd',
              test: /node_modules[\\/](antd|@ant-design|@rc-component|rc-[^\\/]+|dayjs)[\\/]/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  server: {
    // core/ lies beside renderer/, and packages above both.
    fs: { allow: [PROJECT_ROOT] },
  },
});
