import { useRef } from 'react'
import type { Promotion } from '#shared/domain/promotion.ts'
import { formatDay } from '#shared/i18n/format.ts'
import {
  monthStarts,
  weekStarts,
  type CalendarEvent,
  type CalendarProduct,
  type DayRange,
} from '#shared/plan/promotion-calendar.ts'
import { pays, promotionResult } from '#shared/plan/promotion-result.ts'
import { useLocale, useMessages } from '../../../ui/language.tsx'
import { localToday } from '../due-day.ts'
import { usePlan } from '../plan-context.tsx'
import { daysIn, leftOf, placeName, widthOf, type NamePlace } from './calendar-place.ts'
import classes from './promotion-calendar.module.css'
import { useEventDrag } from './use-event-drag.ts'

const laneHeight = 28

interface CalendarTrackProps {
  product: CalendarProduct
  span: DayRange
  onOpen: (id: string) => void
}

/** The events of one product as bars over months and weeks. */
export function CalendarTrack({ product, span, onOpen }: CalendarTrackProps) {
  const { readOnly } = usePlan()
  const locale = useLocale()
  const { calendar: texts } = useMessages().planPromotions
  const track = useRef<HTMLDivElement>(null)
  const drag = useEventDrag(track, daysIn(span))
  const today = localToday()
  const shown = product.events.filter(({ range }) => widthOf(span, range) > 0)

  return (
    <div className={classes.track} ref={track} style={{ minHeight: product.lanes * laneHeight + 8 }}>
      {weekStarts(span).map((week) => (
        <span key={week} className={classes.week} style={{ left: `${leftOf(span, week)}%` }} />
      ))}
      {monthStarts(span).map((month) => (
        <span key={month} className={classes.line} style={{ left: `${leftOf(span, month)}%` }} />
      ))}
      {product.clashes
        .filter((clash) => widthOf(span, clash) > 0)
        .map((clash) => (
          <span
            key={clash.start}
            className={classes.clash}
            role="img"
            aria-label={texts.clash(
              product.product,
              formatDay(locale, clash.start),
              formatDay(locale, clash.end),
            )}
            style={{ left: `${leftOf(span, clash.start)}%`, width: `${widthOf(span, clash)}%` }}
          />
        ))}
      {today >= span.start && today <= span.end && (
        <span className={classes.today} title={texts.today} style={{ left: `${leftOf(span, today)}%` }} />
      )}
      {shown.map((event) => (
        <EventBar
          key={event.promotion.id}
          event={event}
          span={span}
          range={drag.rangeOf(event)}
          name={placeName(event, shown, span)}
          onOpen={() => onOpen(event.promotion.id)}
          {...(!readOnly && { handlers: drag.handlersFor(event) })}
        />
      ))}
    </div>
  )
}

interface EventBarProps {
  event: CalendarEvent
  span: DayRange
  /** Its days, or where it is being dragged to. */
  range: DayRange
  name: NamePlace
  onOpen: () => void
  handlers?: ReturnType<ReturnType<typeof useEventDrag>['handlersFor']>
}

function EventBar({ event, span, range, name: place, onOpen, handlers }: EventBarProps) {
  const locale = useLocale()
  const { calendar: texts, detail, statuses } = useMessages().planPromotions
  const { common } = useMessages()
  const { promotion, lane, overlaps } = event
  const name = promotion.name || detail.untitled
  const outcome = outcomeOf(promotion)
  const told = [
    texts.event(name, formatDay(locale, range.start), formatDay(locale, range.end)),
    statuses[promotion.status],
    ...(outcome === null ? [] : [outcome ? texts.pays : texts.loses]),
    ...(overlaps.length === 0
      ? []
      : [texts.overlaps(overlaps.map((other) => other.name).join(common.listSeparator))]),
  ].join(common.clauseSeparator)

  return (
    <div
      className={classes.event}
      data-status={promotion.status}
      data-outcome={outcome === null ? undefined : outcome ? 'pays' : 'loses'}
      data-clash={overlaps.length > 0 || undefined}
      style={{
        left: `${leftOf(span, range.start)}%`,
        width: `${widthOf(span, range)}%`,
        top: lane * laneHeight + 4,
      }}
    >
      <button
        type="button"
        className={classes.body}
        aria-label={told}
        title={told}
        data-event={promotion.id}
        onPointerDown={handlers?.onPointerDown('move')}
        onPointerMove={handlers?.onPointerMove}
        onPointerUp={handlers?.onPointerUp}
        onPointerCancel={handlers?.onPointerCancel}
        onKeyDown={handlers?.onKeyDown}
        onClick={() => {
          // The click at the end of a drag is no wish to open the event.
          if (!handlers?.hasJustMoved()) onOpen()
        }}
      >
        <span className={classes.name} data-side={place.side} style={{ maxWidth: `${place.room}%` }}>
          {name}
        </span>
      </button>
      {handlers &&
        (['start', 'end'] as const).map((side) => (
          <span
            key={side}
            className={classes.grip}
            data-side={side}
            onPointerDown={handlers.onPointerDown(side)}
            onPointerMove={handlers.onPointerMove}
            onPointerUp={handlers.onPointerUp}
            onPointerCancel={handlers.onPointerCancel}
          />
        ))}
    </div>
  )
}

/** What came of an event, or is expected of it while nothing came yet; null where that is unknown. */
function outcomeOf(promotion: Promotion): boolean | null {
  return pays(promotionResult(promotion, 'actual')) ?? pays(promotionResult(promotion, 'forecast'))
}
