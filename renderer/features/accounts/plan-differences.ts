import type { Account } from '#shared/domain/account.ts'
import type { Locale } from '#shared/domain/locale.ts'
import { formatMeasure } from '#shared/i18n/format.ts'
import { messagesFor, type Messages } from '#shared/i18n/messages.ts'
import { pressureName } from '#shared/i18n/own-names.ts'
import type { DocumentDifference } from '../../ui/conflict-notice.tsx'

interface PlanLine {
  key: string
  label: string
  text: string
}

/** Compares two versions of a plan in words that can be read and copied. */
export function planDifferences(
  mine: Account,
  theirs: Account,
  locale: Locale,
  messages: Messages = messagesFor(locale),
): DocumentDifference[] {
  const ours = planLines(mine, locale, messages)
  const others = planLines(theirs, locale, messages)
  const merged = new Map<string, DocumentDifference>()
  for (const { key, label, text } of ours) merged.set(key, { key, label, mine: text, theirs: '' })
  for (const { key, label, text } of others) {
    merged.set(key, { key, label, mine: merged.get(key)?.mine ?? '', theirs: text })
  }
  return [...merged.values()].filter((line) => line.mine !== line.theirs)
}

function planLines(account: Account, locale: Locale, messages: Messages): PlanLine[] {
  const { accounts: texts, domain, common } = messages
  const { charter, profile } = account
  const titleOf = (id: string) => account.objectives.find((objective) => objective.id === id)?.title ?? id
  const joined = (...parts: (string | null)[]) => parts.filter(Boolean).join(' · ')
  const listed = (items: readonly string[]) => items.join(common.listSeparator)
  const measure = (value: number | null, unit: Account['objectives'][number]['unit']) =>
    value === null ? '—' : formatMeasure(locale, value, unit)

  return [
    { key: 'name', label: texts.head.name, text: account.name },
    { key: 'tier', label: texts.head.tier, text: account.tier ? domain.tier[account.tier] : '' },
    {
      key: 'channel',
      label: texts.head.channel,
      text: account.channel ? domain.channel[account.channel] : '',
    },
    { key: 'owner', label: texts.head.owner, text: account.owner },
    { key: 'period', label: texts.head.period, text: account.period },
    ...(['where', 'value', 'how', 'gain'] as const).map((key) => ({
      key: `charter.${key}`,
      label: texts.charter[key].label,
      text: charter[key],
    })),
    ...account.pressures.map(({ id, pressure, statement, methods }) => ({
      key: id,
      label: `${texts.nav.pressures} · ${pressureName(messages, pressure)}`,
      text: joined(statement, listed(methods)),
    })),
    ...account.objectives.map(({ id, title, unit, base, target, due, pressures }) => ({
      key: id,
      label: `${texts.objectives.objective} · ${title}`,
      text: joined(
        title,
        `${measure(base, unit)} → ${measure(target, unit)}`,
        due,
        listed(pressures.map((pressure) => pressureName(messages, pressure))),
      ),
    })),
    ...account.actions.map(({ id, title, owner, due, status, methods, objectives }) => ({
      key: id,
      label: `${texts.actions.action} · ${title}`,
      text: joined(
        title,
        owner,
        due,
        domain.actionStatus[status],
        listed(methods),
        listed(objectives.map(titleOf)),
      ),
    })),
    ...account.risks.map(({ id, risk, sign, reply }) => ({
      key: id,
      label: `${texts.risks.risk} · ${risk}`,
      text: joined(risk, sign, reply),
    })),
    ...(['ownership', 'banners', 'regions', 'strategy', 'buyingProcess'] as const).map((key) => ({
      key: `profile.${key}`,
      label: texts.profile[key].label,
      text: profile[key],
    })),
    {
      key: 'profile.stores',
      label: texts.profile.stores.label,
      text: profile.stores === null ? '' : String(profile.stores),
    },
    ...profile.questions.map(({ id, question, owner }) => ({
      key: id,
      label: texts.profile.question,
      text: joined(question, owner),
    })),
  ]
}
