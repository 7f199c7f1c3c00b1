import { Checkbox, Popover } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Fragment, type ReactNode } from 'react'
import classes from './picker.module.css'

export interface PickerGroup<T extends string> {
  title: ReactNode
  options: { value: T; label: string }[]
}

interface PickerProps<T extends string> {
  /** What is chosen here, said in full. */
  label: string
  /** The visible text of the button where the full label has no room; words the label begins with. */
  text?: string | undefined
  value: readonly T[]
  onChange: (value: T[]) => void
  disabled: boolean
  groups: PickerGroup<T>[]
  renderChip: (value: T, onRemove: (() => void) | undefined) => ReactNode
}

/** Chips of what is chosen, and a small panel of boxes to choose more from. */
export function Picker<T extends string>(props: PickerProps<T>) {
  const { label, text = label, value, onChange, disabled, groups, renderChip } = props
  const order = groups.flatMap((group) => group.options.map((option) => option.value))

  function toggle(option: T) {
    const next = value.includes(option) ? value.filter((other) => other !== option) : [...value, option]
    onChange(order.filter((known) => next.includes(known)))
  }

  return (
    <div className={classes.list} role="group" aria-label={label}>
      {value.map((item) => (
        <Fragment key={item}>{renderChip(item, disabled ? undefined : () => toggle(item))}</Fragment>
      ))}
      {!disabled && (
        // What is chosen may push the button out of view; the panel stays until it is closed.
        <Popover position="bottom-start" width={300} hideDetached={false}>
          <Popover.Target>
            <button type="button" className={classes.add} aria-label={label}>
              <IconPlus size={12} aria-hidden />
              {text}
            </button>
          </Popover.Target>
          <Popover.Dropdown className={classes.menu}>
            {groups.map((group, index) => (
              <div key={index} role="group">
                <div className={classes.groupTitle}>{group.title}</div>
                <div className={classes.options}>
                  {group.options.map((option) => (
                    <Checkbox
                      key={option.value}
                      label={option.label}
                      checked={value.includes(option.value)}
                      onChange={() => toggle(option.value)}
                    />
                  ))}
                </div>
              </div>
            ))}
          </Popover.Dropdown>
        </Popover>
      )}
    </div>
  )
}
