import { Button, Menu } from '@mantine/core'
import { IconBinaryTree } from '@tabler/icons-react'
import { useMessages } from '../../ui/language.tsx'

/** Folds the whole map to a level; `levels` is how many there are below the root. */
export function LevelMenu({ levels, onLevel }: { levels: number; onLevel: (level: number) => void }) {
  const { maps } = useMessages()
  return (
    <Menu>
      <Menu.Target>
        <Button leftSection={<IconBinaryTree size={16} aria-hidden />}>{maps.levels}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onLevel(1)}>{maps.collapseAll}</Menu.Item>
        {Array.from({ length: Math.max(0, levels - 2) }, (_, index) => (
          <Menu.Item key={index} onClick={() => onLevel(index + 2)}>
            {maps.levelOnly(index + 2)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => onLevel(levels)}>{maps.expandAll}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
