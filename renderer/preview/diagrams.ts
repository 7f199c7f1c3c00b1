import { diagramLengthLimit, type RenderRequest } from '#shared/preview/messages.ts'
import { showNumberedCharacters } from './diagram-text.ts'
import { createDiagramZoom } from './diagram-zoom.ts'
import { loadMermaid } from './mermaid-loader.ts'
import type { PreviewTexts } from './texts.ts'

const fonts =
  'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif'

const themeVariables = {
  light: {
    background: '#ffffff',
    primaryColor: '#e3efea',
    primaryTextColor: '#1f2a26',
    primaryBorderColor: '#5f8f80',
    lineColor: '#6c7a74',
    secondaryColor: '#eef1ee',
    tertiaryColor: '#f5f6f3',
  },
  dark: {
    background: '#1a2320',
    primaryColor: '#23403a',
    primaryTextColor: '#dfe7e3',
    primaryBorderColor: '#5fa893',
    lineColor: '#8d9a95',
    secondaryColor: '#2a322f',
    tertiaryColor: '#1f2624',
  },
}

export interface DiagramWatch {
  isCurrent(): boolean
  onLoading(): void
  onStarted(source: string): void
}

/** Finds the diagram fences of a rendered note and draws them one after the other. */
export async function drawDiagrams(
  root: HTMLElement,
  request: RenderRequest,
  texts: PreviewTexts,
  watch: DiagramWatch,
): Promise<void> {
  const blocks = [...root.querySelectorAll<HTMLElement>('pre > code[data-language="mermaid"]')]
  const drawable: Diagram[] = []
  for (const code of blocks) {
    const diagram = frameDiagram(code, texts)
    if (diagram.source.length > diagramLengthLimit) diagram.showProblem(texts.diagramTooLong)
    else if (request.slowDiagrams.includes(diagram.source)) diagram.showProblem(texts.diagramTooSlow)
    else drawable.push(diagram)
  }
  if (drawable.length === 0) return
  watch.onLoading()
  const mermaid = await loadMermaid().catch(() => null)
  if (!mermaid) {
    for (const diagram of drawable) diagram.showProblem(texts.diagramLibraryMissing)
    return
  }
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    htmlLabels: false,
    maxTextSize: diagramLengthLimit,
    suppressErrorRendering: true,
    theme: 'base',
    darkMode: request.theme === 'dark',
    fontFamily: fonts,
    themeVariables: { ...themeVariables[request.theme], fontFamily: fonts },
    secure: [
      ...['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'suppressErrorRendering', 'maxEdges'],
      ...['htmlLabels', 'themeCSS', 'fontFamily', 'dompurifyConfig'],
    ],
  })
  for (const [index, diagram] of drawable.entries()) {
    if (!watch.isCurrent()) return
    watch.onStarted(diagram.source)
    // The message leaves only once this task is over, and drawing may take the rest of the frame's life.
    await new Promise((resolve) => setTimeout(resolve, 0))
    try {
      const { svg } = await mermaid.render(`diagram-${request.request}-${index}`, diagram.source)
      if (watch.isCurrent()) await diagram.showPicture(showNumberedCharacters(svg))
    } catch {
      diagram.showProblem(texts.diagramBroken)
    }
  }
}

interface Diagram {
  source: string
  showPicture(svg: string): Promise<void>
  showProblem(text: string): void
}

/** Puts a figure in place of a code block; the block stays inside it as the source. */
function frameDiagram(code: HTMLElement, texts: PreviewTexts): Diagram {
  const source = code.textContent
  const block = code.parentElement ?? code
  const figure = document.createElement('figure')
  figure.className = 'diagram'
  block.replaceWith(figure)
  const stage = document.createElement('div')
  stage.className = 'stage'
  stage.textContent = texts.diagramWaiting
  const toggle = document.createElement('button')
  toggle.type = 'button'
  toggle.textContent = texts.showSource
  toggle.setAttribute('aria-expanded', 'false')
  toggle.addEventListener('click', () => {
    block.hidden = !block.hidden
    toggle.textContent = block.hidden ? texts.showSource : texts.hideSource
    toggle.setAttribute('aria-expanded', String(!block.hidden))
  })
  block.hidden = true
  const bar = document.createElement('div')
  bar.className = 'diagram-bar'
  bar.append(toggle)
  figure.append(stage, bar, block)

  function showProblem(text: string): void {
    stage.className = 'stage problem'
    stage.textContent = text
    block.hidden = false
    bar.remove()
  }

  return {
    source,
    showProblem,
    async showPicture(svg) {
      const picture = new Image()
      picture.alt = texts.diagramAlt(kindOf(source))
      picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
      const width = /viewBox="[-\d.]+ [-\d.]+ ([\d.]+) [\d.]+"/.exec(svg)?.[1]
      if (width !== undefined) picture.width = Math.ceil(Number(width))
      await picture.decode()
      stage.replaceChildren(picture)
      bar.prepend(createDiagramZoom(picture, texts))
    },
  }
}

/** The first word of a diagram names its kind, after front matter, directives and comments. */
function kindOf(source: string): string {
  const text = source.replace(/^\s*---\n[\s\S]*?\n---\n/, '').replace(/^\s*%%.*$/gm, '')
  return /[a-zA-Z]+/.exec(text)?.[0] ?? ''
}
