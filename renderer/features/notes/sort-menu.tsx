import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconArrowsSort } from '@tabler/icons-react'
import { useState } from 'react'
import { useMessages } from '#renderer/ui/language.tsx'
import { noteSorts, noteSortSchema, type NoteSort } from './note-filter.ts'

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
        <Menu.RadioGroup value={sort} onChange={(value) => onSort(noteSortSchema.parse(value))}>
          {noteSorts.map((name) => (
            <Menu.RadioItem key={name} value={name}>
              {texts.sortBy[name]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
