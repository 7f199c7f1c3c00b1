import { useState } from 'react'
import { z } from 'zod'

export const peopleViews = ['table', 'chart', 'grid'] as const
const peopleViewSchema = z.enum(peopleViews)
export type PeopleView = z.infer<typeof peopleViewSchema>

const key = 'trivet.people.view'

/** How people are looked at, remembered for all accounts. */
export function usePeopleView(): [PeopleView, (view: PeopleView) => void] {
  const [view, setView] = useState(recall)
  function choose(next: PeopleView) {
    setView(next)
    try {
      localStorage.setItem(key, next)
    } catch {
      // A full or forbidden storage only costs the memory of the choice.
    }
  }
  return [view, choose]
}

function recall(): PeopleView {
  try {
    return peopleViewSchema.catch('table').parse(localStorage.getItem(key))
  } catch {
    return 'table'
  }
}
