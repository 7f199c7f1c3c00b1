import type { Locale } from '#shared/domain/locale.ts'
import { notes as en } from '#shared/i18n/en/notes.ts'
import { notes as zhCN } from '#shared/i18n/zh-CN/notes.ts'

export type PreviewTexts = typeof en.preview

/** The few words that the frame itself says. */
export function previewTextsFor(locale: Locale): PreviewTexts {
  return locale === 'zh-CN' ? zhCN.preview : en.preview
}
