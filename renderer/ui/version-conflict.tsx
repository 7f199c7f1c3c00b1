import { formatInstant } from '#shared/i18n/format.ts'
import { ConflictNotice, keptVersionBody, type DocumentDifference } from './conflict-notice.tsx'
import { useLocale, useMessages } from './language.tsx'

/** A note that holds what would otherwise be lost, with the account that it is about. */
interface KeptNote {
  title: string
  body: string
  accounts?: string[]
}

interface VersionConflictProps {
  /** What has happened and what the note says, in the words of this kind of document. */
  texts: {
    text: string
    noteTitle: (name: string) => string
    noteIntro: (name: string, moment: string) => string
  }
  /** What the document is called; may be empty. */
  name: string
  account?: string | null
  differences: readonly DocumentDifference[]
  /** Puts a note on the disk. */
  keep: {
    mutateAsync: (note: KeptNote) => Promise<unknown>
    isPending: boolean
    error: unknown
  }
  onResolve: (choice: 'mine' | 'theirs') => Promise<void>
}

/** Shows where two versions of a document differ; the one not chosen is kept as a note before anything is saved. */
export function VersionConflict(props: VersionConflictProps) {
  const { texts, account = null, differences, keep, onResolve } = props
  const { common } = useMessages()
  const locale = useLocale()
  const name = props.name || common.untitled

  async function choose(choice: 'mine' | 'theirs') {
    if (differences.length > 0) {
      const intro = texts.noteIntro(name, formatInstant(locale, new Date().toISOString()))
      const other = choice === 'mine' ? 'theirs' : 'mine'
      try {
        await keep.mutateAsync({
          title: texts.noteTitle(name),
          body: keptVersionBody(differences, other, intro, common.conflict.nothing),
          ...(account !== null && { accounts: [account] }),
        })
      } catch {
        // The notice shows why; nothing is resolved until the other version is safe.
        return
      }
    }
    await onResolve(choice)
  }

  return (
    <ConflictNotice
      text={texts.text}
      differences={differences}
      isBusy={keep.isPending}
      error={keep.error}
      onChoose={(choice) => void choose(choice)}
    />
  )
}
