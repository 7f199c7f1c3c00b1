import { Outlet } from '@tanstack/react-router'
import { ContentUpdateNotice } from '../features/content-updates/content-update-notice.tsx'
import { PlaybookNav } from '../features/playbook/playbook-nav.tsx'
import classes from './playbook-page.module.css'

/** The playbook: the way between its parts, and the one that is open. */
export function PlaybookPage() {
  return (
    <div className={classes.page}>
      <div>
        <PlaybookNav />
        <ContentUpdateNotice />
      </div>
      <div className={classes.area}>
        <Outlet />
      </div>
    </div>
  )
}
