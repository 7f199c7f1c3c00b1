import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react'
import type { MapLayout, PlacedNode } from '#shared/map/layout.ts'
import type { MapModel, MapNode } from '#shared/map/model.ts'
import { isComposing } from '../../ui/composition.ts'
import { useMessages } from '../../ui/language.tsx'
import { PressureMark } from '../../ui/pressure-mark.tsx'
import type { MapEditing, NodeWriting } from './map-editing.ts'
import classes from './map-outline.module.css'
import { selectionAfter, type SelectHow } from './selecting.ts'
import type { MapViewState } from './use-map-view.ts'
import { growField, useWritingField } from './use-writing-field.ts'

interface MapOutlineProps {
  map: MapModel
  layout: MapLayout
  view: MapViewState
  editing: MapEditing
  onOpen: (node: MapNode) => void
}

/** The same map as a list of lines: read from top to bottom, walked and changed by the same keys. */
export function MapOutline({ map, layout, view, editing, onOpen }: MapOutlineProps) {
  const { maps } = useMessages()
  const tree = useRef<HTMLDivElement>(null)
  const choosing = useRef(false)
  const rows = layout.nodes
  const tabbable = view.selection !== null && layout.byId.has(view.selection) ? view.selection : map.root.id
  const { focus } = editing

  useEffect(() => {
    if (focus !== null) focusRow(focus.id)
  }, [focus])

  function focusRow(id: string | undefined) {
    if (id === undefined) return
    tree.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus()
  }

  function choose(id: string | undefined, how: SelectHow) {
    if (id === undefined) return
    editing.selectLink(null)
    view.selectAll(selectionAfter(layout, view.selected, view.selection, id, how), id)
    choosing.current = true
    focusRow(id)
    choosing.current = false
  }

  function onKeyDown(event: KeyboardEvent, placed: PlacedNode) {
    if (isComposing(event)) return
    const isHandled = editing.onKey(event, placed.node) || walk(event, placed)
    if (isHandled) event.preventDefault()
  }

  function walk(event: KeyboardEvent, placed: PlacedNode): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false
    const at = rows.indexOf(placed)
    const hasChildren = placed.node.children.length > 0
    const isOpen = hasChildren && placed.hidden === 0
    switch (event.key) {
      case 'ArrowDown':
        if (event.shiftKey) choose(rows[at + 1]?.id, 'range')
        else focusRow(rows[at + 1]?.id)
        return true
      case 'ArrowUp':
        if (event.shiftKey) choose(rows[at - 1]?.id, 'range')
        else focusRow(rows[at - 1]?.id)
        return true
      case 'ArrowRight':
        if (isOpen) focusRow(rows[at + 1]?.id)
        else if (hasChildren) view.toggle(placed.id)
        return true
      case 'ArrowLeft':
        if (isOpen && placed.parent !== null) view.toggle(placed.id)
        else focusRow(placed.parent ?? undefined)
        return true
      case 'Home':
        focusRow(rows[0]?.id)
        return true
      case 'End':
        focusRow(rows.at(-1)?.id)
        return true
      case ' ':
        if (hasChildren && placed.parent !== null) view.toggle(placed.id)
        return true
      case 'Enter':
        onOpen(placed.node)
        return true
      default:
        return false
    }
  }

  return (
    <div className={classes.outline}>
      <p className={classes.hint}>{maps.outlineHint}</p>
      <div ref={tree} role="tree" aria-label={maps.canvas(map.root.text)} aria-multiselectable>
        {rows.map((placed) => (
          <div
            key={placed.id}
            className={classes.row}
            role="treeitem"
            aria-level={placed.depth + 1}
            aria-posinset={placed.position}
            aria-setsize={placed.setSize}
            aria-selected={view.selected.has(placed.id)}
            {...(placed.node.children.length > 0 && { 'aria-expanded': placed.hidden === 0 })}
            aria-label={placed.node.text}
            tabIndex={placed.id === tabbable ? 0 : -1}
            data-row={placed.id}
            data-root={placed.depth === 0 || undefined}
            data-quiet={placed.node.quiet || undefined}
            style={{ paddingInlineStart: 10 + placed.depth * 22 }}
            onFocus={(event) => {
              if (event.target !== event.currentTarget || choosing.current) return
              if (placed.id !== view.selection) editing.selectLink(null)
              view.select(placed.id)
            }}
            onMouseDown={(event) => {
              if (!event.shiftKey && !event.ctrlKey && !event.metaKey) return
              event.preventDefault()
              choose(placed.id, event.shiftKey ? 'range' : 'toggle')
            }}
            onKeyDown={(event) => onKeyDown(event, placed)}
            onDoubleClick={() => onOpen(placed.node)}
          >
            <span
              className={classes.toggle}
              aria-hidden
              onClick={() => placed.parent !== null && view.toggle(placed.id)}
            >
              {placed.node.children.length > 0 &&
                (placed.hidden === 0 ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />)}
            </span>
            {placed.node.source !== null && <PressureMark source={placed.node.source} decorative size={9} />}
            {editing.writing?.id === placed.id ? (
              <RowField key={placed.id} writing={editing.writing} />
            ) : (
              <>
                {placed.node.caption !== '' && <span className={classes.caption}>{placed.node.caption}</span>}
                <span className={classes.label}>{placed.node.label}</span>
                {placed.node.status !== null && (
                  <span className={classes.status}>{maps.statusName[placed.node.status]}</span>
                )}
                {placed.hidden > 0 && <span className={classes.count}>{placed.hidden}</span>}
              </>
            )}
          </div>
        ))}
      </div>
    </div>
  )
}

function RowField({ writing }: { writing: NodeWriting }) {
  const { maps } = useMessages()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.select(), [])
  useLayoutEffect(() => growField(field.current))
  return (
    <textarea
      ref={field}
      autoFocus
      className={classes.field}
      aria-label={writing.link === undefined ? maps.nodeText : maps.linkName}
      rows={1}
      defaultValue={writing.text}
      onInput={(event) => growField(event.currentTarget)}
      {...useWritingField(writing)}
    />
  )
}
