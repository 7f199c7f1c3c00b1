import type { Locale } from '#shared/domain/locale.ts'
import type { ExportStyle } from '#shared/markdown/plan-export.ts'

/** How an export is written when nobody asks for anything, in one language. */
export function styleOf(locale: Locale, change: Partial<ExportStyle> = {}): ExportStyle {
  return { locale, profile: 'plain', links: 'markdown', data: false, zone: 'Asia/Shanghai', ...change }
}
