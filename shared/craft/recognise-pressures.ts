import { pressureIds, type PressureId } from '../domain/pressure.ts'
import { foldText } from '../search/fold-text.ts'
import { pressureWords } from './pressure-words.ts'

/** A pressure and the words of the text that speak for it, in the order in which they stand there. */
export interface RecognisedPressure {
  pressure: PressureId
  words: string[]
}

interface Phrase {
  pressure: PressureId
  word: string
  pattern: RegExp
}

interface Match {
  pressure: PressureId
  word: string
  start: number
  end: number
}

const phrases: readonly Phrase[] = pressureIds.flatMap((pressure) =>
  pressureWords[pressure].map((word) => ({ pressure, word, pattern: patternOf(foldText(word)) })),
)

/**
 * Finds the pressures that a text speaks of, the one with the most words first and otherwise in their fixed
 * order. The same text gives the same answer, on every computer and in every language.
 */
export function recognisePressures(text: string): RecognisedPressure[] {
  const folded = foldText(text)
  const matches = phrases.flatMap((phrase) => matchesOf(phrase, folded))
  const kept = matches.filter((match) => !matches.some((other) => swallows(other, match)))
  return pressureIds
    .map((pressure) => {
      const own = kept.filter((match) => match.pressure === pressure).sort((a, b) => a.start - b.start)
      return { pressure, words: [...new Set(own.map(({ word }) => word))] }
    })
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.words.length - a.words.length)
}

function matchesOf({ pressure, word, pattern }: Phrase, text: string): Match[] {
  return [...text.matchAll(pattern)].map((found) => ({
    pressure,
    word,
    start: found.index,
    end: found.index + found[0].length,
  }))
}

/** A longer phrase says more than the shorter one within it: “promotion mechanic” is not “promotion”. */
function swallows(longer: Match, shorter: Match): boolean {
  return (
    longer.start <= shorter.start &&
    longer.end >= shorter.end &&
    longer.end - longer.start > shorter.end - shorter.start
  )
}

function patternOf(folded: string): RegExp {
  const escaped = folded.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  if (/\p{Script=Han}/u.test(folded)) return new RegExp(escaped, 'g')
  return new RegExp(`(?<![a-z0-9])${escaped.replace(/[ -]/g, '[\\s-]*')}(?:s|es)?(?![a-z0-9])`, 'g')
}
