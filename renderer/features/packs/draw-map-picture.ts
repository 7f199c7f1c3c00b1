import { estimateWidth } from '#shared/map/estimate-width.ts'
import { layoutMap } from '#shared/map/layout.ts'
import type { MapModel } from '#shared/map/model.ts'
import { lightMapTheme } from '#shared/map/theme.ts'
import { toSvg } from '#shared/map/to-svg.ts'
import { initialView } from '#shared/map/view.ts'
import type { PackPicture } from '#shared/pack/pack-document.ts'

/** Pixels for each of the map's own, and the longest side: sharp on a slide, small enough to send. */
const scale = 2
const longestSide = 4800

/** Draws a map as a picture for a pack, as it opens on the screen; null where no picture can be drawn. */
export async function drawMapPicture(map: MapModel, alt: string): Promise<PackPicture | null> {
  const layout = layoutMap(map, initialView(map).collapsed, estimateWidth)
  const svg = toSvg(layout, { ...lightMapTheme, background: '#ffffff' }, map.links)
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const factor = Math.min(scale, longestSide / Math.max(image.naturalWidth, image.naturalHeight))
    const canvas = document.createElement('canvas')
    canvas.width = Math.ceil(image.naturalWidth * factor)
    canvas.height = Math.ceil(image.naturalHeight * factor)
    const context = canvas.getContext('2d')
    if (!context) return null
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!blob) return null
    const png = new Uint8Array(await blob.arrayBuffer())
    return { kind: 'picture', png, width: canvas.width, height: canvas.height, alt }
  } catch {
    // A map that can't be drawn is left out; the rest of the pack does not depend on it.
    return null
  } finally {
    URL.revokeObjectURL(address)
  }
}
