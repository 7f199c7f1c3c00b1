import { Popover } from '@mantine/core'
import { IconFlag } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { LegalReminderId } from '#shared/domain/legal-reminder.ts'
import { formatDay } from '#shared/i18n/format.ts'
import { useApiQuery } from '../../api/hooks.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import classes from './reminder-flags.module.css'

interface ReminderFlagsProps {
  ids: readonly LegalReminderId[]
  /** In a table there is only room for the flag. */
  compact?: boolean
}

/** Marks wording that a lawyer should see, with the reminder behind it. It says nothing about what is allowed. */
export function ReminderFlags({ ids, compact = false }: ReminderFlagsProps) {
  const locale = useLocale()
  const { common, planNegotiation } = useMessages()
  const texts = planNegotiation.reminder
  const reminders = useApiQuery('content.playbook', {}).data?.reminders
  if (ids.length === 0 || !reminders) return null
  const words = reminders.text[locale].reminders
  const shown = ids.map((id) => ({
    id,
    ...words[id],
    asOf: reminders.structure.reminders.find((reminder) => reminder.id === id)?.asOf,
  }))
  const name = shown.map(({ topic }) => topic).join(common.listSeparator)

  return (
    <Popover width={360} position="bottom-end" shadow="md">
      <Popover.Target>
        <button type="button" className={classes.flag} aria-label={texts.open(name)} title={texts.open(name)}>
          <IconFlag size={13} aria-hidden />
          {compact ? shown.length > 1 && shown.length : name}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel} aria-label={texts.label}>
        {shown.map(({ id, topic, reminder, source, asOf }) => (
          <div key={id} className={classes.item}>
            <p className={classes.topic}>{topic}</p>
            <p className={classes.text}>{reminder}</p>
            <p className={classes.source}>
              {texts.source} {source}
              {asOf && (
                <>
                  <br />
                  {texts.asOf(formatDay(locale, asOf))}
                </>
              )}
            </p>
          </div>
        ))}
        <p className={classes.advice}>{texts.advice}</p>
        <p>
          <Link to="/playbook/glossary/reminders">{texts.more}</Link>
        </p>
      </Popover.Dropdown>
    </Popover>
  )
}
