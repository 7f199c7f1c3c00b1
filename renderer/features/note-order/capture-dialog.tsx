import { Modal } from '@mantine/core'
import { useMessages } from '#renderer/ui/language.tsx'
import { CaptureForm } from './capture-form.tsx'

/** Quick capture over whatever page is open. */
export function CaptureDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const texts = useMessages().noteOrder.capture
  return (
    <Modal opened={opened} onClose={onClose} closeOnEscape={false} title={texts.title} size="lg">
      <CaptureForm onDone={onClose} />
    </Modal>
  )
}
