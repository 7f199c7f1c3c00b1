import { Modal } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import type { Command } from '#shared/domain/command.ts'
import { isComposing } from '../../ui/composition.ts'
import { useMessages } from '../../ui/language.tsx'
import { CommandPalette } from './command-palette.tsx'
import classes from './finder.module.css'
import { QuickSwitcher } from './quick-switcher.tsx'

/** What begins a text that asks for commands; an input method may write it wide. */
const commandMark = /^[>＞》]\s*/

interface FinderProps {
  /** The text to begin with: `>` for commands, nothing for names. Null while the finder is closed. */
  opened: string | null
  workspace: string
  areaOf: (part: string) => string
  run: (command: Command) => void
  onClose: () => void
}

/** The field over everything: names to open, and after `>` commands to run. */
export function Finder({ opened, onClose, ...rest }: FinderProps) {
  const messages = useMessages().search

  function closeOnEscape(event: KeyboardEvent) {
    if (isComposing(event) || event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }

  return (
    <Modal
      opened={opened !== null}
      onClose={onClose}
      // An Escape of an input method only drops its candidates; see `closeOnEscape`.
      closeOnEscape={false}
      withCloseButton={false}
      size={640}
      centered={false}
      yOffset="12vh"
      padding={0}
      transitionProps={{ duration: 80 }}
      aria-label={messages.switcher.title}
      classNames={{ content: classes.content, body: classes.body }}
      onKeyDown={closeOnEscape}
    >
      {opened !== null && <FinderText key={opened} first={opened} onClose={onClose} {...rest} />}
    </Modal>
  )
}

function FinderText({ first, ...rest }: Omit<FinderProps, 'opened'> & { first: string }) {
  const [text, setText] = useState(first)
  if (commandMark.test(text)) {
    return <CommandPalette text={text} words={text.replace(commandMark, '')} onText={setText} {...rest} />
  }
  return <QuickSwitcher text={text} onText={setText} {...rest} />
}
