import { Popover } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { createContext, useContext, useState } from 'react'
import { useMessages } from '../language.tsx'
import classes from './data-table.module.css'
import type { Place } from './grid-place.ts'

interface CellActions {
  /** Gives a cell a value that was picked, not typed. */
  pick: (place: Place, value: string) => void
  goTo: (place: Place) => void
}

export const CellActionsContext = createContext<CellActions | null>(null)

interface DayPickerProps {
  place: Place
  value: string | null
}

/** A calendar for the day of the active cell; typing a day needs none. */
export function DayPicker({ place, value }: DayPickerProps) {
  const actions = useContext(CellActionsContext)
  const messages = useMessages().dataTable
  const [isOpen, setOpen] = useState(false)

  function close(): void {
    setOpen(false)
    actions?.goTo(place)
  }

  return (
    <Popover opened={isOpen} onDismiss={close} position="bottom-end" trapFocus returnFocus={false}>
      <Popover.Target>
        <button
          type="button"
          tabIndex={-1}
          data-opens-list
          className={classes.calendar}
          aria-label={messages.calendar}
          onClick={() => setOpen(true)}
        >
          <IconCalendar size={14} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown data-cell-popover>
        <DatePicker
          value={value}
          {...(value !== null && { defaultDate: value })}
          onChange={(day) => {
            if (day !== null) actions?.pick(place, day)
            close()
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
