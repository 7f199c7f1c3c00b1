import {
  IconBlockquote,
  IconBold,
  IconHeading,
  IconItalic,
  IconLink,
  IconList,
  IconListCheck,
  IconSearch,
  type Icon,
} from '@tabler/icons-react'
import { Fragment } from 'react'
import { useMessages } from '#renderer/ui/language.tsx'
import { formatKeys, type FormatName, type TableAction } from './editor-commands.ts'
import classes from './note-editor.module.css'
import { ToolbarButton } from './toolbar-button.tsx'
import { CodeMenu, TableMenu } from './toolbar-menus.tsx'

const groups: readonly (readonly (readonly [FormatName, Icon])[])[] = [
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
  [['link', IconLink]],
]

interface EditorToolbarProps {
  isReadOnly: boolean
  isInTable: boolean
  onFormat: (name: FormatName) => void
  onTableAction: (name: TableAction) => void
  onFind: () => void
}

/** Buttons for what the keys do too; they leave the focus and the selection in the text. */
export function EditorToolbar(props: EditorToolbarProps) {
  const { isReadOnly, onFormat } = props
  const texts = useMessages().notes.toolbar
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={texts.label}>
      {groups.map((group, index) => (
        <Fragment key={index}>
          {index > 0 && <span className={classes.gap} aria-hidden />}
          {group.map(([name, FormatIcon]) => (
            <ToolbarButton
              key={name}
              label={texts[name]}
              icon={FormatIcon}
              shortcut={formatKeys[name]}
              disabled={isReadOnly}
              onClick={() => onFormat(name)}
            />
          ))}
        </Fragment>
      ))}
      <TableMenu
        disabled={isReadOnly}
        isInTable={props.isInTable}
        onFormat={onFormat}
        onTableAction={props.onTableAction}
      />
      <CodeMenu disabled={isReadOnly} onFormat={onFormat} />
      <span className={classes.gap} aria-hidden />
      <ToolbarButton label={texts.find} icon={IconSearch} shortcut="Mod-f" onClick={props.onFind} />
    </div>
  )
}
