import { Button, Group, Modal } from '@mantine/core'
import type { TrashedItem } from '#shared/domain/trash.ts'
import { useLocale, useMessages } from '#renderer/ui/language.tsx'
import { nameOfTrashed } from './trash-names.ts'
import classes from './trash.module.css'

interface EraseDialogProps {
  opened: boolean
  /** What is to be deleted; it stays the same while the dialog closes. */
  items: readonly TrashedItem[]
  isBusy: boolean
  onConfirm: (items: readonly TrashedItem[]) => void
  onClose: () => void
}

const mostNames = 8

/** Asks before something is deleted for good, and names what. */
export function EraseDialog({ opened, items, isBusy, onConfirm, onClose }: EraseDialogProps) {
  const messages = useMessages()
  const locale = useLocale()
  const texts = messages.trash
  const names = items.map((item) => nameOfTrashed(item, locale, messages))
  const [only] = names
  const title =
    items.length === 1 && only !== undefined ? texts.eraseTitle(only) : texts.emptyTitle(items.length)

  return (
    <Modal opened={opened} onClose={onClose} title={title}>
      {items.length > 1 && (
        <ul className={classes.names}>
          {names.slice(0, mostNames).map((name, index) => (
            <li key={index}>{name}</li>
          ))}
          {names.length > mostNames && <li>{texts.andMore(names.length - mostNames)}</li>}
        </ul>
      )}
      <p className={classes.question}>{items.length === 1 ? texts.eraseText : texts.emptyText}</p>
      <Group justify="flex-end" gap="sm">
        <Button data-autofocus onClick={onClose}>
          {messages.common.cancel}
        </Button>
        <Button
          className={classes.erase ?? ''}
          variant="filled"
          loading={isBusy}
          onClick={() => onConfirm(items)}
        >
          {texts.erase}
        </Button>
      </Group>
    </Modal>
  )
}
