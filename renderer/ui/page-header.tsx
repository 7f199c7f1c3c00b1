import { useEffect, useRef, type ReactNode } from 'react'
import { useMessages } from './language.tsx'
import { takePageFocus } from './page-focus.ts'
import classes from './page-header.module.css'

export interface PageHeaderProps {
  title: ReactNode
  /** What the window is called; needed where `title` is more than a text. */
  documentTitle?: string
  /** A short line above the title: where we are. */
  eyebrow?: ReactNode
  /** Facts under the title: dates, marks, badges. */
  meta?: ReactNode
  actions?: ReactNode
}

/** The head of a document. Its title is what focus goes to after a change of page. */
export function PageHeader({ title, documentTitle, eyebrow, meta, actions }: PageHeaderProps) {
  const { appName } = useMessages().common
  const name = documentTitle ?? (typeof title === 'string' ? title : '')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = name ? `${name} · ${appName}` : appName
    if (heading.current) takePageFocus(heading.current)
  }, [name, appName])
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        {eyebrow && <div className={classes.eyebrow}>{eyebrow}</div>}
        <h1 className={classes.title} tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {meta && <div className={classes.meta}>{meta}</div>}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </header>
  )
}
