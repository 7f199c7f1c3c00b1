import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useApiMutation, useClient } from '../../api/hooks.ts'
import { isComposing } from '../../ui/composition.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useMessages } from '../../ui/language.tsx'
import { useUndo } from '../../ui/undo.tsx'
import { channels, tiers } from '#shared/domain/account.ts'

interface NewAccountDialogProps {
  opened: boolean
  onClose: () => void
  onCreated: (id: string) => void
}

/** Asks for a name, and for tier and channel where they are known already. */
export function NewAccountDialog({ opened, onClose, onCreated }: NewAccountDialogProps) {
  const title = useMessages().accounts.create.title
  return (
    <Modal opened={opened} onClose={onClose} title={title}>
      <NewAccountForm onClose={onClose} onCreated={onCreated} />
    </Modal>
  )
}

function NewAccountForm({ onClose, onCreated }: Omit<NewAccountDialogProps, 'opened'>) {
  const messages = useMessages()
  const texts = messages.accounts
  const client = useClient()
  const undo = useUndo()
  const create = useApiMutation('accounts.create')
  const [name, setName] = useState('')
  const [tier, setTier] = useState('')
  const [channel, setChannel] = useState('')

  function submit(event: FormEvent) {
    event.preventDefault()
    if (name.trim() === '' || create.isPending) return
    create.mutate(
      {
        name,
        tier: tiers.find((known) => known === tier) ?? null,
        channel: channels.find((known) => known === channel) ?? null,
      },
      {
        onSuccess({ id, name: created }) {
          undo.push({
            label: texts.create.undoLabel(created),
            undo: () => client.call('accounts.remove', { id }),
            redo: () => client.call('trash.restore', { kind: 'account', id }),
          })
          onCreated(id)
        },
      },
    )
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          data-autofocus
          label={texts.create.name}
          placeholder={texts.create.namePlaceholder}
          maxLength={500}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => {
            // Enter that picks a candidate of an input method must not send the form.
            if (event.key === 'Enter' && isComposing(event)) event.preventDefault()
          }}
        />
        <NativeSelect
          label={texts.head.tier}
          value={tier}
          onChange={(event) => setTier(event.currentTarget.value)}
          data={[
            { value: '', label: texts.withoutTier },
            ...tiers.map((value) => ({ value, label: messages.domain.tier[value] })),
          ]}
        />
        <NativeSelect
          label={texts.head.channel}
          value={channel}
          onChange={(event) => setChannel(event.currentTarget.value)}
          data={[
            { value: '', label: texts.withoutChannel },
            ...channels.map((value) => ({ value, label: messages.domain.channel[value] })),
          ]}
        />
        {create.error && <ErrorNotice error={create.error} />}
        <Group justify="flex-end" gap="xs" mt="xs">
          <Button onClick={onClose}>{messages.common.cancel}</Button>
          <Button type="submit" variant="filled" disabled={name.trim() === ''} loading={create.isPending}>
            {texts.create.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
