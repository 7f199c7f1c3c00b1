import { Button, Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useCommands } from '../../ui/commands.tsx'
import { useMessages } from '../../ui/language.tsx'
import classes from './pack-dialog.module.css'
import { PackForm } from './pack-form.tsx'
import { PackResult } from './pack-result.tsx'
import { TemplateManager } from './template-manager.tsx'
import { usePackMaker } from './use-pack-maker.ts'
import { usePackOrder, type PackOrderState } from './use-pack-order.ts'

interface PackDialogProps {
  accountId: string
  reviewId: string | null
  opened: boolean
  onClose: () => void
}

/** Asks what a review pack is to be, makes it, and says where it is. */
export function PackDialog({ accountId, reviewId, opened, onClose }: PackDialogProps) {
  const messages = useMessages()
  const maker = usePackMaker()
  const [managing, setManaging] = useState(false)
  const isMaking = maker.state.step === 'making'
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      onExitTransitionEnd={() => {
        maker.reset()
        setManaging(false)
      }}
      title={managing ? messages.packs.dialog.template : messages.packs.dialog.title}
      size={720}
      closeOnEscape={!isMaking}
      closeOnClickOutside={!isMaking}
      closeButtonProps={{ 'aria-label': messages.common.close, disabled: isMaking }}
    >
      <OpenPack
        accountId={accountId}
        reviewId={reviewId}
        maker={maker}
        managing={managing}
        onManage={setManaging}
        onClose={onClose}
      />
    </Modal>
  )
}

interface OpenPackProps {
  accountId: string
  reviewId: string | null
  maker: ReturnType<typeof usePackMaker>
  managing: boolean
  onManage: (managing: boolean) => void
  onClose: () => void
}

function OpenPack({ accountId, reviewId, maker, managing, onManage, onClose }: OpenPackProps) {
  const order = usePackOrder(accountId, reviewId)
  const commands = useCommands()
  const { state } = maker
  useEffect(() => {
    // What is still being typed belongs into the pack as well.
    void commands.run('flush')
  }, [commands])
  if (order.error) return <ErrorNotice error={order.error} onRetry={order.retry} />
  if (!order.whole) return null
  if (managing) return <TemplateManager document={order.whole} onBack={() => onManage(false)} />
  if (state.step === 'done' || state.step === 'printed') {
    return <PackResult state={state} onAgain={maker.reset} onClose={onClose} />
  }
  return (
    <div className={classes.dialog}>
      <PackForm
        order={order}
        disabled={state.step === 'making'}
        onManage={() => {
          maker.reset()
          onManage(true)
        }}
      />
      {maker.pages}
      {state.step === 'failed' && <ErrorNotice error={state.error} />}
      <Actions order={order} maker={maker} onClose={onClose} />
    </div>
  )
}

function Actions({
  order,
  maker,
  onClose,
}: {
  order: PackOrderState
  maker: OpenPackProps['maker']
  onClose: () => void
}) {
  const { common, packs } = useMessages()
  const isMaking = maker.state.step === 'making'
  return (
    <div className={classes.actions}>
      <Button onClick={onClose} disabled={isMaking}>
        {common.cancel}
      </Button>
      <Button
        variant="filled"
        data-autofocus
        loading={isMaking}
        disabled={order.chosen.length === 0}
        onClick={() => void maker.start(order.finish)}
      >
        {packs.dialog.make}
      </Button>
      <span className={classes.status} role="status">
        {isMaking ? packs.dialog.making : ''}
      </span>
    </div>
  )
}
