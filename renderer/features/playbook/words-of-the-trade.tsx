import { Link } from '@tanstack/react-router'
import type { MethodSummary } from '#shared/domain/method.ts'
import { DocumentPane } from '../../ui/document-pane.tsx'
import { useMessages } from '../../ui/language.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Glossary } from './glossary.tsx'
import { LegalReminders } from './legal-reminders.tsx'
import { PlaybookProblem, PlaybookState, type OpenPlaybook } from './playbook-gate.tsx'
import { Trade } from './trade.tsx'
import classes from './words-of-the-trade.module.css'

export type GlossarySection = 'terms' | 'trade' | 'reminders'

const sections = [
  { name: 'terms', to: '/playbook/glossary' },
  { name: 'trade', to: '/playbook/glossary/trade' },
  { name: 'reminders', to: '/playbook/glossary/reminders' },
] as const

interface WordsOfTheTradeProps {
  section: GlossarySection
  playbook: OpenPlaybook
  methods: readonly MethodSummary[]
}

/** What one looks up: terms, roles and channels, legal reminders. */
export function WordsOfTheTrade({ section, playbook, methods }: WordsOfTheTradeProps) {
  const texts = useMessages().playbook.terms
  return (
    <DocumentPane wide>
      <div className={classes.page}>
        <PageHeader
          title={texts[section]}
          actions={
            <>
              {section === 'reminders' && <PlaybookState playbook={playbook} />}
              <nav className={classes.sections} aria-label={texts.sections}>
                {sections.map(({ name, to }) => (
                  <Link key={name} to={to} activeOptions={{ exact: true }} className={classes.section}>
                    {texts[name]}
                  </Link>
                ))}
              </nav>
            </>
          }
        />
        {section === 'terms' && <Glossary glossary={playbook.content.glossary} methods={methods} />}
        {section === 'trade' && <Trade content={playbook.content} />}
        {section === 'reminders' && (
          <>
            <PlaybookProblem playbook={playbook} />
            <LegalReminders playbook={playbook} methods={methods} />
          </>
        )}
      </div>
    </DocumentPane>
  )
}
