import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState, type KeyboardEvent } from 'react'
import { isComposing } from '#renderer/ui/composition.ts'
import { useMessages } from '#renderer/ui/language.tsx'
import { foldText } from '#shared/search/fold-text.ts'
import classes from './template-dialog.module.css'
import type { Template } from './templates.ts'

interface TemplateOptionsProps {
  own: readonly Template[]
  builtIn: readonly Template[]
  chosen: Template | null
  onChoose: (key: string) => void
}

/** The templates to choose from. Arrows go through them, from the field as well. */
export function TemplateOptions({ own, builtIn, chosen, onChoose }: TemplateOptionsProps) {
  const texts = useMessages().noteOrder.templates
  const [query, setQuery] = useState('')
  const wanted = foldText(query.trim())
  const isWanted = ({ name }: Template) => foldText(name).includes(wanted)
  const groups = [
    { title: texts.own, templates: own.filter(isWanted) },
    { title: texts.builtIn, templates: builtIn.filter(isWanted) },
  ].filter(({ templates }) => templates.length > 0)

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (isComposing(event)) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const all = groups.flatMap(({ templates }) => templates)
    const next = all[all.findIndex(({ key }) => key === chosen?.key) + step]
    if (!next) return
    onChoose(next.key)
    const inList = event.target instanceof HTMLButtonElement
    const button = event.currentTarget.querySelector<HTMLElement>(`[data-template="${next.key}"]`)
    button?.scrollIntoView({ block: 'nearest' })
    if (inList) button?.focus()
  }

  return (
    <div className={classes.options} onKeyDown={onKeyDown}>
      <TextInput
        data-autofocus
        value={query}
        aria-label={texts.filter}
        placeholder={texts.filter}
        leftSection={<IconSearch size={15} aria-hidden />}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <div className={classes.list}>
        {groups.length === 0 && <p className={classes.nothing}>{texts.nothing}</p>}
        {groups.map(({ title, templates }) => (
          <div key={title} role="group" aria-label={title}>
            <div className={classes.group}>{title}</div>
            {templates.map(({ key, name }) => (
              <button
                key={key}
                type="button"
                className={classes.option}
                data-template={key}
                aria-pressed={key === chosen?.key}
                onClick={() => onChoose(key)}
              >
                {name}
              </button>
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}
