import { useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react'
import { movedBy, resizedBy, type CalendarEvent, type DayRange } from '#shared/plan/promotion-calendar.ts'
import { isComposing } from '../../../ui/composition.ts'
import { useMessages } from '../../../ui/language.tsx'
import { patchEdit } from '../account-edits.ts'
import { usePlan } from '../plan-context.tsx'

/** What is being dragged: the whole event or one of its ends. */
type Grip = 'move' | 'start' | 'end'

interface Drag {
  id: string
  grip: Grip
  fromX: number
  days: number
}

/** Moves events by whole days, by pointer or by Alt with an arrow; each move is one step of undo. */
export function useEventDrag(track: RefObject<HTMLDivElement | null>, daysShown: number) {
  const { account, commit } = usePlan()
  const texts = useMessages().planPromotions.calendar
  const [drag, setDrag] = useState<Drag | null>(null)
  const hasMoved = useRef(false)

  function move({ promotion, range }: CalendarEvent, grip: Grip, days: number) {
    const next = changed(range, grip, days)
    if (next.start === range.start && next.end === range.end) return
    commit(
      texts.undoMove(promotion.name),
      patchEdit(account, 'promotions', promotion.id, { start: next.start, end: next.end }),
    )
  }

  function daysAt(fromX: number, x: number): number {
    const width = track.current?.getBoundingClientRect().width ?? 0
    return width === 0 ? 0 : Math.round(((x - fromX) / width) * daysShown)
  }

  function handlersFor(event: CalendarEvent) {
    const { id } = event.promotion
    return {
      onPointerDown: (grip: Grip) => (press: PointerEvent<HTMLElement>) => {
        hasMoved.current = false
        if (press.button !== 0) return
        press.currentTarget.setPointerCapture(press.pointerId)
        setDrag({ id, grip, fromX: press.clientX, days: 0 })
      },
      onPointerMove: (at: PointerEvent<HTMLElement>) => {
        if (drag?.id !== id) return
        const days = daysAt(drag.fromX, at.clientX)
        if (days === drag.days) return
        hasMoved.current = true
        setDrag({ ...drag, days })
      },
      onPointerUp: () => {
        if (drag?.id === id && drag.days !== 0) move(event, drag.grip, drag.days)
        setDrag(null)
      },
      onPointerCancel: () => setDrag(null),
      onKeyDown: (press: KeyboardEvent<HTMLElement>) => {
        if (isComposing(press)) return
        const by = press.key === 'ArrowLeft' ? -1 : press.key === 'ArrowRight' ? 1 : 0
        if (by === 0 || !press.altKey || press.ctrlKey || press.metaKey) return
        press.preventDefault()
        move(event, press.shiftKey ? 'end' : 'move', by)
      },
      hasJustMoved: () => hasMoved.current,
    }
  }

  return {
    handlersFor,
    /** The days of an event, or where it is being dragged to. */
    rangeOf: ({ promotion, range }: CalendarEvent): DayRange =>
      drag?.id === promotion.id ? changed(range, drag.grip, drag.days) : range,
  }
}

function changed(range: DayRange, grip: Grip, days: number): DayRange {
  return grip === 'move' ? movedBy(range, days) : resizedBy(range, grip, days)
}
