import { Button } from '@mantine/core'
import { IconPresentation } from '@tabler/icons-react'
import { useState } from 'react'
import { useMessages } from '../../ui/language.tsx'
import classes from './pack-button.module.css'
import { PackDialog } from './pack-dialog.tsx'

interface PackButtonProps {
  accountId: string
  /** The review to begin with; the plan of today where none is named. */
  reviewId?: string
  size?: 'xs' | 'sm'
}

/** Opens the dialog that makes a review pack of an account. */
export function PackButton({ accountId, reviewId, size = 'sm' }: PackButtonProps) {
  const texts = useMessages().packs
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button
        size={size}
        leftSection={<IconPresentation size={16} aria-hidden />}
        aria-haspopup="dialog"
        aria-label={texts.button}
        title={texts.button}
        classNames={
          size === 'sm' ? { root: classes.button, label: classes.label, section: classes.icon } : {}
        }
        onClick={() => setOpened(true)}
      >
        {texts.button}
      </Button>
      <PackDialog
        accountId={accountId}
        reviewId={reviewId ?? null}
        opened={opened}
        onClose={() => setOpened(false)}
      />
    </>
  )
}
