import { Button, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { methodGroups, methodGroupSchema, type Method, type OwnMethod } from '#shared/domain/method.ts'
import { isComposing } from '../../ui/composition.ts'
import { CompetencyPicker } from '../../ui/competency-picker.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useMessages } from '../../ui/language.tsx'
import { PressurePicker } from '../../ui/pressure-picker.tsx'
import { OwnMethodConflict } from './own-method-conflict.tsx'
import { newOwnMethod, tidied } from './own-method-draft.ts'
import { OwnMethodFields } from './own-method-fields.tsx'
import { useOwnMethod } from './use-own-method.ts'

interface OwnMethodDialogProps {
  opened: boolean
  /** The method to edit; null for a new one. */
  method: Method | null
  onClose: () => void
  onSaved: (id: string) => void
}

/** Asks for a method of the user's own: what it is for, how it goes and what its tool asks. */
export function OwnMethodDialog({ opened, method, onClose, onSaved }: OwnMethodDialogProps) {
  const texts = useMessages().methods.own
  return (
    <Modal opened={opened} onClose={onClose} title={method ? texts.edit : texts.add} size="lg">
      <OwnMethodForm method={method} onClose={onClose} onSaved={onSaved} />
    </Modal>
  )
}

function OwnMethodForm({ method, onClose, onSaved }: Omit<OwnMethodDialogProps, 'opened'>) {
  const messages = useMessages()
  const texts = messages.methods.own
  const saving = useOwnMethod()
  // What the editing began from; the method itself may change behind the dialog.
  const [base, setBase] = useState(method)
  const [theirs, setTheirs] = useState<Method | null>(null)
  const [own, setOwn] = useState<OwnMethod>(() => method?.definition ?? newOwnMethod())
  const change = (patch: Partial<OwnMethod>) => setOwn((current) => ({ ...current, ...patch }))
  const isNamed = own.name.trim() !== ''

  async function save(from: Method | null) {
    const saved = await saving.save(from, tidied(own))
    if (saved === null) return
    if ('id' in saved) return onSaved(saved.id)
    setTheirs(saved.theirs)
  }

  async function resolve(choice: 'mine' | 'theirs') {
    const other = theirs
    setTheirs(null)
    setBase(other)
    if (choice === 'mine') await save(other)
    else if (other?.definition) setOwn(other.definition)
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (isNamed && !saving.isPending && !theirs) void save(base)
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          data-autofocus
          label={texts.name}
          value={own.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
          onKeyDown={(event) => {
            // Enter that picks a candidate of an input method must not send the form.
            if (event.key === 'Enter' && isComposing(event)) event.preventDefault()
          }}
        />
        <Textarea
          autosize
          label={texts.purpose}
          placeholder={texts.purposePlaceholder}
          value={own.purpose}
          onChange={(event) => change({ purpose: event.currentTarget.value })}
        />
        <Textarea
          autosize
          minRows={3}
          label={texts.steps}
          value={own.steps.join('\n')}
          onChange={(event) => change({ steps: event.currentTarget.value.split('\n') })}
        />
        <NativeSelect
          label={texts.group}
          value={own.group}
          onChange={(event) => change({ group: methodGroupSchema.parse(event.currentTarget.value) })}
          data={methodGroups.map((value) => ({ value, label: messages.domain.methodGroup[value] }))}
        />
        <PressurePicker
          label={messages.methods.pressures}
          value={own.pressures}
          onChange={(pressures) => change({ pressures })}
        />
        <CompetencyPicker
          label={messages.methods.competencies}
          value={own.competencies}
          onChange={(competencies) => change({ competencies })}
        />
        <OwnMethodFields fields={own.fields} onChange={(fields) => change({ fields })} />
        {theirs?.definition && (
          <OwnMethodConflict mine={tidied(own)} theirs={theirs.definition} onResolve={resolve} />
        )}
        {saving.error !== null && <ErrorNotice error={saving.error} />}
        <Group justify="flex-end" gap="xs" mt="xs">
          <Button onClick={onClose}>{messages.common.cancel}</Button>
          <Button
            type="submit"
            variant="filled"
            disabled={!isNamed || theirs !== null}
            loading={saving.isPending}
          >
            {method ? messages.common.save : texts.create}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
