import { ActionIcon, Button, Tooltip, type ButtonProps } from '@mantine/core'
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
  /** Shows the picture alone, where there is no room for words. */
  isSmall?: boolean
}

/** Opens the export dialog for a note, a plan, a map or everything. */
export function ExportButton({ scope, label, variant = 'default', isSmall = false }: ExportButtonProps) {
  const messages = useMessages().exports
  const [opened, setOpened] = useState(false)
  const name = label ?? messages.export
  return (
    <>
      {isSmall ? (
        <Tooltip label={name}>
          <ActionIcon aria-label={name} aria-haspopup="dialog" onClick={() => setOpened(true)}>
            <IconFileExport size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ) : (
        <Button
          variant={variant}
          leftSection={<IconFileExport size={16} aria-hidden />}
          aria-haspopup="dialog"
          onClick={() => setOpened(true)}
        >
          {name}
        </Button>
      )}
      <ExportDialog scope={scope} opened={opened} onClose={() => setOpened(false)} />
    </>
  )
}
