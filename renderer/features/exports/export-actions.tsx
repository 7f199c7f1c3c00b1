import { Button } from '@mantine/core'
import { IconDownload, IconFolderOpen } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { Output } from '#shared/api/contract.ts'
import { useMessages } from '../../ui/language.tsx'
import classes from './export-dialog.module.css'
import type { Export } from './use-export.ts'

interface ExportActionsProps {
  exporting: Export
  /** The folder that was exported into last, where it is still there. */
  last: Output<'export.recall'>['folder']
  onClose: () => void
}

/** The buttons of each step; the keyboard always stands on the next one. */
export function ExportActions({ exporting, last, onClose }: ExportActionsProps) {
  const { common, exports: messages } = useMessages()
  const { state, carrier, start, planFor, write, reveal } = exporting
  const primary = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // The button that had the focus is gone or was asleep meanwhile; the keyboard goes on from here.
    if (state.step !== 'ready' && state.step !== 'running') primary.current?.focus()
  }, [state.step])
  const another = (
    <Button onClick={() => void start()} className={classes.first}>
      {messages.again}
    </Button>
  )
  switch (state.step) {
    case 'running':
      return null
    case 'done': {
      const { place } = state
      return (
        <div className={classes.actions}>
          {place.kind === 'folder' && another}
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
    case 'planned': {
      const { create, update, rename, delete: gone } = state.plan.counts
      const isNothing = create + update + rename + gone === 0
      return (
        <div className={classes.actions}>
          {another}
          <Button onClick={onClose}>{isNothing ? common.close : common.cancel}</Button>
          {!isNothing && (
            <Button ref={primary} variant="filled" onClick={() => void write()}>
              {messages.write}
            </Button>
          )}
        </div>
      )
    }
    case 'ready':
    case 'failed': {
      const canChoose = carrier?.canChooseFolder !== false
      const Icon = canChoose ? IconFolderOpen : IconDownload
      const known = canChoose ? last : null
      return (
        <>
          {known && <p className={classes.hint}>{messages.lastFolder(known.path)}</p>}
          <div className={classes.actions}>
            <Button onClick={onClose} className={known ? classes.first : undefined}>
              {common.cancel}
            </Button>
            {known && <Button onClick={() => void planFor(known)}>{messages.sameFolder}</Button>}
            <Button
              ref={primary}
              variant="filled"
              data-autofocus
              leftSection={<Icon size={16} aria-hidden />}
              disabled={!carrier}
              onClick={() => void start()}
            >
              {canChoose ? messages.chooseFolder : messages.download}
            </Button>
          </div>
        </>
      )
    }
  }
}
