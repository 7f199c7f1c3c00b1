import { useEffect, useRef } from 'react'
import { useLocale, useMessages } from '#renderer/ui/language.tsx'
import type { LinkBook } from '#renderer/ui/link-book.ts'
import { createLinkCard } from '#renderer/ui/link-card.ts'
import type { HoveredLink } from '#renderer/ui/preview-frame.tsx'
import { linkableSchema } from '#shared/link/link-name.ts'
import { nameOfBrokenLink } from '#shared/link/links-to-markdown.ts'
import { parseAppLink } from '#shared/markdown/link.ts'
import classes from './hovered-card.module.css'

interface HoveredCardProps {
  link: HoveredLink | null
  book: LinkBook
}

const roomBelow = 160
const gap = 4

/** What the link leads to on which the reader of a preview rests. */
export function HoveredCard({ link, book }: HoveredCardProps) {
  const texts = useMessages().links
  const locale = useLocale()
  const place = useRef<HTMLDivElement>(null)
  const broken = link && nameOfBrokenLink(link.href)
  const target = link && linkableSchema.safeParse(parseAppLink(link.href)).data
  const isShown = link !== null && (broken !== null || target !== undefined)

  useEffect(() => {
    if (!isShown) return
    place.current?.replaceChildren(createLinkCard(book, texts, locale)(target ?? null, broken ?? ''))
  })

  if (!isShown) return null
  const { x, y, height } = link.box
  const isAbove = y + height + roomBelow > window.innerHeight
  return (
    <div
      ref={place}
      className={classes.card}
      role="tooltip"
      style={{
        left: Math.max(gap, Math.min(x, window.innerWidth - 340)),
        ...(isAbove ? { bottom: window.innerHeight - y + gap } : { top: y + height + gap }),
      }}
    />
  )
}
