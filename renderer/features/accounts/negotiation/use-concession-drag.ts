import { useState, type PointerEvent, type RefObject } from 'react'
import type { Concession } from '#shared/domain/negotiation.ts'
import { listEdit } from '#shared/table/list-edit.ts'
import { withList } from '../account-edits.ts'
import { usePlan } from '../plan-context.tsx'

interface Drag {
  id: string
  from: number
  to: number
  /** Where the row would land, in px below the top of the area. */
  line: number | null
}

interface RowDrag {
  /** Where the line is to be drawn at which the row will land; null while nothing is dragged. */
  targetTop: number | null
  handlers: Record<'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel', PointerHandler>
}
type PointerHandler = (event: PointerEvent<HTMLElement>) => void

/** Lets steps be dragged by their handles into another order; one drag is one step of undo. */
export function useConcessionDrag(area: RefObject<HTMLDivElement | null>, label: string): RowDrag {
  const { commit } = usePlan()
  const [drag, setDrag] = useState<Drag | null>(null)

  function rows(): HTMLElement[] {
    return [...(area.current?.querySelectorAll<HTMLElement>('tr[data-row]') ?? [])]
  }

  function onPointerDown(event: PointerEvent<HTMLElement>) {
    const handle = event.target instanceof Element ? event.target.closest('[data-drag-handle]') : null
    const row = handle?.closest<HTMLElement>('tr[data-row]')
    if (!row || event.button !== 0) return
    const from = rows().indexOf(row)
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    setDrag({ id: row.dataset['row'] ?? '', from, to: from, line: null })
  }

  function onPointerMove(event: PointerEvent<HTMLElement>) {
    if (!drag) return
    const middles = rows()
      .filter((_, index) => index !== drag.from)
      .map((row) => row.getBoundingClientRect())
      .map(({ top, height }) => top + height / 2)
    const to = middles.filter((middle) => middle < event.clientY).length
    if (to !== drag.to) setDrag({ ...drag, to, line: lineAt(drag.from, to) })
  }

  function onPointerUp() {
    if (drag && drag.to !== drag.from) {
      const { id, from, to } = drag
      const edit = listEdit<Concession>({ patches: [], added: [], removed: [], moved: { id, from, to } })
      commit(label, {
        apply: (account) => withList(account, 'concessions', edit.apply),
        revert: (account) => withList(account, 'concessions', edit.revert),
      })
    }
    setDrag(null)
  }

  function lineAt(from: number, to: number): number | null {
    const box = rows()[to]?.getBoundingClientRect()
    const top = area.current?.getBoundingClientRect().top ?? 0
    return box && to !== from ? (to > from ? box.bottom : box.top) - top : null
  }

  return {
    targetTop: drag?.line ?? null,
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerCancel: () => setDrag(null),
    },
  }
}
