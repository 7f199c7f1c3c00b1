import { Menu } from '@mantine/core'
import { IconCheck, IconDots, IconTrash, IconUserPlus } from '@tabler/icons-react'
import type { Stakeholder } from '#shared/domain/people.ts'
import { canReportTo } from '#shared/plan/org-chart.ts'
import { useMessages } from '../../../ui/language.tsx'
import { usePlan } from '../plan-context.tsx'
import classes from './person-card.module.css'

interface PersonMenuProps {
  person: Stakeholder
  onOpen: () => void
  onReportTo: (manager: string | null) => void
  onAddReport: () => void
  onRemove: () => void
}

/** What can be done to a card without the mouse: whom they report to, and who reports to them. */
export function PersonMenu({ person, onOpen, onReportTo, onAddReport, onRemove }: PersonMenuProps) {
  const { stakeholders } = usePlan().account
  const { planPeople: texts, common } = useMessages()
  const name = person.name || common.untitled
  const chiefs = stakeholders.filter(({ id }) => canReportTo(stakeholders, person.id, id))
  const check = (isChosen: boolean) => (isChosen ? <IconCheck size={14} aria-hidden /> : null)
  return (
    <Menu width={232} returnFocus>
      <Menu.Target>
        <button type="button" className={classes.menu} aria-label={texts.chart.menu(name)}>
          <IconDots size={16} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes.choices}>
        <Menu.Item onClick={onOpen}>{texts.details}</Menu.Item>
        <Menu.Item leftSection={<IconUserPlus size={14} aria-hidden />} onClick={onAddReport}>
          {texts.chart.addReport}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{texts.chart.reportsTo}</Menu.Label>
        <Menu.Item rightSection={check(person.manager === null)} onClick={() => onReportTo(null)}>
          {texts.chart.onTop}
        </Menu.Item>
        {chiefs.map((chief) => (
          <Menu.Item
            key={chief.id}
            rightSection={check(chief.id === person.manager)}
            onClick={() => onReportTo(chief.id)}
          >
            {chief.name || common.untitled}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash size={14} aria-hidden />} onClick={onRemove}>
          {texts.sheet.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
