import { readFileSync } from 'node:fs'
import { accountSchema, accountSchemaVersion, type Account } from '#shared/domain/account.ts'
import type { Locale } from '#shared/domain/locale.ts'
import { reviewSchemaVersion, type Review } from '#shared/domain/review.ts'
import { sampleAccountFileSchema } from '#shared/domain/sample.ts'
import { messagesFor } from '#shared/i18n/messages.ts'
import { buildReviewPack, type PackSource } from '#shared/pack/build-review-pack.ts'
import type { PackDocument, PackVariant } from '#shared/pack/pack-document.ts'

const created = '2026-11-20T08:00:00.000Z'
const header = { revision: 1, createdAt: created, updatedAt: created }

/** The account of the sample workspace, as it ships. */
export function sampleAccount(locale: Locale): Account {
  const file = new URL(`../../../resources/content/${locale}/sample/account.json`, import.meta.url)
  const [sample] = sampleAccountFileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).accounts
  return accountSchema.parse({ ...header, ...sample, schema: accountSchemaVersion, id: 'heling' })
}

/** A review of it half a year earlier, when less was planned, and what was decided then. */
export function sampleReview(locale: Locale): Review {
  const account = sampleAccount(locale)
  const plan: Account = {
    ...account,
    formats: account.formats.map((format, index) =>
      index === 0 ? { ...format, plan: (format.plan ?? 0) + 100 } : format,
    ),
    objectives: account.objectives.slice(1),
  }
  const zh = locale === 'zh-CN'
  return {
    ...header,
    account: plan.id,
    on: '2026-07-15',
    kind: 'quarterly',
    plan,
    schema: reviewSchemaVersion,
    id: 'review-1',
    rating: 4,
    attendees: zh
      ? '林若岚、周启明；销售总监、重点客户经理'
      : 'Lin Ruolan, Zhou Qiming; sales director, KA manager',
    notes: zh ? '客户先讲到家，再讲客流。' : 'They spoke of O2O first, of traffic second.',
    decisions: [
      {
        id: 'decision-1',
        decision: zh ? '便利店冰柜先试 20 家' : 'Coolers in 20 convenience stores first',
        owner: zh ? '重点客户经理' : 'KA manager',
        due: '2027-02-28',
        action: null,
      },
    ],
  }
}

export function sampleSource(locale: Locale): PackSource {
  const review = sampleReview(locale)
  return {
    plan: sampleAccount(locale),
    review: null,
    reviews: [review],
    comparison: { plan: review.plan, on: review.on },
    day: '2026-11-24',
  }
}

export function samplePack(locale: Locale, variant: PackVariant): PackDocument {
  return buildReviewPack(sampleSource(locale), { variant }, { locale, messages: messagesFor(locale) })
}
