import type { Locale } from '#shared/domain/locale.ts'
import { notes as en } from '#shared/i18n/en/notes.ts'
import { reading as readingEn } from '#shared/i18n/en/reading.ts'
import { notes as zhCN } from '#shared/i18n/zh-CN/notes.ts'
import { reading as readingZhCN } from '#shared/i18n/zh-CN/reading.ts'

export type PreviewTexts = typeof en.preview & typeof readingEn.frame

/** The few words that the frame itself says. */
export function previewTextsFor(locale: Locale): PreviewTexts {
  return locale === 'zh-CN'
    ? { ...zhCN.preview, ...readingZhCN.frame }
    : { ...en.preview, ...readingEn.frame }
}
