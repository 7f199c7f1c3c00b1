import type { Account } from '../domain/account.ts'
import type { Review } from '../domain/review.ts'
import { formatDay } from '../i18n/format.ts'
import { customerCopyOf } from '../plan/customer-copy.ts'
import { actionSections } from './action-sections.ts'
import { customerSections } from './customer-sections.ts'
import { growthSections } from './growth-sections.ts'
import { careSections } from './care-sections.ts'
import { resultSections } from './joint-sections.ts'
import { demandsSection } from './demand-section.ts'
import { moneySections } from './money-sections.ts'
import { changesSection, overviewSections, type PackComparison } from './overview-sections.ts'
import {
  packSectionIds,
  type PackDocument,
  type PackPicture,
  type PackSection,
  type PackSectionId,
  type PackVariant,
} from './pack-document.ts'
import { sectionOf, type PackLanguage, type PackPlan } from './pack-parts.ts'

/** What a review pack is made from: a plan as it is, or as it stood at a review. */
export interface PackSource {
  plan: Account
  /** The review whose frozen plan it is; null for the plan as it is today. */
  review: Review | null
  /** Reviews of the account, whose decisions are told. */
  reviews: readonly Review[]
  /** What the plan is held against; null leaves the comparison out. */
  comparison: PackComparison | null
  /** The day it is made, or the day of the review. */
  day: string
}

export interface PackOptions {
  variant: PackVariant
  /** The map of the account; a pack for the customer never shows it. */
  map?: PackPicture | null
}

/**
 * Puts a plan into a review pack. One for the customer is built from the customer's copy alone: money, people, terms
 * and judgements are not within reach of what writes it.
 */
export function buildReviewPack(
  source: PackSource,
  { variant, map = null }: PackOptions,
  language: PackLanguage,
): PackDocument {
  const { plan, review, day } = source
  const { locale, messages } = language
  const texts = messages.packs
  const subject = plan.name.trim() || messages.common.untitled
  const marks = [
    variant === 'internal' ? texts.mark.internal : texts.mark.customer(subject),
    ...(plan.sample ? [texts.mark.sample] : []),
  ]
  return {
    locale,
    variant,
    title: titleOf(source, variant, language),
    subject,
    period: plan.period.trim(),
    day,
    dayInWords: formatDay(locale, day),
    mark: marks.join(' · '),
    remarks: [
      ...(variant === 'internal' && review !== null ? [messages.exports.review.plan(day)] : []),
      ...(plan.sample ? [messages.exports.fact(messages.common.sample, messages.exports.sampleText)] : []),
    ],
    sections:
      variant === 'customer'
        ? customerSections({ ...language, copy: customerCopyOf(plan, reviewsUpTo(source)), day })
        : internalSections(source, map, language),
  }
}

/** A pack without the sections that the user left out. */
export function withSections(pack: PackDocument, wanted: readonly PackSectionId[]): PackDocument {
  return { ...pack, sections: pack.sections.filter(({ id }) => wanted.includes(id)) }
}

function titleOf({ review }: PackSource, variant: PackVariant, { messages }: PackLanguage): string {
  const { packs, exports } = messages
  if (review !== null) return exports.review.kinds[review.kind]
  return variant === 'customer' ? packs.title.customer : packs.title.account
}

function internalSections(
  source: PackSource,
  map: PackPicture | null,
  language: PackLanguage,
): PackSection[] {
  const page: PackPlan = { ...language, account: source.plan, day: source.day }
  const sections = [
    ...overviewSections(page, source.review),
    ...resultSections(page),
    ...moneySections(page),
    ...growthSections(page),
    ...careSections(page),
    ...demandsSection(page),
    ...changesSection(page, source.comparison),
    ...sectionOf(page, 'map', map === null ? [] : [map]),
    ...actionSections(page, reviewsUpTo(source)),
  ]
  return sections.sort((a, b) => packSectionIds.indexOf(a.id) - packSectionIds.indexOf(b.id))
}

/** A review tells what was decided by its day, and nothing that came later. */
function reviewsUpTo({ review, reviews }: PackSource): Review[] {
  return reviews.filter(({ on }) => review === null || on <= review.on)
}
