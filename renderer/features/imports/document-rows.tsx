import type { ImportRow } from '#shared/import/import-views.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import classes from './imports.module.css'
import { titleOfRow } from './row-title.ts'

interface DocumentRowsProps {
  /** `state` is what becomes, or became, of it in words. */
  rows: readonly (Pick<ImportRow, 'kind' | 'id' | 'title' | 'on' | 'from'> & { state: string })[]
  inAll: number
  label: string
}

const mostRows = 200

/** Documents of an import by name, with the file that each comes from. */
export function DocumentRows({ rows, inAll, label }: DocumentRowsProps) {
  const messages = useMessages()
  const locale = useLocale()
  return (
    <ul className={classes.rows} tabIndex={0} aria-label={label}>
      {rows.slice(0, mostRows).map((row, index) => (
        <li key={`${row.kind}/${row.id}/${index}`} className={classes.row}>
          <span className={classes.rowTitle}>
            {titleOfRow(row, locale, messages)}
            <span className={classes.rowKind}>{messages.trash.kinds[row.kind]}</span>
          </span>
          <span className={classes.rowFrom} title={row.from}>
            {row.from}
          </span>
          <span className={classes.rowState}>{row.state}</span>
        </li>
      ))}
      {inAll > mostRows && <li className={classes.row}>{messages.imports.preview.more(inAll - mostRows)}</li>}
    </ul>
  )
}
