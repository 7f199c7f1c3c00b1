import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconArrowsSort, IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useMessages } from '#renderer/ui/language.tsx'
import { noteSorts, type NoteSort } from './note-filter.ts'

/** The order of the list; pinned notes come first in all of them. */
export function SortMenu({ sort, onSort }: { sort: NoteSort; onSort: (sort: NoteSort) => void }) {
  const texts = useMessages().noteOrder.list
  const [opened, setOpened] = useState(false)
  return (
    <Menu opened={opened} onChange={setOpened} width={180}>
      <Menu.Target>
        <Tooltip label={`${texts.sort}: ${texts.sortBy[sort]}`} disabled={opened}>
          <ActionIcon aria-label={texts.sort}>
            <IconArrowsSort size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {noteSorts.map((name) => (
          <Menu.Item
            key={name}
            role="menuitemradio"
            aria-checked={name === sort}
            rightSection={name === sort ? <IconCheck size={14} aria-hidden /> : null}
            onClick={() => onSort(name)}
          >
            {texts.sortBy[name]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
