import { Button, Loader, Modal } from '@mantine/core'
import { IconDownload, IconFolderOpen } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { ExportScope } from '#shared/domain/export.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useMessages } from '../../ui/language.tsx'
import classes from './export-dialog.module.css'
import { ExportResult } from './export-result.tsx'
import { PlanChoice } from './plan-choice.tsx'
import { recallPlanCopy, rememberPlanCopy, type PlanCopy } from './plan-copy-memory.ts'
import { useExport, type Export } from './use-export.ts'

interface ExportDialogProps {
  scope: ExportScope
  opened: boolean
  onClose: () => void
}

/** Says what will be written, asks where, and shows what was written. */
export function ExportDialog({ scope, opened, onClose }: ExportDialogProps) {
  const messages = useMessages()
  const [copy, setCopy] = useState(recallPlanCopy)
  const exporting = useExport(
    scope.kind === 'account' && copy === 'customer' ? { ...scope, copy: 'customer' } : scope,
  )
  const choose = (chosen: PlanCopy) => {
    setCopy(chosen)
    rememberPlanCopy(chosen)
  }
  const isRunning = exporting.state.step === 'running'
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      // The next opening begins anew, but nothing jumps while this one fades away.
      onExitTransitionEnd={exporting.reset}
      title={messages.exports.title[scope.kind]}
      size={560}
      closeOnEscape={!isRunning}
      closeOnClickOutside={!isRunning}
      closeButtonProps={{ 'aria-label': messages.common.close, disabled: isRunning }}
    >
      <div className={classes.dialog}>
        <Content scope={scope} exporting={exporting} copy={copy} onChoose={choose} />
        <Actions exporting={exporting} onClose={onClose} />
      </div>
    </Modal>
  )
}

interface ContentProps {
  scope: ExportScope
  exporting: Export
  copy: PlanCopy
  onChoose: (copy: PlanCopy) => void
}

function Content({ scope, exporting: { state, carrier }, copy, onChoose }: ContentProps) {
  const messages = useMessages().exports
  if (state.step === 'done') return <ExportResult report={state.report} place={state.place} />
  return (
    <>
      <p className={classes.what}>{messages.what[scope.kind]}</p>
      {scope.kind === 'account' && (
        <PlanChoice value={copy} disabled={state.step === 'running'} onChange={onChoose} />
      )}
      {state.step === 'running' ? (
        <p className={classes.running} role="status" tabIndex={-1} ref={takeFocus}>
          <Loader size="xs" aria-hidden />
          {messages.running}
        </p>
      ) : (
        carrier && (
          <p className={classes.hint}>{carrier.canChooseFolder ? messages.safety : messages.zipHint}</p>
        )
      )}
      {state.step === 'failed' && <ErrorNotice error={state.error} />}
    </>
  )
}

/** Keeps the focus inside the dialog while its buttons are asleep. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus()
}

function Actions({ exporting, onClose }: { exporting: Export; onClose: () => void }) {
  const { common, exports: messages } = useMessages()
  const { state, carrier, start, reveal } = exporting
  const primary = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // The button that had the focus is gone or was asleep meanwhile; the keyboard goes on from here.
    if (state.step === 'done' || state.step === 'failed') primary.current?.focus()
  }, [state.step])
  if (state.step === 'done') {
    const { place } = state
    return (
      <div className={classes.actions}>
        {place.kind === 'folder' && (
          <Button onClick={() => void start()} className={classes.first}>
            {messages.again}
          </Button>
        )}
        {place.kind === 'folder' && carrier?.canReveal && (
          <Button
            leftSection={<IconFolderOpen size={16} aria-hidden />}
            onClick={() => void reveal(place.handle)}
          >
            {messages.showInFolder}
          </Button>
        )}
        <Button ref={primary} variant="filled" onClick={onClose}>
          {common.close}
        </Button>
      </div>
    )
  }
  const Icon = carrier?.canChooseFolder ? IconFolderOpen : IconDownload
  return (
    <div className={classes.actions}>
      <Button onClick={onClose} disabled={state.step === 'running'}>
        {common.cancel}
      </Button>
      <Button
        ref={primary}
        variant="filled"
        data-autofocus
        leftSection={<Icon size={16} aria-hidden />}
        loading={state.step === 'running'}
        disabled={!carrier}
        onClick={() => void start()}
      >
        {carrier?.canChooseFolder === false ? messages.download : messages.chooseFolder}
      </Button>
    </div>
  )
}
