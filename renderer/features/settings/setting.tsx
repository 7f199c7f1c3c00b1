import type { ReactNode } from 'react'
import classes from './setting.module.css'

/** One setting: what it is at the left, its choices at the right. */
export function Setting({ title, text, children }: { title: string; text?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.setting} aria-label={title}>
      <div>
        <h2 className={classes.title}>{title}</h2>
        {text && <p className={classes.text}>{text}</p>}
      </div>
      <div className={classes.choices}>{children}</div>
    </section>
  )
}
