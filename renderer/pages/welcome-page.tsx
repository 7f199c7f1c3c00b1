import { RestoreButton } from '../features/backups/restore-button.tsx'
import { AppearanceMenu } from '../features/settings/appearance-menu.tsx'
import { RecentWorkspaces } from '../features/welcome/recent-workspaces.tsx'
import { Vessel } from '../features/welcome/vessel.tsx'
import { WorkspaceSetup } from '../features/welcome/workspace-setup.tsx'
import { useMessages } from '../ui/language.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import classes from './start-pages.module.css'

/** First run: what Trivet is, and where its workspace shall live. */
export function WelcomePage() {
  const messages = useMessages().workspace.welcome
  return (
    <div className={classes.page}>
      <aside className={classes.panel}>
        <Vessel />
        <p className={classes.legs}>{messages.legs}</p>
      </aside>
      <main className={classes.main}>
        <div className={classes.corner}>
          <AppearanceMenu className={classes.appearance} />
        </div>
        <div className={classes.column}>
          <PageHeader title={messages.title} meta={messages.promise} />
          <WorkspaceSetup />
          <RecentWorkspaces title={messages.recent} />
          <RestoreButton size="xs" variant="default" className={classes.restore} />
        </div>
      </main>
    </div>
  )
}
