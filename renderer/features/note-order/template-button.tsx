import { ActionIcon, Tooltip } from '@mantine/core'
import { IconFilePlus } from '@tabler/icons-react'
import { useCommands } from '#renderer/ui/commands.tsx'
import { useMessages } from '#renderer/ui/language.tsx'

/** In the head of the list: a new note from a template. */
export function TemplateButton({ disabled }: { disabled: boolean }) {
  const { newFrom } = useMessages().noteOrder.templates
  const commands = useCommands()
  return (
    <Tooltip label={newFrom}>
      <ActionIcon
        aria-label={newFrom}
        disabled={disabled}
        onClick={() => void commands.run('new-from-template')}
      >
        <IconFilePlus size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
