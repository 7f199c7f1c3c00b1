import type { BackupChoice } from '#shared/domain/backup.ts'
import { formatInstant } from '#shared/i18n/format.ts'
import { useApiQuery } from '../../api/hooks.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useLocale, useMessages } from '../../ui/language.tsx'
import classes from './backups.module.css'
import { useByteSize } from './use-byte-size.ts'

interface BackupListProps {
  chosen: BackupChoice | null
  disabled: boolean
  onChoose: (backup: BackupChoice) => void
}

/** The backups of this computer, the latest first. */
export function BackupList({ chosen, disabled, onChoose }: BackupListProps) {
  const texts = useMessages().backups
  const locale = useLocale()
  const sizeOf = useByteSize()
  const list = useApiQuery('backup.list', {})
  if (list.error) return <ErrorNotice error={list.error} />
  if (!list.data) return null
  if (list.data.length === 0) {
    return (
      <div>
        <p className={classes.line}>{texts.noneFound}</p>
        <p className={classes.quiet}>{texts.noneFoundText}</p>
      </div>
    )
  }
  return (
    <ul className={classes.list} aria-label={texts.list}>
      {list.data.map((backup) => (
        <li key={`${backup.folder} ${backup.fileName}`}>
          <button
            type="button"
            className={classes.choice}
            aria-pressed={chosen?.handle === backup.handle}
            disabled={disabled}
            onClick={() => onChoose(backup)}
          >
            <span className={classes.name}>
              {backup.fileName}
              <span className={classes.place}>{backup.folder}</span>
            </span>
            <span className={classes.number}>{formatInstant(locale, backup.madeAt)}</span>
            <span className={classes.number}>{sizeOf(backup.bytes)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
