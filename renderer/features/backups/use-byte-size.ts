import { useCallback } from 'react'
import { formatNumber } from '#shared/i18n/format.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'

const kilobyte = 1024
const megabyte = kilobyte * 1024

/** Writes the size of a backup for people. */
export function useByteSize(): (bytes: number) => string {
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
