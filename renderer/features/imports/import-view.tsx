import { useEffect } from 'react'
import { useReadOnly } from '../../api/hooks.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useMessages } from '../../ui/language.tsx'
import { ChooseSource } from './choose-source.tsx'
import { useImportDrop } from './import-drop.tsx'
import { ImportPreviewView } from './import-preview.tsx'
import { ImportReportView } from './import-report.tsx'
import { JobProgressLine } from './job-progress-line.tsx'
import { useImport } from './use-import.ts'

/** Notes and exports from elsewhere: choose them, see what would happen, decide, and read what happened. */
export function ImportView() {
  const messages = useMessages().imports
  const readOnly = useReadOnly()
  const importing = useImport()
  const { dropped, take } = useImportDrop()
  const { state, job } = importing
  const { take: takeFiles } = importing

  useEffect(() => {
    if (dropped === null || readOnly || job.isRunning) return
    take()
    void takeFiles(dropped.files)
  }, [dropped, take, takeFiles, readOnly, job.isRunning])

  if (readOnly) return <EmptyState title={messages.readOnly} />
  if (job.isRunning) return <JobProgressLine job={job} />
  switch (state.step) {
    case 'choose':
      return <ChooseSource importing={importing} error={state.error} isStopped={state.isStopped} />
    case 'preview':
      return (
        <ImportPreviewView
          key={state.preview.plan}
          importing={importing}
          preview={state.preview}
          error={state.error}
        />
      )
    case 'report':
      return (
        <ImportReportView
          importing={importing}
          report={state.report}
          undone={state.undone}
          error={state.error}
        />
      )
  }
}
