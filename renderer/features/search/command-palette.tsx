import { useMemo, useState } from 'react'
import type { Command } from '#shared/domain/command.ts'
import { useApiQuery } from '../../api/hooks.ts'
import { useMessages } from '../../ui/language.tsx'
import { isMac } from '../../ui/platform.ts'
import { usePinyinKeys } from '../../ui/use-pinyin-keys.ts'
import { useViewCommandList } from '../../ui/view-commands.tsx'
import { commandEntries, findCommands, type CommandEntry } from './command-entries.ts'
import { FinderField } from './finder-field.tsx'
import { FinderHints } from './finder-hints.tsx'
import classes from './finder.module.css'
import { useOptions } from './use-options.ts'

interface CommandPaletteProps {
  text: string
  words: string
  onText: (text: string) => void
  run: (command: Command) => void
  onClose: () => void
}

const nameOf = ({ name }: CommandEntry) => name

/** Every command of the app with its keys; what the open page can do comes first. */
export function CommandPalette({ text, words, onText, run, onClose }: CommandPaletteProps) {
  const messages = useMessages()
  const isDesktop = useApiQuery('app.info', {}).data?.carrier === 'electron'
  const listViewCommands = useViewCommandList()
  // What the page behind can do does not change while the finder lies over it.
  const [viewCommands] = useState(listViewCommands)
  const entries = useMemo(
    () => commandEntries(messages, viewCommands, { isMac, isDesktop }, run),
    [messages, viewCommands, isDesktop, run],
  )
  const pinyin = usePinyinKeys(entries, nameOf, words)
  const found = useMemo(() => findCommands(entries, words, pinyin), [entries, words, pinyin])
  const options = useOptions('finder-commands', found.length, words, (index) => choose(found[index]))

  function choose(entry: CommandEntry | undefined) {
    if (!entry) return
    onClose()
    entry.run()
  }

  return (
    <>
      <FinderField
        label={messages.search.palette.title}
        placeholder={messages.search.palette.placeholder}
        text={text}
        options={options}
        onText={onText}
      />
      <ul
        className={classes.list}
        role="listbox"
        id={options.listId}
        aria-label={messages.search.palette.title}
      >
        {found.map((entry, index) => (
          <li
            key={entry.id}
            id={options.idOf(index)}
            role="option"
            aria-selected={index === options.active}
            className={classes.option}
            onMouseMove={() => options.point(index)}
            onClick={() => choose(entry)}
          >
            <span className={classes.name}>{entry.name}</span>
            <span className={classes.context}>{entry.group}</span>
            {entry.keys !== '' && <kbd className={classes.keys}>{entry.keys}</kbd>}
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={classes.nothing}>{messages.search.palette.nothing}</p>}
      <FinderHints
        hints={[
          ['↑↓', 'choose'],
          ['Enter', 'run'],
          ['Esc', 'close'],
        ]}
      />
    </>
  )
}
