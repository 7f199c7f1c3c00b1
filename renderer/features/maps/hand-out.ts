import type { MapLayout } from '#shared/map/layout.ts'
import { darkMapTheme, lightMapTheme } from '#shared/map/theme.ts'
import { toSvg } from '#shared/map/to-svg.ts'

/** Saves the map as a picture, as it is folded and coloured on screen. */
export function saveSvg(layout: MapLayout, scheme: 'light' | 'dark', name: string): void {
  const svg = toSvg(layout, scheme === 'dark' ? darkMapTheme : lightMapTheme)
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `${fileName(name)}.svg`
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
