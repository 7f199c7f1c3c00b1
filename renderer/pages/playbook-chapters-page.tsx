import { useParams } from '@tanstack/react-router'
import { useNoteActions } from '../features/notes/use-note-actions.ts'
import { useNoteSessions } from '../features/notes/use-note-sessions.ts'
import { ChapterDocument } from '../features/playbook/chapter-document.tsx'
import { ChapterOverview } from '../features/playbook/chapter-overview.tsx'
import { PlaybookGate } from '../features/playbook/playbook-gate.tsx'
import { useAppLink } from './use-app-link.ts'

/** The chapters of the playbook: all four, or the one that is open. */
export function PlaybookChaptersPage() {
  const { chapterId } = useParams({ strict: false })
  const openLink = useAppLink(useNoteActions(useNoteSessions()).openExternal)
  return (
    <PlaybookGate>
      {(playbook) => {
        const chapter = playbook.content.chapters.find(({ structure }) => structure.id === chapterId)
        return chapter ? (
          <ChapterDocument key={chapterId} chapter={chapter} playbook={playbook} onLink={openLink} />
        ) : (
          <ChapterOverview playbook={playbook} />
        )
      }}
    </PlaybookGate>
  )
}
