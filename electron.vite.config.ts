import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { fileURLToPath } from 'node:url'
import { previewFrame } from './electron/runtime/preview-frame.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// The window must run on the pinned Electron and on the old one that tests use, so the targets are the old one's.
const nodeTarget = 'node18'
const chromeTarget = 'chrome114'

export default defineConfig({
  main: {
    build: {
      outDir: at('out/main'),
      target: nodeTarget,
      // The libraries are ES modules and the old Electron cannot load those: everything goes into the bundle.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('electron/main/index.ts'), web: at('electron/web/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      target: nodeTarget,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), previewFrame({ root: at('renderer/preview'), target: chromeTarget })],
    server: { host: '127.0.0.1' },
    build: {
      outDir: at('out/renderer'),
      target: chromeTarget,
      minify: true,
      // The polyfill is an inline script in disguise, and no browser that Trivet runs in needs it.
      modulePreload: { polyfill: false },
      // A data: font or picture would need a wider policy than files of our own.
      assetsInlineLimit: 0,
      rolldownOptions: { input: at('renderer/index.html') },
    },
  },
})
