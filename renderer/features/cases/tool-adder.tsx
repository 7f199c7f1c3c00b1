import { Select } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { useOpenCase } from './case-context.tsx'
import { addTools } from './case-edits.ts'
import { isMethodFound, methodOptions } from './method-options.ts'

/** Adds a method to the case; those made for its pressures come first. */
export function ToolAdder() {
  const { document, methods, commitLogged } = useOpenCase()
  const texts = useMessages().cases.tools
  const locale = useLocale()
  const [query, setQuery] = useState('')
  const used = document.methods.map(({ method }) => method)
  const { proposed, others } = methodOptions(methods, document.pressures, used)
  const group = (title: string, found: typeof methods) => ({
    group: title,
    items: found
      .filter((method) => isMethodFound(method, query))
      .map(({ id, name }) => ({ value: id, label: name[locale] })),
  })

  function add(id: string | null) {
    const method = methods.find((known) => known.id === id)
    setQuery('')
    if (!method) return
    const tool = { id: crypto.randomUUID(), method: method.id, reason: '' }
    commitLogged(texts.undoAdd(method.name[locale]), addTools([tool]))
  }

  return (
    <Select
      mt="xs"
      size="xs"
      w={300}
      aria-label={texts.add}
      placeholder={texts.add}
      leftSection={<IconPlus size={14} aria-hidden />}
      rightSection={<span />}
      searchable
      value={null}
      searchValue={query}
      onSearchChange={setQuery}
      onChange={add}
      // The words are looked for in both languages above; what is offered has been found already.
      filter={({ options }) => options}
      data={[group(texts.proposed, proposed), group(texts.others, others)]}
      nothingFoundMessage={texts.noMatch}
      maxDropdownHeight={320}
    />
  )
}
