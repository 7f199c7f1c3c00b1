import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'

export interface PreviewFrameOptions {
  /** Folder with the frame's `index.html` and `main.ts`. */
  root: string
  target: string
}

type Files = Map<string, string | Uint8Array>

const mimeTypes: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' }

/**
 * Builds the preview frame beside the window, under `/preview/`. The frame is sandboxed and so has no origin;
 * a module script would be refused there as cross-origin, so its program and the diagram library are one classic
 * script each.
 */
export function previewFrame(options: PreviewFrameOptions): Plugin {
  return {
    name: 'trivet:preview-frame',
    async generateBundle() {
      for (const [name, source] of await buildFrame(options)) {
        this.emitFile({ type: 'asset', fileName: `preview/${name}`, source })
      }
    },
    configureServer(server) {
      let files: Promise<Files> | null = null
      server.watcher.add(options.root)
      server.watcher.on('all', (_event, path) => {
        if (path.startsWith(options.root)) files = null
      })
      server.middlewares.use('/preview', (request, response, next) => {
        const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1) || 'index.html'
        files ??= buildFrame(options)
        files.then((built) => {
          const source = built.get(name)
          if (source === undefined) return next()
          const mimeType = mimeTypes[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
          response.setHeader('Content-Type', `${mimeType}; charset=utf-8`)
          response.end(source)
        }, next)
      })
    },
  }
}

async function buildFrame({ root, target }: PreviewFrameOptions): Promise<Files> {
  const files: Files = new Map()
  for (const name of await readdir(root)) {
    if (/\.(html|css)$/.test(name)) files.set(name, await readFile(join(root, name)))
  }
  const result = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target,
      lib: {
        entry: join(root, 'main.ts'),
        formats: ['iife'],
        name: 'trivetPreview',
        fileName: () => 'preview.js',
        cssFileName: 'preview',
      },
    },
  })
  for (const bundle of Array.isArray(result) ? result : [result]) {
    if (!('output' in bundle)) continue
    for (const file of bundle.output)
      files.set(file.fileName, file.type === 'chunk' ? file.code : file.source)
  }
  const library = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js')
  return files.set('mermaid.js', await readFile(library))
}
