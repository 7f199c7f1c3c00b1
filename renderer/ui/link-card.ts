import { formatInstant } from '#shared/i18n/format.ts'
import type { Locale } from '#shared/domain/locale.ts'
import type { Messages } from '#shared/i18n/messages.ts'
import type { Linkable } from '#shared/link/link-name.ts'
import type { LinkBook } from './link-book.ts'
import classes from './link-card.module.css'

/**
 * Draws what a link leads to: its kind, its name, the first words and when it was changed. Plain elements, because the
 * editor's tooltips know no React.
 */
export function createLinkCard(
  book: Pick<LinkBook, 'find' | 'create'>,
  texts: Messages['links'],
  locale: Locale,
): (target: Linkable | null, name: string) => HTMLElement {
  return (target, name) => {
    const card = document.createElement('div')
    card.className = classes['card'] ?? ''
    card.dataset['linkCard'] = target?.kind ?? 'missing'
    const thing = target && book.find(target)
    if (!thing) {
      addLine(card, 'kind', texts.leadsNowhere)
      addLine(card, 'name', name)
      if (book.create) addLine(card, 'text', texts.openToCreate)
      return card
    }
    addLine(card, 'kind', texts.kinds[thing.kind])
    addLine(card, 'name', thing.name)
    if (thing.excerpt !== '') addLine(card, 'text', thing.excerpt)
    if (thing.changedAt !== '') addLine(card, 'when', texts.changed(formatInstant(locale, thing.changedAt)))
    return card
  }
}

function addLine(card: HTMLElement, role: 'kind' | 'name' | 'text' | 'when', text: string): void {
  const line = document.createElement('p')
  line.className = classes[role] ?? ''
  line.textContent = text
  card.append(line)
}
