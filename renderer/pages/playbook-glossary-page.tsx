import { useLocation } from '@tanstack/react-router'
import { useApiQuery } from '../api/hooks.ts'
import { PlaybookGate } from '../features/playbook/playbook-gate.tsx'
import { WordsOfTheTrade, type GlossarySection } from '../features/playbook/words-of-the-trade.tsx'

/** What one looks up: terms, roles and channels, legal reminders. */
export function PlaybookGlossaryPage() {
  const section = useLocation({ select: ({ pathname }) => sectionOf(pathname) })
  const methods = useApiQuery('methods.list', {}).data ?? []
  return (
    <PlaybookGate>
      {(playbook) => <WordsOfTheTrade section={section} playbook={playbook} methods={methods} />}
    </PlaybookGate>
  )
}

function sectionOf(path: string): GlossarySection {
  if (path.endsWith('/trade')) return 'trade'
  return path.endsWith('/reminders') ? 'reminders' : 'terms'
}
