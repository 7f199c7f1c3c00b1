import { AutomaticBackups } from './automatic-backups.tsx'
import { BackupNow } from './backup-now.tsx'
import classes from './backups.module.css'
import { RestoreButton } from './restore-button.tsx'

/** Everything about backups in one place: by themselves, by hand, and back again. */
export function BackupSettings() {
  return (
    <div className={classes.stack}>
      <AutomaticBackups />
      <BackupNow />
      <div className={classes.group}>
        <RestoreButton />
      </div>
    </div>
  )
}
