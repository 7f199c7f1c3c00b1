import { useMessages } from '../../ui/language.tsx'
import type { FolderChoice } from './folder-choice.ts'
import classes from './workspace-setup.module.css'

/** A folder with its full path and what lies in it. */
export function FolderPath({ title, folder }: { title: string; folder: FolderChoice }) {
  const messages = useMessages().workspace.welcome
  return (
    <span className={classes.folder}>
      <span>
        {title} <span className={classes.state}>{messages.folderState[folder.contents]}</span>
      </span>
      <span className={classes.path}>{folder.path}</span>
    </span>
  )
}
