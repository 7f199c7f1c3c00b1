import { Button } from '@mantine/core'
import { IconNotebook, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { DocumentPane } from '#renderer/ui/document-pane.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { useMessages, useModel } from '#renderer/ui/language.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { isBuiltInCompetency, type CompetencyId } from '#shared/domain/competency.ts'
import type { NoteSummary } from '#shared/domain/note.ts'
import { shownCompetencies } from '#shared/domain/own-model.ts'
import { competencyName } from '#shared/i18n/own-names.ts'
import classes from './playbook-overview.module.css'
import { StarterList, type Starter } from './starter-list.tsx'

interface PlaybookOverviewProps {
  notes: readonly NoteSummary[]
  canCreate: boolean
  onChoose: (competency: CompetencyId | 'none') => void
  onStart: (starter: Starter | null) => void
}

/** What the playbook shows while no note is open: the parts of the craft and how much is written on each. */
export function PlaybookOverview({ notes, canCreate, onChoose, onStart }: PlaybookOverviewProps) {
  const messages = useMessages()
  const texts = messages.notes
  const model = useModel()
  const used = notes.flatMap(({ competencies }) => competencies)
  const hintOf = (id: CompetencyId) =>
    isBuiltInCompetency(id)
      ? texts.overview.hint[id]
      : model.ownCompetencies.find((part) => part.id === id)?.description
  const unfiled = notes.filter((note) => note.competencies.length === 0).length

  if (notes.length === 0) {
    return (
      <DocumentPane>
        <PageHeader title={texts.title} />
        <EmptyState
          icon={<IconNotebook size={32} stroke={1.4} />}
          title={texts.empty.title}
          text={texts.empty.text}
          action={
            canCreate && (
              <Button renderRoot={(props) => <Link to="/import" {...props} />}>
                {messages.imports.open}
              </Button>
            )
          }
        />
        {canCreate && <StarterList title={texts.empty.starters} onStart={onStart} />}
      </DocumentPane>
    )
  }
  return (
    <DocumentPane>
      <PageHeader
        title={texts.overview.title}
        meta={texts.overview.text}
        actions={
          canCreate && (
            <Button
              variant="filled"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => onStart(null)}
            >
              {texts.newNote}
            </Button>
          )
        }
      />
      <ul className={classes.parts}>
        {shownCompetencies(model, used).map((id) => {
          const count = notes.filter((note) => note.competencies.includes(id)).length
          return (
            <li key={id}>
              <button
                type="button"
                className={classes.part}
                data-empty={count === 0}
                onClick={() => onChoose(id)}
              >
                <span className={classes.number}>{count}</span>
                <span className={classes.name}>{competencyName(messages, id)}</span>
                <span className={classes.hint}>{hintOf(id)}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {unfiled > 0 && (
        <button type="button" className={classes.unfiled} onClick={() => onChoose('none')}>
          {texts.overview.without(unfiled)}
        </button>
      )}
      {canCreate && <StarterList title={texts.empty.starters} onStart={onStart} />}
    </DocumentPane>
  )
}
