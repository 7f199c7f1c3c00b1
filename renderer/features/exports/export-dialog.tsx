import { Modal } from '@mantine/core'
import { useState } from 'react'
import { defaultExportOptions, type ExportOptions, type ExportScope } from '#shared/domain/export.ts'
import { useApiQuery } from '../../api/hooks.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { JobProgress } from '../../ui/job-progress.tsx'
import { useMessages } from '../../ui/language.tsx'
import { ExportActions } from './export-actions.tsx'
import classes from './export-dialog.module.css'
import { ExportOptionsForm } from './export-options.tsx'
import { ExportPreview, ExportResult } from './export-result.tsx'
import { PlanChoice } from './plan-choice.tsx'
import { recallPlanCopy, rememberPlanCopy, type PlanCopy } from './plan-copy-memory.ts'
import { useExport, type Export } from './use-export.ts'

interface ExportDialogProps {
  scope: ExportScope
  opened: boolean
  onClose: () => void
}

/** Says what will be written, asks where, shows what would change there, and then what was written. */
export function ExportDialog({ scope, opened, onClose }: ExportDialogProps) {
  const messages = useMessages()
  const [copy, setCopy] = useState(recallPlanCopy)
  const [chosen, setChosen] = useState<ExportOptions | null>(null)
  const wanted = scopeOf(scope, copy)
  const recalled = useApiQuery('export.recall', {}, { enabled: opened }).data
  const last = recalled?.folder ?? null
  const optionsFor = (known: ExportOptions | null) =>
    chosen ?? { ...defaultExportOptions(wanted), ...styleOf(known) }
  const options = optionsFor(recalled?.options ?? null)
  const exporting = useExport(wanted, optionsFor)
  const isRunning = exporting.state.step === 'running'
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      // The next opening begins anew, but nothing jumps while this one fades away.
      onExitTransitionEnd={() => {
        exporting.reset()
        setChosen(null)
      }}
      title={messages.exports.title[wanted.kind]}
      size={560}
      closeOnEscape={!isRunning}
      closeOnClickOutside={!isRunning}
      closeButtonProps={{ 'aria-label': messages.common.close, disabled: isRunning }}
    >
      <div className={classes.dialog}>
        <Content
          scope={scope}
          wanted={wanted}
          exporting={exporting}
          copy={copy}
          options={options}
          onOptions={setChosen}
          onChoose={(next) => {
            setCopy(next)
            rememberPlanCopy(next)
          }}
        />
        <ExportActions exporting={exporting} last={last} onClose={onClose} />
      </div>
    </Modal>
  )
}

function scopeOf(scope: ExportScope, copy: PlanCopy): ExportScope {
  if (scope.kind !== 'account' || copy === 'full') return scope
  return copy === 'work' ? { kind: 'account-work', id: scope.id } : { ...scope, copy: 'customer' }
}

/** Program and links stay as they were last; whether the data goes along depends on what is exported. */
function styleOf(last: ExportOptions | null): Partial<ExportOptions> {
  return last === null ? {} : { profile: last.profile, links: last.links }
}

interface ContentProps {
  scope: ExportScope
  wanted: ExportScope
  exporting: Export
  copy: PlanCopy
  options: ExportOptions
  onOptions: (options: ExportOptions) => void
  onChoose: (copy: PlanCopy) => void
}

function Content({ scope, wanted, exporting, copy, options, onOptions, onChoose }: ContentProps) {
  const { state, carrier, job } = exporting
  const messages = useMessages().exports
  if (state.step === 'done') return <ExportResult report={state.report} place={state.place} />
  if (state.step === 'planned') return <ExportPreview plan={state.plan} path={state.folder.path} />
  if (state.step === 'running') return <JobProgress job={job} label={messages.running} takesFocus />
  return (
    <>
      <p className={classes.what}>{messages.what[wanted.kind]}</p>
      {scope.kind === 'account' && <PlanChoice value={copy} onChange={onChoose} />}
      <ExportOptionsForm value={options} onChange={onOptions} />
      {carrier && (
        <p className={classes.hint}>{carrier.canChooseFolder ? messages.safety : messages.zipHint}</p>
      )}
      {state.step === 'failed' && <ErrorNotice error={state.error} />}
    </>
  )
}
