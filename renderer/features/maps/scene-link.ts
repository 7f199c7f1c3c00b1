import type { DrawnLink } from '#shared/map/drawn-links.ts'
import classes from './map-canvas.module.css'
import { make } from './scene-node.ts'

/** The lines of the user's own with their names, each over a broad band that takes presses. */
export function linkParts(links: readonly DrawnLink[], selected: string | null): SVGGElement[] {
  return links.map(({ id, path, label, middle }) => {
    const name = make('text', { class: classes['linkName'], x: middle.x, y: middle.y + 4 })
    name.textContent = label
    return make(
      'g',
      { class: classes['link'], 'data-link': id, 'data-selected': id === selected || undefined },
      [
        make('path', { class: classes['linkBand'], d: path }),
        make('path', { class: classes['linkLine'], d: path }),
        ...(label === '' ? [] : [name]),
      ],
    )
  })
}

/** The id of the line that an element belongs to. */
export function linkIdAt(target: EventTarget | null): string | null {
  const element = target instanceof Element ? target.closest('[data-link]') : null
  return element?.getAttribute('data-link') ?? null
}
