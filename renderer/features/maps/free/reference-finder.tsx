import { TextInput } from '@mantine/core'
import { IconGripVertical, IconPlus, IconSearch } from '@tabler/icons-react'
import { useMemo, useState, type PointerEvent } from 'react'
import type { TopicReference } from '#shared/domain/map-document.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import { foldText } from '#shared/search/fold-text.ts'
import { useApiQuery } from '../../../api/hooks.ts'
import { useLocale, useMessages } from '../../../ui/language.tsx'
import panel from '../map-panel.module.css'
import type { Dragged } from '../use-map-drag.ts'

interface ReferenceFinderProps {
  methods: readonly MethodSummary[]
  /** Hangs a document on the selected topic; null while none is selected. */
  onAdd: ((reference: TopicReference, name: string) => void) | null
  onDragStart: (event: PointerEvent, dragged: Dragged) => void
}

const kinds = ['account', 'case', 'note', 'method'] as const
const mostOfAKind = 30

interface Found {
  kind: (typeof kinds)[number]
  id: string
  name: string
}

/** Finds accounts, cases, notes and methods, to hang them on a topic or to drag them onto the map. */
export function ReferenceFinder({ methods, onAdd, onDragStart }: ReferenceFinderProps) {
  const { maps, common } = useMessages()
  const locale = useLocale()
  const [query, setQuery] = useState('')
  const accounts = useApiQuery('accounts.list', {}).data
  const cases = useApiQuery('cases.list', {}).data
  const notes = useApiQuery('notes.list', {}).data
  const all = useMemo<Found[]>(
    () => [
      ...(accounts ?? []).map(({ id, name }) => ({ kind: 'account' as const, id, name })),
      ...(cases ?? []).map(({ id, title }) => ({ kind: 'case' as const, id, name: title })),
      ...(notes ?? []).map(({ id, title }) => ({ kind: 'note' as const, id, name: title })),
      ...methods.map(({ id, name }) => ({ kind: 'method' as const, id, name: name[locale] })),
    ],
    [accounts, cases, notes, methods, locale],
  )
  const wanted = foldText(query.trim())
  const found = all.filter(({ name }) => foldText(name).includes(wanted))

  return (
    <section className={panel.library} aria-label={maps.addReference}>
      <div className={panel.libraryHead}>
        <h3 className={panel.sectionTitle}>{maps.addReference}</h3>
        <p className={panel.hint}>{maps.addReferenceHint}</p>
        <TextInput
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          placeholder={maps.searchReferences}
          aria-label={maps.searchReferences}
          leftSection={<IconSearch size={15} aria-hidden />}
        />
      </div>
      <div className={panel.libraryRows}>
        {found.length === 0 && <p className={panel.hint}>{maps.nothingFound(query.trim())}</p>}
        {kinds.map((kind) => {
          const members = found.filter((entry) => entry.kind === kind).slice(0, mostOfAKind)
          if (members.length === 0) return null
          return (
            <div key={kind} role="group" aria-label={maps.referenceKind[kind]}>
              <div className={panel.groupTitle}>{maps.referenceKind[kind]}</div>
              <ul className={panel.rows}>
                {members.map(({ id, name }) => {
                  const reference = { kind, id }
                  const title = name || common.untitled
                  return (
                    <li
                      key={id}
                      className={panel.methodRow}
                      data-draggable
                      onPointerDown={(event) =>
                        onDragStart(event, { kind: 'document', reference, name: title })
                      }
                    >
                      <IconGripVertical size={14} className={panel.grip} aria-hidden />
                      <span className={panel.methodName}>{title}</span>
                      {onAdd && (
                        <button
                          type="button"
                          className={panel.iconButton}
                          aria-label={maps.addNamed(title)}
                          onClick={() => onAdd(reference, title)}
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
