import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import {
  addDays,
  calendarSpan,
  monthStarts,
  promotionCalendar,
  rangeOf,
  weekStarts,
  type CalendarProduct,
  type DayRange,
} from '#shared/plan/promotion-calendar.ts'
import { useLocale, useMessages } from '../../../ui/language.tsx'
import { ToggleChip } from '../../../ui/toggle-chip.tsx'
import { localToday } from '../due-day.ts'
import { usePlan } from '../plan-context.tsx'
import { CalendarTrack } from './calendar-track.tsx'
import classes from './promotion-calendar.module.css'
import { leftOf, widthOf } from './calendar-place.ts'

const views = ['year', 'quarter'] as const
type View = (typeof views)[number]

interface PromotionCalendarProps {
  onOpen: (id: string) => void
}

/** A year or a quarter with the events as bars, product by product; days on which two clash are marked. */
export function PromotionCalendar({ onOpen }: PromotionCalendarProps) {
  const { account, readOnly } = usePlan()
  const messages = useMessages()
  const texts = messages.planPromotions.calendar
  const [view, setView] = useState<View>('year')
  const [day, setDay] = useState(() => firstDay(account.promotions.map(({ start }) => start)))
  const span = calendarSpan(view, day)
  const products = promotionCalendar(account.promotions)
  const shown = products.filter(({ events }) => events.some(({ range }) => widthOf(span, range) > 0))
  const undated = account.promotions.filter((promotion) => rangeOf(promotion) === null)
  const names = undated.map(({ name }) => name || messages.planPromotions.detail.untitled)

  return (
    <div className={classes.frame}>
      <div className={classes.bar}>
        <div className={classes.span}>
          <ActionIcon size="sm" aria-label={texts.earlier} onClick={() => setDay(addDays(span.start, -1))}>
            <IconChevronLeft size={16} aria-hidden />
          </ActionIcon>
          <span className={classes.spanName} aria-live="polite">
            {view === 'year'
              ? span.start.slice(0, 4)
              : texts.quarterName(span.start.slice(0, 4), Math.ceil(Number(span.start.slice(5, 7)) / 3))}
          </span>
          <ActionIcon size="sm" aria-label={texts.later} onClick={() => setDay(addDays(span.end, 1))}>
            <IconChevronRight size={16} aria-hidden />
          </ActionIcon>
        </div>
        <div className={classes.views} role="group" aria-label={texts.views}>
          {views.map((name) => (
            <ToggleChip key={name} pressed={view === name} onToggle={() => setView(name)}>
              {texts[name]}
            </ToggleChip>
          ))}
        </div>
      </div>
      <div className={classes.strip} role="group" aria-label={texts.label}>
        <Months span={span} hasWeeks={view === 'quarter'} />
        {shown.map((product) => (
          <ProductRow key={product.product} product={product} span={span} onOpen={onOpen} />
        ))}
        {shown.length === 0 && <p className={classes.none}>{texts.none}</p>}
      </div>
      {names.length > 0 && (
        <p className={classes.note}>{texts.undated(names.join(messages.common.listSeparator))}</p>
      )}
      {!readOnly && shown.length > 0 && <p className={classes.note}>{texts.hint}</p>}
    </div>
  )
}

/** The names of the months; where there is room, the days of the month on which weeks begin too. */
function Months({ span, hasWeeks }: { span: DayRange; hasWeeks: boolean }) {
  const locale = useLocale()
  const name = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
  return (
    <div className={classes.row} aria-hidden>
      <div />
      <div className={classes.months} data-weeks={hasWeeks || undefined}>
        {monthStarts(span).map((month) => (
          <span key={month} className={classes.month} style={{ left: `${leftOf(span, month)}%` }}>
            {name.format(new Date(month))}
          </span>
        ))}
        {hasWeeks &&
          weekStarts(span).map((week) => (
            <span key={week} className={classes.weekName} style={{ left: `${leftOf(span, week)}%` }}>
              {Number(week.slice(8))}
            </span>
          ))}
      </div>
    </div>
  )
}

interface ProductRowProps {
  product: CalendarProduct
  span: DayRange
  onOpen: (id: string) => void
}

function ProductRow({ product, span, onOpen }: ProductRowProps) {
  const texts = useMessages().planPromotions.calendar
  const name = product.product || texts.noProduct
  return (
    <div className={classes.row} role="group" aria-label={name}>
      <div className={classes.product} title={name}>
        {name}
      </div>
      <CalendarTrack product={product} span={span} onOpen={onOpen} />
    </div>
  )
}

/** Where the calendar opens: in the present year if it has an event, else at the last one. */
function firstDay(starts: readonly (string | null)[]): string {
  const today = localToday()
  const days = starts.flatMap((start) => start ?? []).sort()
  return days.some((start) => start.slice(0, 4) === today.slice(0, 4)) ? today : (days.at(-1) ?? today)
}
