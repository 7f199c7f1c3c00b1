import type { DrawnLink } from '#shared/map/drawn-links.ts'
import classes from './map-canvas.module.css'
import { make } from './scene-node.ts'

/** The lines of the user's own, each with a broad band that takes presses. */
export function linkParts(links: readonly DrawnLink[], selected: string | null): SVGGElement[] {
  return links.map(({ id, path }) =>
    make('g', { class: classes['link'], 'data-link': id, 'data-selected': id === selected || undefined }, [
      make('path', { class: classes['linkBand'], d: path }),
      make('path', { class: classes['linkLine'], d: path }),
    ]),
  )
}

/** The names of the lines, to lie over the nodes. */
export function linkNames(links: readonly DrawnLink[], selected: string | null): SVGTextElement[] {
  return links.flatMap(({ id, label, middle }) => {
    if (label === '') return []
    const name = make('text', {
      class: classes['linkName'],
      'data-link': id,
      'data-selected': id === selected || undefined,
      x: middle.x,
      y: middle.y + 4,
    })
    name.textContent = label
    return [name]
  })
}

/** The id of the line that an element belongs to. */
export function linkIdAt(target: EventTarget | null): string | null {
  const element = target instanceof Element ? target.closest('[data-link]') : null
  return element?.getAttribute('data-link') ?? null
}
