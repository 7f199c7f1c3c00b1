import { z } from 'zod'

/** The two languages of Trivet. They are equal: every text exists in both. */
export const locales = ['zh-CN', 'en'] as const
export const localeSchema = z.enum(locales)
export type Locale = z.infer<typeof localeSchema>

/** Picks the language for a system locale such as `zh-Hans-CN` or `en_US`: Chinese for any zh, else English. */
export function localeFor(systemLocale: string): Locale {
  return systemLocale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}
