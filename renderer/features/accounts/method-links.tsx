import { Link } from '@tanstack/react-router'
import { Chip } from '../../ui/chip.tsx'
import { useLocale, useMessages } from '../../ui/language.tsx'
import type { Locale } from '#shared/domain/locale.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import type { PressureId } from '#shared/domain/pressure.ts'
import { LinkPicker, type LinkGroup, type LinkOption } from './link-picker.tsx'
import { chooseMethods } from './method-choice.ts'
import classes from './plan-chips.module.css'
import { usePlan } from './plan-context.tsx'

interface MethodLinksProps {
  /** What the methods are for, in words. */
  subject: string
  linked: readonly string[]
  /** Methods made for these pressures come first. */
  pressures: readonly PressureId[]
  onLink: (id: string, name: string) => void
  onUnlink: (id: string, name: string) => void
}

/** The methods linked to something, each a way into the library, and a picker for more. */
export function MethodLinks({ subject, linked, pressures, onLink, onUnlink }: MethodLinksProps) {
  const { methods, readOnly } = usePlan()
  const messages = useMessages().accounts.methods
  const locale = useLocale()
  const nameOf = (id: string) => methods.find((method) => method.id === id)?.name[locale] ?? id

  function groupsFor(query: string): LinkGroup[] {
    const { suggested, others } = chooseMethods(methods, pressures, linked, query, locale)
    return [
      { title: messages.suggested, options: suggested.map((method) => optionOf(method, locale)) },
      { title: messages.others, options: others.map((method) => optionOf(method, locale)) },
    ]
  }

  return (
    <div className={classes.chips}>
      {linked.map((id) => (
        <Chip
          key={id}
          title={nameOf(id)}
          remove={
            readOnly
              ? undefined
              : { label: messages.unlink(nameOf(id)), onRemove: () => onUnlink(id, nameOf(id)) }
          }
        >
          <Link to="/methods/$methodId" params={{ methodId: id }}>
            {nameOf(id)}
          </Link>
        </Chip>
      ))}
      {!readOnly && (
        <LinkPicker
          text={messages.short}
          label={messages.addFor(subject)}
          search={messages.search}
          empty={messages.noMatch}
          groupsFor={groupsFor}
          onPick={(id) => onLink(id, nameOf(id))}
        />
      )}
    </div>
  )
}

function optionOf(method: MethodSummary, locale: Locale): LinkOption {
  const other: Locale = locale === 'en' ? 'zh-CN' : 'en'
  return { value: method.id, label: method.name[locale], hint: `${method.id} · ${method.name[other]}` }
}
