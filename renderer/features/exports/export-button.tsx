import { Button, type ButtonProps } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useState } from 'react'
import type { ExportScope } from '#shared/domain/export.ts'
import { useMessages } from '../../ui/language.tsx'
import { ExportDialog } from './export-dialog.tsx'

interface ExportButtonProps {
  scope: ExportScope
  /** Says “Export” unless told otherwise. */
  label?: string
  variant?: ButtonProps['variant']
}

/** Opens the export dialog for a note, a plan, a map or everything. */
export function ExportButton({ scope, label, variant = 'default' }: ExportButtonProps) {
  const messages = useMessages().exports
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button
        variant={variant}
        leftSection={<IconFileExport size={16} aria-hidden />}
        aria-haspopup="dialog"
        onClick={() => setOpened(true)}
      >
        {label ?? messages.export}
      </Button>
      <ExportDialog scope={scope} opened={opened} onClose={() => setOpened(false)} />
    </>
  )
}
