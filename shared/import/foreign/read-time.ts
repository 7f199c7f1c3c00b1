interface WrittenTime {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  millisecond: number
  /** Minutes ahead of UTC; null where the text doesn't say. */
  offset: number | null
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const numeric =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?:[T ]+|,\s*)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|[+-]\d{2}:?\d{2}|[+-]\d{2}|[AaPp][Mm])?)?$/
const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?Z?)?$/
const chinese =
  /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日(?:\s*(?:星期|周)[一二三四五六日天])?(?:\s*(上午|下午|晚上|中午|凌晨)?\s*(\d{1,2})[:：点时](\d{2})?(?:[:：分](\d{2}))?.*)?$/
const monthFirst =
  /^(?:[A-Za-z]{3,9},?\s+)?([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp][Mm])?.*)?$/
const dayFirst =
  /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?.*)?$/

/**
 * Reads a moment as programs and people write it, as ISO 8601 in UTC. Without a zone it is meant in the one of whoever
 * imports, like the clock beside which it was written. Null for anything that is no moment.
 */
export function readMoment(text: string): string | null {
  const trimmed = text.trim()
  if (/^\d{10}$|^\d{13}$/.test(trimmed)) {
    return isoOf(new Date(Number(trimmed) * (trimmed.length === 10 ? 1000 : 1)))
  }
  const time = readWritten(trimmed)
  if (time === null) return null
  const { year, month, day, hour, minute, second, millisecond, offset } = time
  return offset === null
    ? isoOf(new Date(year, month - 1, day, hour, minute, second, millisecond))
    : isoOf(new Date(Date.UTC(year, month - 1, day, hour, minute, second, millisecond) - offset * 60_000))
}

/** Reads a calendar day, such as the name of a journal's page; null for anything else. */
export function readDay(text: string): string | null {
  const time = readWritten(text.trim().replaceAll('_', '-'))
  if (time === null) return null
  const two = (part: number) => String(part).padStart(2, '0')
  return `${time.year}-${two(time.month)}-${two(time.day)}`
}

function readWritten(text: string): WrittenTime | null {
  if (text.length > 80) return null
  return readNumeric(text) ?? readCompact(text) ?? readChinese(text) ?? readEnglish(text)
}

function readNumeric(text: string): WrittenTime | null {
  const match = numeric.exec(text)
  if (!match) return null
  const [, year, , month, day, hour, minute, second, fraction, zone] = match
  const isHalf = zone !== undefined && /^[ap]m$/i.test(zone)
  return timeOf([year, month, day, hour, minute, second], {
    millisecond: Number((fraction ?? '0').padEnd(3, '0').slice(0, 3)),
    offset: zone === undefined || isHalf ? null : offsetOf(zone),
    half: isHalf ? zone : undefined,
  })
}

function readCompact(text: string): WrittenTime | null {
  const match = compact.exec(text)
  return match ? timeOf(match.slice(1), { offset: text.endsWith('Z') ? 0 : null }) : null
}

function readChinese(text: string): WrittenTime | null {
  const match = chinese.exec(text)
  if (!match) return null
  const [, year, month, day, part, hour, minute, second] = match
  const half =
    part === '下午' || part === '晚上' ? 'pm' : part === '凌晨' || part === '上午' ? 'am' : undefined
  return timeOf([year, month, day, hour, minute, second], { half })
}

function readEnglish(text: string): WrittenTime | null {
  const first = monthFirst.exec(text)
  if (first) {
    const [, month, day, year, hour, minute, second, half] = first
    return timeOf([year, monthOf(month), day, hour, minute, second], { half })
  }
  const match = dayFirst.exec(text)
  if (!match) return null
  const [, day, month, year, hour, minute, second] = match
  return timeOf([year, monthOf(month), day, hour, minute, second], {})
}

function monthOf(name: string | undefined): string {
  return String(months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1)
}

function timeOf(
  parts: readonly (string | undefined)[],
  rest: { millisecond?: number; offset?: number | null; half?: string | undefined },
): WrittenTime | null {
  const [year = 0, month = 0, day = 0, written = 0, minute = 0, second = 0] = parts.map((part) =>
    Number(part ?? 0),
  )
  const isAfternoon = rest.half?.toLowerCase() === 'pm'
  const isMorning = rest.half?.toLowerCase() === 'am'
  const hour = isAfternoon && written < 12 ? written + 12 : isMorning && written === 12 ? 0 : written
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const isReal =
    year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= lastDay &&
    hour <= 23 && minute <= 59 && second <= 59 // prettier-ignore
  if (!isReal) return null
  const { millisecond = 0, offset = null } = rest
  return { year, month, day, hour, minute, second, millisecond, offset }
}

function offsetOf(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? []
  if (sign === undefined) return 0
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0))
}

function isoOf(date: Date): string | null {
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}
