import type { BackupService } from './backups.ts'
import type { EventBus } from './event-bus.ts'

/** A workspace that was just opened is read by its user first; the backup can wait so long. */
const afterOpening = 30_000
const lookEvery = 30 * 60_000

/** Looks whether the automatic backup is due: soon after a workspace was opened, and now and then in a long day. */
export function keepRhythm(backups: BackupService, events: EventBus): { stop(): void } {
  let soon: NodeJS.Timeout | null = null
  const look = () => void backups.runDue()
  const regular = setInterval(look, lookEvery)
  regular.unref()
  const stopListening = events.subscribe(({ type }) => {
    if (type !== 'workspace-changed') return
    if (soon !== null) clearTimeout(soon)
    soon = setTimeout(look, afterOpening)
    soon.unref()
  })
  return {
    stop() {
      clearInterval(regular)
      if (soon !== null) clearTimeout(soon)
      stopListening()
    },
  }
}
