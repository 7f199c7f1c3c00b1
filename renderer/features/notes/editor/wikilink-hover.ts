import type { Extension } from '@codemirror/state'
import { hoverTooltip } from '@codemirror/view'
import type { LinkBook } from '#renderer/ui/link-book.ts'
import type { Linkable } from '#shared/link/link-name.ts'
import { isComposing } from './note-binding.ts'
import { linkAt } from './wikilink-at.ts'

/** Draws what is known of a target, or that there is none. */
export type LinkCard = (target: Linkable | null, name: string) => HTMLElement

/** Resting on a link shows what it leads to. */
export function linkHover(book: LinkBook, card: LinkCard): Extension {
  return hoverTooltip(
    (view, position) => {
      const link = isComposing(view) ? null : linkAt(view.state, position)
      if (link?.form !== 'name') return null
      const target = book.index().resolve(link)
      return {
        pos: link.from,
        end: link.to,
        above: true,
        create: () => ({ dom: card(target, link.name) }),
      }
    },
    { hoverTime: 450 },
  )
}
