import { Modal } from '@mantine/core'
import { useMessages } from '../../ui/language.tsx'
import { ShortcutList } from './shortcut-list.tsx'

/** The list of shortcuts, from wherever one is. */
export function ShortcutDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const messages = useMessages()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={messages.search.shortcuts.title}
      size={560}
      closeButtonProps={{ 'aria-label': messages.common.close }}
    >
      <ShortcutList />
    </Modal>
  )
}
