import type { MapLayout } from '#shared/map/layout.ts'
import type { MapModel } from '#shared/map/model.ts'
import { pictureParts } from '#shared/map/picture-parts.ts'
import { darkMapTheme, lightMapTheme } from '#shared/map/theme.ts'
import { toSvg } from '#shared/map/to-svg.ts'

type Scheme = 'light' | 'dark'

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
  let count = 0
  for (const { node, layout: part } of pictureParts(map, layout, scale)) {
    const picture = await pngOf(svgOf(map, part, scheme), scale)
    if (picture === null) continue
    saveBlob(picture, node === map.root ? name : `${name} - ${node.text}`, 'png')
    count += 1
  }
  return count
}

export function saveText(text: string, name: string, extension: string): void {
  saveBlob(new Blob([text], { type: 'text/plain;charset=utf-8' }), name, extension)
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
