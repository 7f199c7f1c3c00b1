import { useEffect, useState } from 'react'
import type { Locale } from '#shared/domain/locale.ts'
import type { MapFont, Measure } from '#shared/map/shape.ts'
import { useLocale } from '../../ui/language.tsx'

/** A letter and the marks that have a font of their own; asking for them makes the browser fetch it. */
const sample = '三 A “”…'

/**
 * Measures text in the very font that the map is drawn in. Null until the fonts are there: measured earlier,
 * boxes would not fit their text.
 */
export function useTextMeasure(): Measure | null {
  const locale = useLocale()
  const [ready, setReady] = useState<{ locale: Locale; measure: Measure } | null>(null)

  useEffect(() => {
    let current = true
    const family = getComputedStyle(document.documentElement).getPropertyValue('--tv-font').trim()
    void fontsReady(family).then(() => {
      if (current) setReady({ locale, measure: measureIn(family) })
    })
    return () => {
      current = false
    }
  }, [locale])

  return ready?.locale === locale ? ready.measure : null
}

async function fontsReady(family: string): Promise<void> {
  // A font that the computer lacks is no reason to wait for ever: the next one in the stack is used.
  await document.fonts.load(`13px ${family}`, sample).catch(() => [])
  await document.fonts.ready
}

const measures = new Map<string, Measure>()

/** The measure of a font stack; one for as long as the window lives, because what it knows by then saves most work. */
function measureIn(family: string): Measure {
  const measure = measures.get(family) ?? createMeasure(family)
  measures.set(family, measure)
  return measure
}

function createMeasure(family: string): Measure {
  const context = document.createElement('canvas').getContext('2d')
  const known = new Map<string, Map<string, number>>()
  return (text, font) => {
    const css = cssFont(font, family)
    const widths = known.get(css) ?? new Map<string, number>()
    known.set(css, widths)
    let width = widths.get(text)
    if (width === undefined) {
      if (context && context.font !== css) context.font = css
      width = context?.measureText(text).width ?? text.length * font.size
      widths.set(text, width)
    }
    return width
  }
}

function cssFont(font: MapFont, family: string): string {
  return `${font.weight} ${font.size}px ${family}`
}
