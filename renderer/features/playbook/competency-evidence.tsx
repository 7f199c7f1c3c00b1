import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useApiQuery } from '../../api/hooks.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import type { CompetencyText } from '#shared/domain/competency-model.ts'
import type { CompetencyId } from '#shared/domain/competency.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import classes from './competency-evidence.module.css'
import { evidenceOf } from './evidence.ts'
import { Section } from './section.tsx'

const rowsShown = 6

interface CompetencyEvidenceProps {
  id: CompetencyId
  methods: readonly MethodSummary[]
  /** What kind of document shows this part; null where the content is missing. */
  hints: CompetencyText['evidence'] | null
}

/** What the user wrote and did that shows this part of the model. */
export function CompetencyEvidence({ id, methods, hints }: CompetencyEvidenceProps) {
  const messages = useMessages()
  const texts = messages.playbook.competency
  const locale = useLocale()
  const notes = (useApiQuery('notes.list', {}).data ?? []).filter(({ template }) => !template)
  const worksheets = useApiQuery('worksheets.list', {}).data ?? []
  const cases = useApiQuery('cases.list', {}).data ?? []
  const evidence = evidenceOf(id, { notes, worksheets, cases }, methods)
  const nameOf = (method: string) => methods.find((known) => known.id === method)?.name[locale] ?? method
  const { untitled } = messages.common

  return (
    <Section title={texts.evidence}>
      <div className={classes.columns}>
        <Column
          title={texts.evidenceNotes}
          hint={hints?.notes}
          rows={evidence.notes.map((note) => (
            <Link to="/playbook/notes/$noteId" params={{ noteId: note.id }} className={classes.link}>
              {note.title || note.excerpt || untitled}
            </Link>
          ))}
        />
        <Column
          title={texts.evidenceWorksheets}
          hint={hints?.worksheets}
          rows={evidence.worksheets.map((worksheet) => (
            <Link
              to="/methods/$methodId/worksheets/$worksheetId"
              params={{ methodId: worksheet.method, worksheetId: worksheet.id }}
              className={classes.link}
            >
              {worksheet.title || nameOf(worksheet.method)}
            </Link>
          ))}
        />
        <Column
          title={texts.evidenceCases}
          hint={hints?.cases}
          rows={evidence.cases.map((item) => (
            <Link to="/cases/$caseId" params={{ caseId: item.id }} className={classes.link}>
              {item.title || untitled}
            </Link>
          ))}
        />
      </div>
    </Section>
  )
}

function Column({ title, hint, rows }: { title: string; hint: string | undefined; rows: ReactNode[] }) {
  const texts = useMessages().playbook.competency
  return (
    <div className={classes.column}>
      <h3 className={classes.title}>
        {title}
        <span className={classes.count}>{rows.length}</span>
      </h3>
      {hint && <p className={classes.hint}>{hint}</p>}
      <ul className={classes.list}>
        {rows.slice(0, rowsShown).map((row, index) => (
          <li key={index}>{row}</li>
        ))}
      </ul>
      {rows.length === 0 && <p className={classes.none}>{texts.noEvidence}</p>}
      {rows.length > rowsShown && (
        <p className={classes.none}>{texts.moreEvidence(rows.length - rowsShown)}</p>
      )}
    </div>
  )
}
