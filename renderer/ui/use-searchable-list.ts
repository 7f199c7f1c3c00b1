import { useCombobox, type ComboboxStore } from '@mantine/core'
import { useEffect, useState } from 'react'

/** A list behind a button, with a field to narrow it: Enter takes the first match of what was typed. */
export function useSearchableList(): {
  combobox: ComboboxStore
  query: string
  setQuery: (query: string) => void
} {
  const [query, setQuery] = useState('')
  const combobox = useCombobox({
    onDropdownClose() {
      combobox.resetSelectedOption()
      combobox.focusTarget()
      setQuery('')
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  })
  const { selectFirstOption, resetSelectedOption } = combobox
  useEffect(() => {
    if (query.trim() === '') resetSelectedOption()
    else selectFirstOption()
  }, [query, selectFirstOption, resetSelectedOption])
  return { combobox, query, setQuery }
}
