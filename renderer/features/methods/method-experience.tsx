import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { IconCheck } from '@tabler/icons-react'
import dayjs from 'dayjs'
import { useState, type FormEvent } from 'react'
import type { Method, MethodUse } from '#shared/domain/method.ts'
import { outcomes, outcomeSchema, type Outcome } from '#shared/domain/outcome.ts'
import { formatDay } from '#shared/i18n/format.ts'
import { useApiQuery, useReadOnly } from '../../api/hooks.ts'
import { isComposing } from '../../ui/composition.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { RemoveButton } from '../../ui/row-buttons.tsx'
import { ToggleChip } from '../../ui/toggle-chip.tsx'
import classes from './method-experience.module.css'
import { useMethodLog, type UseEntry } from './use-method-log.ts'
import { useMethodSettings } from './use-method-settings.ts'

/** What the user knows of a method from using it. */
export function MethodExperience({ method }: { method: Method }) {
  const texts = useMessages().methods
  const readOnly = useReadOnly()
  const log = useMethodLog(method)
  const { setKnown } = useMethodSettings(method)
  const [isLogging, setLogging] = useState(false)
  const uses = [...method.usage].sort((a, b) => b.on.localeCompare(a.on))
  return (
    <div>
      <div className={classes.head}>
        <ToggleChip pressed={method.known} disabled={readOnly} onToggle={() => setKnown(!method.known)}>
          <IconCheck size={13} aria-hidden />
          {texts.known}
        </ToggleChip>
        <span className={classes.count}>
          {uses.length > 0 ? texts.used(method.used, method.worked) : texts.noUse}
        </span>
        {!readOnly && !isLogging && (
          <Button size="xs" onClick={() => setLogging(true)}>
            {texts.logUse}
          </Button>
        )}
      </div>
      {log.error !== null && <ErrorNotice error={log.error} />}
      {isLogging && (
        <UseForm
          onCancel={() => setLogging(false)}
          onLog={async (entry) => {
            if (await log.add(entry)) setLogging(false)
          }}
        />
      )}
      {uses.length > 0 && (
        <ul className={classes.uses}>
          {uses.map((use) => (
            <UseRow key={use.id} use={use} onRemove={readOnly ? null : () => void log.remove(use)} />
          ))}
        </ul>
      )}
    </div>
  )
}

function UseRow({ use, onRemove }: { use: MethodUse; onRemove: (() => void) | null }) {
  const texts = useMessages().methods
  const locale = useLocale()
  const accounts = useApiQuery('accounts.list', {}).data ?? []
  const account = accounts.find(({ id }) => id === use.account)?.name
  const day = formatDay(locale, use.on)
  return (
    <li className={classes.use}>
      <time dateTime={use.on}>{day}</time>
      <span className={classes.outcome} data-outcome={use.outcome}>
        {texts.outcome[use.outcome]}
      </span>
      <span className={classes.note}>
        {[account, use.case !== null && texts.useOfCase, use.note].filter(Boolean).join(' · ')}
      </span>
      {onRemove && <RemoveButton label={texts.removeUse(day)} onClick={onRemove} />}
    </li>
  )
}

interface UseFormProps {
  onLog: (entry: UseEntry) => Promise<void>
  onCancel: () => void
}

function UseForm({ onLog, onCancel }: UseFormProps) {
  const messages = useMessages()
  const texts = messages.methods
  const accounts = useApiQuery('accounts.list', {}).data ?? []
  const [on, setOn] = useState(dayjs().format('YYYY-MM-DD'))
  const [account, setAccount] = useState('')
  const [outcome, setOutcome] = useState<Outcome>('worked')
  const [note, setNote] = useState('')

  function submit(event: FormEvent) {
    event.preventDefault()
    void onLog({ on, account: account || null, case: null, outcome, note: note.trim() })
  }

  return (
    <form className={classes.form} onSubmit={submit}>
      <DateInput
        label={texts.useOn}
        value={on}
        valueFormat="YYYY-MM-DD"
        onChange={(day) => {
          if (day) setOn(day)
        }}
      />
      <NativeSelect
        label={texts.useAccount}
        value={account}
        onChange={(event) => setAccount(event.currentTarget.value)}
        data={[
          { value: '', label: texts.useWithoutAccount },
          ...accounts.map(({ id, name }) => ({ value: id, label: name || messages.common.untitled })),
        ]}
      />
      <div>
        <div className={classes.label}>{texts.useOutcome}</div>
        <SegmentedControl
          aria-label={texts.useOutcome}
          value={outcome}
          onChange={(value) => setOutcome(outcomeSchema.parse(value))}
          data={outcomes.map((value) => ({ value, label: texts.outcome[value] }))}
        />
      </div>
      <TextInput
        className={classes.wide}
        label={texts.useNote}
        placeholder={texts.useNotePlaceholder}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter that picks a candidate of an input method must not send the form.
          if (event.key === 'Enter' && isComposing(event)) event.preventDefault()
        }}
      />
      <div className={classes.buttons}>
        <Button size="xs" onClick={onCancel}>
          {messages.common.cancel}
        </Button>
        <Button size="xs" type="submit" variant="filled">
          {messages.common.save}
        </Button>
      </div>
    </form>
  )
}
