import { useState } from 'react'
import { useMessages } from '../../ui/language.tsx'
import classes from './show-more.module.css'

/** Shows the first few of a long list, and a button for the rest of it. */
export function useShowMore<Item>(items: readonly Item[], few: number) {
  const texts = useMessages().today
  const [isOpen, setOpen] = useState(false)
  // One row more costs no more room than the button.
  const isLong = items.length > few + 1
  const button = isLong && (
    <button type="button" className={classes.button} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
      {isOpen ? texts.showLess : texts.showMore(items.length - few)}
    </button>
  )
  return { shown: isLong && !isOpen ? items.slice(0, few) : items, button }
}
