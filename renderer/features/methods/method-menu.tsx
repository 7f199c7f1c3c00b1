import { ActionIcon, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDots, IconEye, IconEyeOff, IconPencil, IconTrash } from '@tabler/icons-react'
import type { Method } from '#shared/domain/method.ts'
import { useReadOnly } from '../../api/hooks.ts'
import { CopyLinkItem } from '../../ui/copy-link.tsx'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { useMethodSettings } from './use-method-settings.ts'
import { useOwnMethod } from './use-own-method.ts'

interface MethodMenuProps {
  method: Method
  onEdit: () => void
  onRemoved: () => void
}

/** Hides a method or shows it again; the user's own can also be edited and removed. */
export function MethodMenu({ method, onEdit, onRemoved }: MethodMenuProps) {
  const messages = useMessages()
  const texts = messages.methods
  const locale = useLocale()
  const { setHidden } = useMethodSettings(method)
  const own = useOwnMethod()
  const readOnly = useReadOnly()

  async function remove() {
    if ((await own.remove(method)) === null) return
    onRemoved()
    notifications.show({ message: messages.common.removed(method.name[locale]) })
  }

  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={messages.common.more}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <CopyLinkItem kind="method" id={method.id} />
        {!readOnly && method.own && (
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
            {texts.own.edit}
          </Menu.Item>
        )}
        {!readOnly && (
          <Menu.Item
            leftSection={
              method.hidden ? <IconEye size={16} aria-hidden /> : <IconEyeOff size={16} aria-hidden />
            }
            onClick={() => setHidden(!method.hidden)}
          >
            {method.hidden ? texts.show : texts.hide}
          </Menu.Item>
        )}
        {!readOnly && method.own && (
          <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void remove()}>
            {texts.own.remove}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
