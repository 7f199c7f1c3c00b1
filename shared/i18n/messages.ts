import type { Locale } from '../domain/locale.ts'
import { en } from './en.ts'
import { zhCN } from './zh-CN.ts'

/**
 * Every text a user can see, by area. A text with values in it is a function, so that a missing value or a
 * missing language does not compile. English declares the shape; Chinese must have the same.
 */
export type Messages = typeof en

const byLocale: Record<Locale, Messages> = { en, 'zh-CN': zhCN }

export function messagesFor(locale: Locale): Messages {
  return byLocale[locale]
}
