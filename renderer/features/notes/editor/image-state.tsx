import { CloseButton, Loader } from '@mantine/core'
import { useMessages } from '#renderer/ui/language.tsx'
import classes from './note-editor.module.css'
import type { ImageWork } from './use-images.ts'

/** Between toolbar and text: pictures on their way, and files that were left out with the reason. */
export function ImageState({ work, onDismiss }: { work: ImageWork; onDismiss: () => void }) {
  const { common, notes } = useMessages()
  return (
    <div role="status">
      {work.running > 0 && (
        <p className={classes.images}>
          <Loader size={14} aria-hidden />
          {notes.images.saving(work.running)}
        </p>
      )}
      {work.refused.length > 0 && (
        <div className={classes.images} data-refused>
          <ul className={classes.refusals}>
            {work.refused.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          <CloseButton size="sm" aria-label={common.close} onClick={onDismiss} />
        </div>
      )}
    </div>
  )
}
