import type { ExportWarning } from '#shared/domain/export.ts'
import type { Messages } from '#shared/i18n/messages.ts'

/** A plan can link to dozens of methods; this many names say enough. */
const mostNames = 6

/** The warnings in words. What one document links to outside the export makes one line. */
export function warningLines(
  warnings: readonly ExportWarning[],
  { common, exports }: Pick<Messages, 'common' | 'exports'>,
): string[] {
  const outside = new Map<string, string[]>()
  const others: string[] = []
  for (const { code, subject, detail } of warnings) {
    if (code === 'link-outside-export') outside.set(subject, [...(outside.get(subject) ?? []), detail])
    else others.push(exports.warning[code](subject, detail))
  }
  const links = [...outside].map(([subject, names]) => {
    const shown = names.slice(0, mostNames).join(common.listSeparator)
    return exports.warning['link-outside-export'](subject, shown, Math.max(0, names.length - mostNames))
  })
  return [...others, ...links]
}
