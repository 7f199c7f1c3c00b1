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

/** Puts a text on the clipboard; false when the system refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

/** The desktop window grants pages no permission, the clipboard's included; copying a selection needs none. */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea')
  const focused = document.activeElement
  field.value = text
  field.style.position = 'fixed'
  field.style.opacity = '0'
  document.body.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  if (focused instanceof HTMLElement || focused instanceof SVGElement) focused.focus()
  return copied
}
