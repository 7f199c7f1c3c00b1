import type { AccountSummary, Tier } from '#shared/domain/account.ts'
import type { Locale } from '#shared/domain/locale.ts'

const rankOfTier: Readonly<Record<Tier, number>> = { A: 0, B: 1, C: 2 }
const rankWithoutTier = 3

/**
 * Sorts accounts by tier, then by name. Chinese names follow their pinyin in both languages of the interface,
 * because a list that is in stroke order helps nobody who searches by sound.
 */
export function sortAccounts(accounts: readonly AccountSummary[]): AccountSummary[] {
  const collator = new Intl.Collator('zh-CN', { numeric: true })
  return [...accounts].sort(
    (a, b) => rankOf(a.tier) - rankOf(b.tier) || collator.compare(a.name, b.name) || compareIds(a.id, b.id),
  )
}

function rankOf(tier: Tier | null): number {
  return tier === null ? rankWithoutTier : rankOfTier[tier]
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Folds case, width and blanks, so that what is typed in a hurry still finds its text. */
export function foldForSearch(text: string, locale: Locale): string {
  return text.normalize('NFKC').toLocaleLowerCase(locale).replace(/\s+/g, ' ').trim()
}

/** Keeps the accounts whose words (as `textOf` tells them) contain every word of the query. */
export function filterAccounts(
  accounts: readonly AccountSummary[],
  query: string,
  locale: Locale,
  textOf: (account: AccountSummary) => string,
): AccountSummary[] {
  const words = foldForSearch(query, locale).split(' ').filter(Boolean)
  if (words.length === 0) return [...accounts]
  return accounts.filter((account) => {
    const text = foldForSearch(textOf(account), locale)
    return words.every((word) => text.includes(word))
  })
}
