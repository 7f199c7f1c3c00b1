import { Menu } from '@mantine/core'
import {
  IconAlignCenter,
  IconAlignLeft,
  IconAlignRight,
  IconArrowDown,
  IconArrowLeft,
  IconArrowRight,
  IconArrowUp,
  IconCode,
  IconColumnInsertLeft,
  IconColumnInsertRight,
  IconColumnRemove,
  IconGitBranch,
  IconRowInsertBottom,
  IconRowInsertTop,
  IconRowRemove,
  IconSitemap,
  IconSourceCode,
  IconTable,
  type Icon,
} from '@tabler/icons-react'
import { Fragment } from 'react'
import { useMessages } from '#renderer/ui/language.tsx'
import { formatKeys, type FormatName, type TableAction } from './editor-commands.ts'
import { ToolbarButton } from './toolbar-button.tsx'

const codeFormats: readonly (readonly [FormatName, Icon])[] = [
  ['code', IconCode],
  ['codeBlock', IconSourceCode],
  ['mindMap', IconSitemap],
  ['flowchart', IconGitBranch],
]

const tableGroups: readonly (readonly [
  'rows' | 'columns' | 'alignment',
  readonly (readonly [TableAction, Icon])[],
])[] = [
  [
    'rows',
    [
      ['rowAbove', IconRowInsertTop],
      ['rowBelow', IconRowInsertBottom],
      ['rowUp', IconArrowUp],
      ['rowDown', IconArrowDown],
      ['removeRow', IconRowRemove],
    ],
  ],
  [
    'columns',
    [
      ['columnBefore', IconColumnInsertLeft],
      ['columnAfter', IconColumnInsertRight],
      ['columnLeft', IconArrowLeft],
      ['columnRight', IconArrowRight],
      ['removeColumn', IconColumnRemove],
    ],
  ],
  [
    'alignment',
    [
      ['alignLeft', IconAlignLeft],
      ['alignCenter', IconAlignCenter],
      ['alignRight', IconAlignRight],
    ],
  ],
]

interface CodeMenuProps {
  disabled: boolean
  onFormat: (name: FormatName) => void
}

/** Code in the line, a block of it, or a diagram to start from. */
export function CodeMenu({ disabled, onFormat }: CodeMenuProps) {
  const texts = useMessages().notes.toolbar
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <ToolbarButton
          label={texts.codeMenu}
          icon={IconCode}
          shortcut={formatKeys.code}
          disabled={disabled}
        />
      </Menu.Target>
      <Menu.Dropdown>
        {codeFormats.map(([name, ItemIcon]) => (
          <Menu.Item
            key={name}
            leftSection={<ItemIcon size={16} aria-hidden />}
            onClick={() => onFormat(name)}
          >
            {texts[name]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

interface TableMenuProps {
  disabled: boolean
  isInTable: boolean
  onFormat: (name: FormatName) => void
  onTableAction: (name: TableAction) => void
}

/** Outside of a table the button makes one; in a table it offers what can be done to it. */
export function TableMenu({ disabled, isInTable, onFormat, onTableAction }: TableMenuProps) {
  const texts = useMessages().notes.toolbar
  if (!isInTable) {
    return (
      <ToolbarButton
        label={texts.table}
        icon={IconTable}
        disabled={disabled}
        onClick={() => onFormat('table')}
      />
    )
  }
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <ToolbarButton label={texts.tableMenu} icon={IconTable} disabled={disabled} />
      </Menu.Target>
      <Menu.Dropdown>
        {tableGroups.map(([group, actions], index) => (
          <Fragment key={group}>
            {index > 0 && <Menu.Divider />}
            <Menu.Label>{texts[group]}</Menu.Label>
            {actions.map(([name, ItemIcon]) => (
              <Menu.Item
                key={name}
                leftSection={<ItemIcon size={16} aria-hidden />}
                onClick={() => onTableAction(name)}
              >
                {texts[name]}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
