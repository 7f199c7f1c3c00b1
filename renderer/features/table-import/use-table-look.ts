import { useEffect, useState } from 'react'
import type { ImportTable, TableResult } from '#shared/table-import/import-table.ts'
import { useClient } from '../../api/hooks.ts'
import { useLocale } from '../../ui/language.tsx'

const pause = 250

/** What the host says a table would do, a moment after the last choice was made. */
export function useTableLook(
  table: ImportTable,
  isComplete: boolean,
): { result: TableResult | null; error: unknown } {
  const client = useClient()
  const locale = useLocale()
  const [look, setLook] = useState<{ result: TableResult | null; error: unknown }>({
    result: null,
    error: null,
  })

  useEffect(() => {
    if (!isComplete) return
    let isWanted = true
    const timer = setTimeout(() => {
      client.call('tables.inspect', { table, locale }).then(
        (result) => isWanted && setLook({ result, error: null }),
        (error: unknown) => isWanted && setLook({ result: null, error }),
      )
    }, pause)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [client, locale, table, isComplete])

  return look
}
