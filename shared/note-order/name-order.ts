import type { Locale } from '../domain/locale.ts'

const collators = new Map<Locale, Intl.Collator>()

/** Compares names as a reader of the language looks them up: by pinyin in Chinese, numbers by their value. */
export function nameOrder(locale: Locale): (a: string, b: string) => number {
  const known = collators.get(locale)
  const collator =
    known ?? new Intl.Collator(locale === 'zh-CN' ? 'zh-CN-u-co-pinyin' : 'en', { numeric: true })
  collators.set(locale, collator)
  return collator.compare
}
