import { TextInput } from '@mantine/core'
import { IconCheck, IconGripVertical, IconPlus, IconSearch } from '@tabler/icons-react'
import { useState, type PointerEvent } from 'react'
import { methodGroups, type MethodSummary } from '#shared/domain/method.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import type { LinkTarget } from './link-target.ts'
import classes from './map-panel.module.css'
import type { DraggedMethod } from './use-map-drag.ts'

export interface MethodLibraryProps {
  methods: readonly MethodSummary[]
  /** The pressure that is selected; without one, methods can only be dragged. */
  target: LinkTarget | null
  linked: ReadonlySet<string>
  readOnly: boolean
  onLink: (method: DraggedMethod) => void
  onDragStart: (event: PointerEvent, method: DraggedMethod) => void
}

/** Every method, to find by name or purpose, link to the selected pressure or drag onto the map. */
export function MethodLibrary(props: MethodLibraryProps) {
  const { methods, target, linked, readOnly, onLink, onDragStart } = props
  const locale = useLocale()
  const { maps, domain } = useMessages()
  const [query, setQuery] = useState('')
  const found = methods.filter((method) => matches(method, query))

  return (
    <section className={classes.library} aria-label={maps.library}>
      <div className={classes.libraryHead}>
        <h3 className={classes.sectionTitle}>{target ? maps.linkMethod : maps.library}</h3>
        {!readOnly && <p className={classes.hint}>{maps.dragHint}</p>}
        <TextInput
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          placeholder={maps.searchMethods}
          aria-label={maps.searchMethods}
          leftSection={<IconSearch size={15} aria-hidden />}
        />
      </div>
      <div className={classes.libraryRows}>
        {found.length === 0 && <p className={classes.hint}>{maps.noMethodFound(query.trim())}</p>}
        {methodGroups.map((group) => {
          const members = found.filter((method) => method.group === group)
          if (members.length === 0) return null
          return (
            <div key={group} role="group" aria-label={domain.methodGroup[group]}>
              <div className={classes.groupTitle}>{domain.methodGroup[group]}</div>
              <ul className={classes.rows}>
                {members.map((method) => {
                  const entry = { id: method.id, name: method.name[locale] }
                  const isLinked = linked.has(method.id)
                  return (
                    <li
                      key={method.id}
                      className={classes.methodRow}
                      data-method={method.id}
                      data-draggable={!readOnly || undefined}
                      onPointerDown={readOnly ? undefined : (event) => onDragStart(event, entry)}
                    >
                      <IconGripVertical size={14} className={classes.grip} aria-hidden />
                      <span className={classes.methodName} title={method.purpose[locale]}>
                        {entry.name}
                      </span>
                      {target && isLinked && (
                        <IconCheck size={15} className={classes.check} role="img" aria-label={maps.linked} />
                      )}
                      {target && !isLinked && !readOnly && (
                        <button
                          type="button"
                          className={classes.iconButton}
                          aria-label={maps.link(entry.name, target.name)}
                          title={maps.linkMethod}
                          onClick={() => onLink(entry)}
                        >
                          <IconPlus size={15} aria-hidden />
                        </button>
                      )}
                    </li>
                  )
                })}
              </ul>
            </div>
          )
        })}
      </div>
    </section>
  )
}

/** Every word of the query in the name or the purpose, in either language. */
function matches(method: MethodSummary, query: string): boolean {
  const text = [...Object.values(method.name), ...Object.values(method.purpose)].join('\n').toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
