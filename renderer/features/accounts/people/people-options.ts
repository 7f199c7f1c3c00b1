import { useMemo } from 'react'
import {
  attitudes,
  decisionRoles,
  influences,
  type DecisionRole,
  type Influence,
  type Stakeholder,
} from '#shared/domain/people.ts'
import type { Messages } from '#shared/i18n/messages.ts'
import { useMessages } from '../../../ui/language.tsx'
import { usePlan } from '../plan-context.tsx'

const attitudeNames = ['-2', '-1', '0', '1', '2'] as const
type AttitudeName = (typeof attitudeNames)[number]

/** How influence is written in many a table. */
const influenceLetters: Record<Influence, string> = { high: 'H', medium: 'M', low: 'L' }

interface Option<Value extends string> {
  value: Value
  label: string
  otherNames?: readonly string[]
}

export interface PeopleOptions {
  influence: Option<Influence>[]
  attitude: Option<AttitudeName>[]
  decision: Option<DecisionRole>[]
  unit: Option<string>[]
}

/** What can be chosen for a person. */
export function usePeopleOptions(): PeopleOptions {
  const { groupNodes } = usePlan().account
  const { planPeople: texts, common } = useMessages()
  return useMemo(
    () => ({
      influence: [...influences].reverse().map((value) => ({
        value,
        label: texts.influence[value],
        otherNames: [influenceLetters[value]],
      })),
      attitude: [...attitudeNames].reverse().map((value) => ({
        value,
        label: `${signedAttitude(Number(value))} ${texts.attitude[value]}`,
        otherNames: [value, signedAttitude(Number(value)), texts.attitude[value]],
      })),
      decision: decisionRoles.map((value) => ({ value, label: texts.decision[value] })),
      unit: groupNodes.map(({ id, name }) => ({ value: id, label: name || common.untitled })),
    }),
    [groupNodes, texts, common],
  )
}

/** An attitude as a choice among names. */
export function attitudeName({ attitude }: Stakeholder): AttitudeName | null {
  return attitudeNames[attitudes.findIndex((value) => value === attitude)] ?? null
}

/** What an attitude is called. */
export function attitudeInWords(texts: Messages['planPeople'], person: Stakeholder): string {
  const name = attitudeName(person)
  return name === null ? texts.unknown : texts.attitude[name]
}

/** −2, −1, 0, +1, +2. */
export function signedAttitude(attitude: number): string {
  if (attitude === 0) return '0'
  return attitude > 0 ? `+${attitude}` : `−${Math.abs(attitude)}`
}
