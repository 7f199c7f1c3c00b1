import { formatInstant } from '#shared/i18n/format.ts'
import { RestoreButton } from '../features/backups/restore-button.tsx'
import { AppearanceMenu } from '../features/settings/appearance-menu.tsx'
import { ProblemActions, type Problem } from '../features/welcome/problem-actions.tsx'
import { RecentWorkspaces } from '../features/welcome/recent-workspaces.tsx'
import { useLocale, useMessages } from '../ui/language.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { TrivetMark } from '../ui/trivet-mark.tsx'
import classes from './start-pages.module.css'

/** A workspace that did not open: what is the matter, which folder, and the ways out. */
export function ProblemPage({ status }: { status: Problem }) {
  const messages = useMessages()
  const texts = messages.workspace.problem
  return (
    <div className={classes.page}>
      <aside className={classes.strip}>
        <TrivetMark size={34} />
      </aside>
      <main className={classes.main}>
        <div className={classes.corner}>
          <AppearanceMenu className={classes.appearance} />
        </div>
        <div className={classes.column}>
          <PageHeader title={texts.title[status.problem]} />
          <p className={classes.text}>{texts.text[status.problem]}</p>
          <dl className={classes.facts}>
            <dt>{texts.folder}</dt>
            <dd className={classes.path}>{status.path}</dd>
            {status.holder && (
              <>
                <dt>{texts.holderLabel}</dt>
                <dd>
                  <Holder holder={status.holder} />
                </dd>
              </>
            )}
          </dl>
          <ProblemActions status={status} />
          <RestoreButton size="xs" variant="default" className={classes.restore} />
          <RecentWorkspaces title={texts.orRecent} except={status.path} />
        </div>
      </main>
    </div>
  )
}

function Holder({ holder }: { holder: NonNullable<Problem['holder']> }) {
  const locale = useLocale()
  const texts = useMessages().workspace.problem
  return texts.holder({
    carrier: texts.carrier[holder.carrier],
    hostname: holder.hostname,
    since: formatInstant(locale, holder.since),
    pid: holder.pid,
  })
}
