import { useLocation, useParams } from '@tanstack/react-router'
import { competencyIdSchema } from '#shared/domain/competency.ts'
import { useApiQuery, useReadOnly } from '../api/hooks.ts'
import { useNoteActions } from '../features/notes/use-note-actions.ts'
import { useNoteSessions } from '../features/notes/use-note-sessions.ts'
import { AssessmentDocument } from '../features/playbook/assessment-document.tsx'
import { CompetencyDocument } from '../features/playbook/competency-document.tsx'
import { CompetencyList } from '../features/playbook/competency-list.tsx'
import { CompetencyOverview } from '../features/playbook/competency-overview.tsx'
import { ModelNames } from '../features/playbook/model-names.tsx'
import { PlaybookGate } from '../features/playbook/playbook-gate.tsx'
import { useAssessmentActions } from '../features/playbook/use-assessment-actions.ts'
import { PaneLayout } from '../ui/pane-layout.tsx'

/** The competency model: its parts, the self-assessments along them, and the names of the model. */
export function PlaybookCompetenciesPage() {
  const { competencyId, assessmentId } = useParams({ strict: false })
  const isModel = useLocation({ select: ({ pathname }) => pathname.endsWith('/model') })
  const assessments = useApiQuery('assessments.list', {}).data ?? []
  const methods = useApiQuery('methods.list', {}).data ?? []
  const readOnly = useReadOnly()
  const actions = useAssessmentActions()
  const notes = useNoteActions(useNoteSessions())
  const start = readOnly ? null : actions.start
  const competency = competencyIdSchema.safeParse(competencyId).data

  return (
    <PaneLayout id="competencies" list={<CompetencyList assessments={assessments} onStart={start} />}>
      <PlaybookGate>
        {(playbook) => {
          if (isModel) return <ModelNames playbook={playbook} />
          if (assessmentId !== undefined) {
            return (
              <AssessmentDocument
                id={assessmentId}
                playbook={playbook}
                assessments={assessments}
                methods={methods}
                onRemove={actions.remove}
              />
            )
          }
          if (competency) {
            return (
              <CompetencyDocument
                key={competency}
                id={competency}
                playbook={playbook}
                methods={methods}
                onWriteNote={readOnly ? null : (title) => notes.create({ title, competencies: [competency] })}
              />
            )
          }
          return (
            <CompetencyOverview
              playbook={playbook}
              assessments={assessments}
              methods={methods}
              onStart={start}
            />
          )
        }}
      </PlaybookGate>
    </PaneLayout>
  )
}
