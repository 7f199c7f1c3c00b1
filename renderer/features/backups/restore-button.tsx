import { Button, Modal, type ButtonProps } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '../../ui/language.tsx'
import { RestoreDialog } from './restore-dialog.tsx'

/** Opens the way back from a backup; needs no open workspace. */
export function RestoreButton(props: ButtonProps) {
  const { backups, common } = useMessages()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button {...props} onClick={() => setOpen(true)}>
        {backups.restore}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={backups.restoreTitle}
        size={720}
        closeButtonProps={{ 'aria-label': common.close }}
      >
        <RestoreDialog />
      </Modal>
    </>
  )
}
