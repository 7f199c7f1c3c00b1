import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { AppFailure } from '#shared/api/errors.ts'
import type { DocumentKind } from '#shared/domain/document.ts'
import type { Version } from '#shared/domain/version.ts'
import { formatInstant } from '#shared/i18n/format.ts'
import { useClient } from '#renderer/api/hooks.ts'
import { useCommands } from '#renderer/ui/commands.tsx'
import { useLocale, useMessages } from '#renderer/ui/language.tsx'
import { useUndo } from '#renderer/ui/undo.tsx'

export interface VersionActions {
  isBusy: boolean
  /** Makes a version the present text; what is there now becomes a version first. */
  restore: (version: Version) => Promise<void>
  setKept: (version: Version, kept: boolean) => Promise<void>
}

/** What can be done with the versions of a document; both can be undone. */
export function useVersionActions(kind: DocumentKind, id: string): VersionActions {
  const client = useClient()
  const undo = useUndo()
  const commands = useCommands()
  const messages = useMessages()
  const locale = useLocale()
  const [isBusy, setIsBusy] = useState(false)
  const texts = messages.versions

  async function reported(work: () => Promise<void>): Promise<void> {
    setIsBusy(true)
    try {
      await work()
    } catch (error) {
      const code = error instanceof AppFailure ? error.code : 'internal'
      notifications.show({ color: 'red', message: messages.errors[code] })
    } finally {
      setIsBusy(false)
    }
  }

  async function bringBack(sequence: number): Promise<number | null> {
    // What is on its way to the disk belongs to the text that is kept.
    await commands.run('flush')
    return (await client.call('versions.restore', { kind, id, sequence })).replaced
  }

  return {
    isBusy,
    restore: (version) =>
      reported(async () => {
        const replaced = await bringBack(version.sequence)
        const moment = version.savedAt === null ? texts.noMoment : formatInstant(locale, version.savedAt)
        const label = texts.restored(moment)
        if (replaced !== null) {
          undo.push({
            label,
            undo: () => bringBack(replaced),
            redo: () => bringBack(version.sequence),
          })
        }
        notifications.show({ message: label })
      }),
    setKept: ({ sequence }, kept) =>
      reported(async () => {
        const set = (value: boolean) => client.call('versions.setKept', { kind, id, sequence, kept: value })
        await set(kept)
        undo.push({ label: kept ? texts.keep : texts.letGo, undo: () => set(!kept), redo: () => set(kept) })
      }),
  }
}
