import { useApiMutation, useApiQuery } from '../../api/hooks.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useMessages } from '../../ui/language.tsx'
import classes from './recent-workspaces.module.css'

/** Workspaces opened before, except the one that just failed to open. */
export function RecentWorkspaces({ title, except }: { title: string; except?: string }) {
  const messages = useMessages().workspace.welcome
  const suggestions = useApiQuery('workspace.suggestions', {}).data
  const open = useApiMutation('workspace.open')
  const recent = suggestions?.recent.filter((folder) => folder.path !== except) ?? []
  if (recent.length === 0) return null
  return (
    <section className={classes.recent}>
      <h2 className={classes.title}>{title}</h2>
      <ul className={classes.list}>
        {recent.map((folder) => (
          <li key={folder.path}>
            <button
              type="button"
              className={classes.folder}
              disabled={open.isPending}
              onClick={() => open.mutate({ folder: folder.handle, readOnly: false })}
            >
              <span className={classes.path}>{folder.path}</span>
              {folder.contents !== 'workspace' && (
                <span className={classes.state}>
                  {folder.contents === 'missing' ? messages.notThere : messages.folderState[folder.contents]}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
      {open.error && <ErrorNotice error={open.error} />}
    </section>
  )
}
