import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = import.meta.dirname

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node20',
      rollupOptions: { input: { main: resolve(root, 'src/main/main.ts') } }
    }
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload cannot require a chunk beside it.
      isolatedEntries: true,
      // A sandboxed preload must be one CommonJS file.
      rollupOptions: {
        input: {
          ui: resolve(root, 'src/preload/ui.ts'),
          'archive-host': resolve(root, 'src/preload/archive-host.ts')
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: 'out/renderer',
      target: 'chrome130',
      // Inlined assets would be data: URLs, which the content security policy refuses for scripts and styles.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: {
          index: resolve(root, 'src/renderer/index.html'),
          'archive-host': resolve(root, 'src/renderer/archive-host/index.html')
        }
      }
    },
    optimizeDeps: { exclude: ['@sqlite.org/sqlite-wasm'] }
  }
})
