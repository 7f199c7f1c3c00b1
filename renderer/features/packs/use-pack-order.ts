import { useMemo, useState } from 'react'
import type { Account } from '#shared/domain/account.ts'
import type { Locale } from '#shared/domain/locale.ts'
import { messagesFor } from '#shared/i18n/messages.ts'
import { withOwnNames } from '#shared/i18n/own-names.ts'
import { buildReviewPack, withSections } from '#shared/pack/build-review-pack.ts'
import type { PackDocument, PackSectionId, PackVariant } from '#shared/pack/pack-document.ts'
import type { PackFormat } from '#shared/pack/pack-format.ts'
import type { Review } from '#shared/domain/review.ts'
import { useLocale, useModel } from '../../ui/language.tsx'
import { useAccountMapPicture } from './use-pack-maker.ts'
import { packSourceOf, today, usePackSources, usualComparison } from './use-pack-source.ts'

interface Choices {
  of: string
  against: string | null
  format: PackFormat
  variant: PackVariant
  locale: Locale
  /** Sections that are left out; what a plan gains later is in. */
  without: readonly PackSectionId[]
  template: string | null
}

export interface PackOrderState {
  error: unknown
  retry: () => void
  /** The pack with every section that it can have; null until it can be made. */
  whole: PackDocument | null
  /** The sections to choose from, the map of the account among them. */
  sections: { id: PackSectionId; title: string }[]
  chosen: PackSectionId[]
  choices: Choices
  reviews: readonly Review[]
  against: string
  choose: (change: Partial<Choices>) => void
  /** Everything that the file is made from. */
  finish: () => Promise<{
    format: PackFormat
    document: PackDocument
    plan: Account | null
    template: string | null
  }>
}

/** What the user has chosen for a pack, and the pack that comes of it. */
export function usePackOrder(accountId: string, reviewId: string | null): PackOrderState {
  const { account, reviews, error, retry } = usePackSources(accountId)
  const ownLocale = useLocale()
  const model = useModel()
  const drawMap = useAccountMapPicture()
  const [day] = useState(localDay)
  const [choices, setChoices] = useState<Choices>({
    of: reviewId ?? today,
    against: null,
    format: 'pptx',
    variant: 'internal',
    locale: ownLocale,
    without: [],
    template: null,
  })
  const { of, against, variant, locale, without } = choices
  const messages = useMemo(() => withOwnNames(messagesFor(locale), locale, model), [locale, model])
  const source = useMemo(
    () => (account ? packSourceOf(account, reviews, { of, against }, day) : null),
    [account, reviews, of, against, day],
  )
  const whole = useMemo(
    () => source && buildReviewPack(source, { variant }, { locale, messages }),
    [source, variant, locale, messages],
  )
  // Today's map would not fit a plan that was frozen, and the customer's pack shows none.
  const hasMap = variant === 'internal' && of === today && (account?.pressures.length ?? 0) > 0
  const mapSection = { id: 'map' as const, title: messages.packs.sections.map }
  const sections = [
    ...(whole?.sections.map(({ id, title }) => ({ id, title })) ?? []),
    ...(hasMap ? [mapSection] : []),
  ]
  const chosen = sections.map(({ id }) => id).filter((id) => !without.includes(id))

  return {
    error,
    retry,
    whole,
    sections,
    chosen,
    choices,
    reviews,
    against: against ?? usualComparison(of, reviews),
    choose: (change) => setChoices((before) => ({ ...before, ...change })),
    async finish() {
      if (!source || !account) throw new Error('A pack is made when its account has been read.')
      const wantsMap = hasMap && chosen.includes('map')
      const map = wantsMap ? await drawMap(account, locale, messages) : null
      const document = withSections(buildReviewPack(source, { variant, map }, { locale, messages }), chosen)
      return {
        format: choices.format,
        document,
        plan: variant === 'internal' ? source.plan : null,
        template: choices.template,
      }
    },
  }
}

/** The user's own calendar day. */
function localDay(): string {
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
