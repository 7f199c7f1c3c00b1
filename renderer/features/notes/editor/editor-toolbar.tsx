import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconBlockquote,
  IconBold,
  IconCode,
  IconHeading,
  IconItalic,
  IconLink,
  IconList,
  IconListCheck,
  IconSearch,
  IconTable,
  type Icon,
} from '@tabler/icons-react'
import { Fragment } from 'react'
import { useMessages } from '#renderer/ui/language.tsx'
import { formatKeys, type FormatName } from './editor-commands.ts'
import classes from './note-editor.module.css'

const groups: readonly (readonly [FormatName, Icon][])[] = [
  [
    ['bold', IconBold],
    ['italic', IconItalic],
    ['heading', IconHeading],
  ],
  [
    ['list', IconList],
    ['checklist', IconListCheck],
    ['quote', IconBlockquote],
  ],
  [
    ['link', IconLink],
    ['table', IconTable],
    ['code', IconCode],
  ],
]
const isMac = navigator.userAgent.includes('Mac')

interface EditorToolbarProps {
  isReadOnly: boolean
  onFormat: (name: FormatName) => void
  onFind: () => void
}

/** Buttons for what the keys do too; they leave the focus and the selection in the text. */
export function EditorToolbar({ isReadOnly, onFormat, onFind }: EditorToolbarProps) {
  const texts = useMessages().notes.toolbar
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={texts.label}>
      {groups.map((group, index) => (
        <Fragment key={index}>
          {index > 0 && <span className={classes.gap} aria-hidden />}
          {group.map(([name, FormatIcon]) => (
            <Tooltip key={name} label={withKey(texts[name], formatKeys[name])}>
              <ActionIcon
                size="md"
                aria-label={texts[name]}
                disabled={isReadOnly}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onFormat(name)}
              >
                <FormatIcon size={17} stroke={1.7} aria-hidden />
              </ActionIcon>
            </Tooltip>
          ))}
        </Fragment>
      ))}
      <span className={classes.gap} aria-hidden />
      <Tooltip label={withKey(texts.find, 'Mod-f')}>
        <ActionIcon size="md" aria-label={texts.find} onClick={onFind}>
          <IconSearch size={17} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}

function withKey(text: string, key: string | undefined): string {
  if (key === undefined) return text
  const shown = isMac
    ? key.replace('Mod-', '⌘').replace('Alt-', '⌥').replace('Shift-', '⇧')
    : key.replace('Mod', 'Ctrl').replaceAll('-', '+')
  return `${text} · ${shown.toUpperCase() === shown ? shown : shown.replace(/.$/, (letter) => letter.toUpperCase())}`
}
