import type { PreviewTexts } from './texts.ts'

const steps = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4]
const usual = steps.indexOf(1)

/** Buttons that make a diagram larger and smaller. At first it is as wide as the text allows. */
export function createDiagramZoom(picture: HTMLImageElement, texts: PreviewTexts): HTMLElement {
  const width = picture.width || picture.naturalWidth
  let step: number | null = null

  const group = document.createElement('div')
  group.className = 'diagram-zoom'
  group.setAttribute('role', 'group')
  group.setAttribute('aria-label', texts.zoom)
  const smaller = button('−', texts.zoomOut, () => go((step ?? fitting()) - 1))
  const level = button('', texts.zoomFit, () => fit())
  const larger = button('+', texts.zoomIn, () => go((step ?? fitting()) + 1))
  level.className = 'diagram-level'
  group.append(smaller, level, larger)
  fit()
  return group

  /** The step nearest to what is shown while the picture fits. */
  function fitting(): number {
    const scale = picture.getBoundingClientRect().width / width
    const nearest = [...steps.keys()].sort((a, b) => distance(a, scale) - distance(b, scale))[0]
    return nearest ?? usual
  }

  function fit(): void {
    step = null
    picture.style.removeProperty('width')
    picture.style.removeProperty('max-width')
    update(texts.zoomFitShort)
  }

  function go(next: number): void {
    step = Math.min(steps.length - 1, Math.max(0, next))
    const scale = steps[step] ?? 1
    picture.style.width = `${Math.round(width * scale)}px`
    picture.style.maxWidth = 'none'
    update(`${Math.round(scale * 100)} %`)
  }

  function update(shown: string): void {
    level.textContent = shown
    smaller.disabled = step === 0
    larger.disabled = step === steps.length - 1
  }
}

function distance(step: number, scale: number): number {
  return Math.abs(Math.log((steps[step] ?? 1) / Math.max(scale, 0.01)))
}

function button(text: string, label: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.textContent = text
  element.title = label
  element.setAttribute('aria-label', label)
  element.addEventListener('click', act)
  return element
}
