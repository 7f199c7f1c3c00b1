import type { WayReason } from '#shared/craft/find-a-way.ts'
import type { StarterCase } from '#shared/domain/content.ts'
import type { Locale } from '#shared/domain/locale.ts'
import type { Messages } from '#shared/i18n/messages.ts'
import { competencyName, pressureName } from '#shared/i18n/own-names.ts'

const mostReasons = 3

/** The language of the reader, and what a reason names beside its own words. */
export interface ReasonWords {
  locale: Locale
  messages: Messages
  accountName: string
  starters: readonly StarterCase[]
}

/**
 * The reasons worth saying, the weightiest first. A pressure that was recognised in the user's words is not said
 * a second time as chosen, and what speaks against a method is never cut off.
 */
export function reasonsToSay(reasons: readonly WayReason[]): WayReason[] {
  const told = reasons.filter(
    (reason) =>
      reason.kind !== 'pressure' ||
      !reasons.some((other) => other.kind === 'words' && other.pressure === reason.pressure),
  )
  const against = told.filter(({ kind }) => kind === 'failed')
  const speaking = told.filter(({ kind }) => kind !== 'failed').slice(0, mostReasons)
  return [...speaking, ...against]
}

/** Says one reason in a sentence. */
export function sayReason(
  reason: WayReason,
  { locale, messages, accountName, starters }: ReasonWords,
): string {
  const texts = messages.cases.reason
  switch (reason.kind) {
    case 'pressure':
      return texts.pressure(pressureName(messages, reason.pressure))
    case 'words':
      return texts.words(reason.words, pressureName(messages, reason.pressure))
    case 'account':
      return texts.account(accountName, pressureName(messages, reason.pressure))
    case 'account-plan':
      return texts.accountPlan(accountName, pressureName(messages, reason.pressure))
    case 'starter-case': {
      const starter = starters.find(({ structure }) => structure.id === reason.starter)
      return texts.starterCase(
        starter?.text[locale].title ?? pressureName(messages, reason.pressure),
        reason.step,
      )
    }
    case 'named':
      return texts.named(reason.words)
    case 'competency-gap':
      return texts.gap(competencyName(messages, reason.competency))
    case 'worked':
      return texts.worked(reason.times)
    case 'failed':
      return texts.failed(reason.times)
  }
}
