import { ActionIcon, FileButton, Menu } from '@mantine/core'
import { IconCopy, IconDots, IconFileImport, IconFileSpreadsheet, IconFileTypeCsv } from '@tabler/icons-react'
import { useRef } from 'react'
import { useMessages } from '../language.tsx'

interface TableMenuProps {
  label: string
  onCopy: () => void
  /** Missing where rows can't be added. */
  onFile: ((file: File) => void) | undefined
  onSave: (ending: 'csv' | 'xlsx') => void
}

/** What can be done with a table as a whole. */
export function TableMenu({ label, onCopy, onFile, onSave }: TableMenuProps) {
  const messages = useMessages().dataTable.menu
  const reset = useRef<() => void>(null)
  return (
    <FileButton
      accept=".csv,.tsv,.txt,.xlsx"
      resetRef={reset}
      onChange={(file) => {
        if (file) onFile?.(file)
        reset.current?.()
      }}
    >
      {({ onClick }) => (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon size="sm" aria-label={messages.open(label)} title={messages.open(label)}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={onCopy}>
              {messages.copy}
            </Menu.Item>
            {onFile && (
              <Menu.Item leftSection={<IconFileImport size={16} aria-hidden />} onClick={onClick}>
                {messages.import}
              </Menu.Item>
            )}
            <Menu.Item leftSection={<IconFileTypeCsv size={16} aria-hidden />} onClick={() => onSave('csv')}>
              {messages.csv}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
              onClick={() => onSave('xlsx')}
            >
              {messages.xlsx}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </FileButton>
  )
}
