import { useCallback } from 'react'
import { useLocale, useMessages } from '#renderer/ui/language.tsx'
import { formatNumber } from '#shared/i18n/format.ts'

const kilobyte = 1024
const megabyte = kilobyte * 1024

/** Writes a number of bytes for people. */
export function useFileSize(): (bytes: number) => string {
  const { kilobytes, megabytes } = useMessages().attachments
  const locale = useLocale()
  return useCallback(
    (bytes) =>
      bytes < megabyte / 10
        ? kilobytes(formatNumber(locale, Math.ceil(bytes / kilobyte), 0))
        : megabytes(formatNumber(locale, bytes / megabyte, 1)),
    [kilobytes, megabytes, locale],
  )
}
