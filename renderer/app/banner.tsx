import { CloseButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useMessages } from '../ui/language.tsx'
import classes from './banner.module.css'

export interface BannerProps {
  tone: 'danger' | 'warning' | 'quiet'
  icon: ReactNode
  /** One or two sentences: what is the matter. */
  children: ReactNode
  /** Buttons: the way out. */
  actions?: ReactNode
  /** More below the line, e.g. a list of files. */
  more?: ReactNode
  onDismiss?: () => void
}

/** A notice across the window that stays until its cause is gone or the reader hides it. */
export function Banner({ tone, icon, children, actions, more, onDismiss }: BannerProps) {
  const messages = useMessages().shell.banner
  return (
    <div className={classes.banner} data-tone={tone} role={tone === 'danger' ? 'alert' : 'status'}>
      <div className={classes.line}>
        <span className={classes.icon} aria-hidden>
          {icon}
        </span>
        <p className={classes.text}>{children}</p>
        {actions}
        {onDismiss && <CloseButton size="sm" aria-label={messages.dismiss} onClick={onDismiss} />}
      </div>
      {more}
    </div>
  )
}
