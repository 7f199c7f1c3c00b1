import type { MapLayout } from '#shared/map/layout.ts'
import type { MapModel } from '#shared/map/model.ts'
import { darkMapTheme, lightMapTheme } from '#shared/map/theme.ts'
import { toSvg } from '#shared/map/to-svg.ts'
import { branchBox } from './presentation.ts'

type Scheme = 'light' | 'dark'

/** The largest picture that browsers draw: side and area in pixels. */
const longestSide = 16_384
const largestArea = 160_000_000

/** Saves the map as a picture, as it is folded and coloured on screen. */
export function saveSvg(map: MapModel, layout: MapLayout, scheme: Scheme, name: string): void {
  saveBlob(new Blob([svgOf(map, layout, scheme)], { type: 'image/svg+xml' }), name, 'svg')
}

/**
 * Saves the map as a picture of pixels, `scale` of them for each on screen. One that no browser can draw is saved
 * branch by branch. Tells how many pictures there are; 0 where none could be drawn.
 */
export async function savePng(
  map: MapModel,
  layout: MapLayout,
  scheme: Scheme,
  name: string,
  scale: number,
): Promise<number> {
  const whole = await pngOf(svgOf(map, layout, scheme), scale)
  if (whole !== null) {
    saveBlob(whole, name, 'png')
    return 1
  }
  let count = 0
  for (const branch of map.root.children) {
    const part = branchLayout(layout, branch.id)
    const picture = part && (await pngOf(svgOf(map, part, scheme), scale))
    if (picture === null) continue
    saveBlob(picture, `${name} - ${branch.text}`, 'png')
    count += 1
  }
  return count
}

export function saveText(text: string, name: string, extension: string): void {
  saveBlob(new Blob([text], { type: 'text/plain;charset=utf-8' }), name, extension)
}

/** The part of a layout that one branch takes. */
export function branchLayout(layout: MapLayout, id: string): MapLayout | null {
  const bounds = branchBox(layout, id)
  if (!bounds) return null
  const nodes = layout.nodes.filter((node) => node.id === id || node.id.startsWith(`${id}/`))
  const byId = new Map(nodes.map((node) => [node.id, node]))
  return { nodes, edges: layout.edges.filter(({ from }) => byId.has(from.id)), bounds, byId }
}

function svgOf({ links }: MapModel, layout: MapLayout, scheme: Scheme): string {
  return toSvg(layout, scheme === 'dark' ? darkMapTheme : lightMapTheme, links)
}

async function pngOf(svg: string, scale: number): Promise<Blob | null> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.ceil(image.naturalWidth * scale)
    canvas.height = Math.ceil(image.naturalHeight * scale)
    if (Math.max(canvas.width, canvas.height) > longestSide || canvas.width * canvas.height > largestArea)
      return null
    const context = canvas.getContext('2d')
    if (!context) return null
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  } catch {
    // A picture that can't be decoded is none; the caller says so.
    return null
  } finally {
    URL.revokeObjectURL(address)
  }
}

function saveBlob(blob: Blob, name: string, extension: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = `${fileName(name)}.${extension}`
  link.click()
  // The browser reads the address after this task.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** A title as a file name that every system takes. */
function fileName(title: string): string {
  const safe = title
    .replaceAll(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|\.+$/g, '')
  return [...safe].slice(0, 80).join('') || 'map'
}
