import { allShownPressures, builtInModel, type OwnModel } from '../domain/own-model.ts'
import { pressureIds, type PressureId } from '../domain/pressure.ts'
import { foldText } from '../search/fold-text.ts'
import { nameWords } from './name-words.ts'
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

const builtInPhrases: readonly Phrase[] = pressureIds.flatMap((pressure) =>
  pressureWords[pressure].map((word) => phraseOf(pressure, word)),
)

/**
 * Finds the pressures that a text speaks of, the one with the most words first and otherwise in their fixed
 * order. The words of the user's own names count beside the built-in ones; a hidden pressure is not found.
 * The same text gives the same answer, on every computer and in every language.
 */
export function recognisePressures(text: string, model: OwnModel = builtInModel): RecognisedPressure[] {
  const folded = foldText(text)
  const shown = allShownPressures(model)
  const phrases = [...builtInPhrases, ...ownPhrases(model)].filter(({ pressure }) => shown.includes(pressure))
  const matches = phrases.flatMap((phrase) => matchesOf(phrase, folded))
  const kept = matches.filter((match) => !matches.some((other) => swallows(other, match)))
  return shown
    .map((pressure) => {
      const own = kept.filter((match) => match.pressure === pressure).sort((a, b) => a.start - b.start)
      return { pressure, words: [...new Set(own.map(({ word }) => word))] }
    })
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.words.length - a.words.length)
}

function ownPhrases({ names, ownPressures }: OwnModel): Phrase[] {
  const renamed = names.flatMap(({ id, zh, en }) => {
    const pressure = pressureIds.find((known) => known === id)
    return pressure ? [{ id: pressure, zh, en }] : []
  })
  return [...renamed, ...ownPressures].flatMap(({ id, zh, en }) =>
    [...new Set([...nameWords(zh), ...nameWords(en)])].map((word) => phraseOf(id, word)),
  )
}

function phraseOf(pressure: PressureId, word: string): Phrase {
  return { pressure, word, pattern: patternOf(foldText(word)) }
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
