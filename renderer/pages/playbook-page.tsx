import { Outlet } from '@tanstack/react-router'
import { PlaybookNav } from '../features/playbook/playbook-nav.tsx'
import classes from './playbook-page.module.css'

/** The playbook: the way between its parts, and the one that is open. */
export function PlaybookPage() {
  return (
    <div className={classes.page}>
      <PlaybookNav />
      <div className={classes.area}>
        <Outlet />
      </div>
    </div>
  )
}
