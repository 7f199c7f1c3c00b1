import { ActionIcon, Tooltip } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import type { Ref } from 'react'

interface ToolbarButtonProps {
  label: string
  icon: Icon
  /** The key that does the same, as CodeMirror writes it. */
  shortcut?: string | undefined
  disabled?: boolean
  onClick?: () => void
  ref?: Ref<HTMLButtonElement>
}

const isMac = navigator.userAgent.includes('Mac')

/** A button that leaves the focus and the selection in the text. */
export function ToolbarButton({
  label,
  icon: ButtonIcon,
  shortcut,
  disabled = false,
  ...rest
}: ToolbarButtonProps) {
  return (
    <Tooltip label={withKey(label, shortcut)}>
      <ActionIcon
        size="md"
        aria-label={label}
        disabled={disabled}
        onMouseDown={(event) => event.preventDefault()}
        {...rest}
      >
        <ButtonIcon size={17} stroke={1.7} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}

function withKey(text: string, key: string | undefined): string {
  if (key === undefined) return text
  const shown = isMac
    ? key.replace('Mod-', '⌘').replace('Alt-', '⌥').replace('Shift-', '⇧')
    : key.replace('Mod', 'Ctrl').replaceAll('-', '+')
  return `${text} · ${shown.toUpperCase() === shown ? shown : shown.replace(/.$/, (letter) => letter.toUpperCase())}`
}
