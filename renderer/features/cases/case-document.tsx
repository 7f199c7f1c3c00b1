import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Case } from '#shared/domain/case.ts'
import { useApiMutation, useApiQuery, useReadOnly } from '../../api/hooks.ts'
import { DocumentPane } from '../../ui/document-pane.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useMessages } from '../../ui/language.tsx'
import { CaseBar } from './case-bar.tsx'
import { CaseConflict } from './case-conflict.tsx'
import { CaseContext, type OpenCase, type WorksheetPlace } from './case-context.tsx'
import classes from './case-document.module.css'
import { CaseHeader } from './case-header.tsx'
import { CaseLesson } from './case-lesson.tsx'
import { CaseResult } from './case-result.tsx'
import { nextStep, stepsTaken } from './case-steps.ts'
import { CaseStep } from './case-step.tsx'
import { CaseText } from './case-text.tsx'
import { CaseTools } from './case-tools.tsx'
import { useCaseDraft } from './use-case-draft.ts'
import { useReport } from './use-report.ts'

interface CaseDocumentProps {
  caseId: string
  /** The button that exports it; the page brings it, so that this feature knows no other. */
  exportButton?: ReactNode
  onOpenWorksheet: (worksheet: WorksheetPlace) => void
}

/** One case, from the host's answer on. */
export function CaseDocument({ caseId, ...rest }: CaseDocumentProps) {
  const query = useApiQuery('cases.get', { id: caseId })
  if (query.data) return <CaseFlow key={caseId} stored={query.data} {...rest} />
  return (
    <DocumentPane>
      {query.error && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
    </DocumentPane>
  )
}

interface CaseFlowProps extends Omit<CaseDocumentProps, 'caseId'> {
  stored: Case
}

function CaseFlow({ stored, exportButton, onOpenWorksheet }: CaseFlowProps) {
  const draft = useCaseDraft(stored)
  const { draft: document, phase } = draft
  const readOnly = useReadOnly(document.id)
  const methods = useApiQuery('methods.list', {}).data ?? []
  const accounts = useApiQuery('accounts.list', {}).data ?? []
  const texts = useMessages().cases
  const attempt = useReport()
  const taken = stepsTaken(document)
  const next = nextStep(document)
  const step = (name: keyof typeof taken) => ({ name, isTaken: taken[name], isNext: next === name })
  const open: OpenCase = {
    document,
    readOnly,
    methods,
    accounts,
    type: draft.type,
    commit: draft.commit,
    commitLogged: (label, edit) => attempt(() => draft.commitLogged(label, edit)),
    attempt,
    flush: draft.flush,
  }

  return (
    <CaseContext value={open}>
      <DocumentPane>
        <div onBlur={() => void draft.flush()}>
          <CaseHeader exportButton={exportButton} />
          <CaseBar draft={draft} readOnly={readOnly} />
          {phase.name === 'conflict' && <CaseConflict theirs={phase.theirs} onResolve={draft.resolve} />}
          {phase.name === 'gone' && <CaseGone id={document.id} onRestored={draft.refresh} />}
          <CaseStep {...step('problem')}>
            {(document.demand !== '' || !readOnly) && (
              <blockquote className={classes.demand}>
                <CaseText field="demand" />
              </blockquote>
            )}
            <CaseText field="problem" />
          </CaseStep>
          <CaseStep {...step('idea')}>
            <CaseText field="idea" />
          </CaseStep>
          <CaseStep {...step('tools')}>
            <CaseTools onOpenWorksheet={onOpenWorksheet} />
          </CaseStep>
          <CaseStep {...step('result')}>
            <CaseResult />
            <CaseText field="result" />
          </CaseStep>
          <CaseStep {...step('lesson')}>
            <CaseText field="lesson" />
            <CaseLesson />
          </CaseStep>
          {readOnly && <p className={classes.readOnly}>{texts.document.readOnly}</p>}
        </div>
      </DocumentPane>
    </CaseContext>
  )
}

function CaseGone({ id, onRestored }: { id: string; onRestored: () => Promise<void> }) {
  const texts = useMessages().cases.document
  const restore = useApiMutation('trash.restore')
  return (
    <div className={classes.gone} role="alert">
      <strong>{texts.goneTitle}</strong>
      <p>{texts.goneText}</p>
      {restore.error && <ErrorNotice error={restore.error} />}
      <Button
        size="xs"
        onClick={() => restore.mutate({ kind: 'case', id }, { onSuccess: () => void onRestored() })}
      >
        {texts.restore}
      </Button>
    </div>
  )
}
