import { Button, Menu } from '@mantine/core'
import { IconColumns } from '@tabler/icons-react'
import { useMessages } from '../../ui/language.tsx'
import { usualColumns, type PortfolioColumnId } from './portfolio-columns.tsx'
import { toggled } from './portfolio-filter.ts'
import classes from './portfolio.module.css'

interface ColumnMenuProps {
  all: readonly PortfolioColumnId[]
  chosen: readonly PortfolioColumnId[]
  onChoose: (columns: PortfolioColumnId[]) => void
}

/** Chooses the columns of the table; the name of the account is always there. */
export function ColumnMenu({ all, chosen, onChoose }: ColumnMenuProps) {
  const texts = useMessages().portfolio
  return (
    <Menu>
      <Menu.Target>
        <Button size="xs" leftSection={<IconColumns size={15} aria-hidden />}>
          {texts.columns.button}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.columnMenu}>
        {all
          .filter((id) => id !== 'name')
          .map((id) => (
            <Menu.CheckboxItem
              key={id}
              checked={chosen.includes(id)}
              onChange={() => onChoose(toggled(chosen, id))}
            >
              {texts.column[id]}
            </Menu.CheckboxItem>
          ))}
        <Menu.Divider />
        <Menu.Item onClick={() => onChoose([...usualColumns])}>{texts.columns.reset}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
