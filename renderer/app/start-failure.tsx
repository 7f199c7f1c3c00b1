import { ErrorNotice } from '../ui/error-notice.tsx'
import { useMessages } from '../ui/language.tsx'
import { TrivetMark } from '../ui/trivet-mark.tsx'
import classes from './start-failure.module.css'

/** Stands where the app would, when the host did not answer even once. */
export function StartFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { appName } = useMessages().common
  return (
    <main className={classes.page}>
      <TrivetMark size={40} />
      <h1 className={classes.title}>{appName}</h1>
      <ErrorNotice error={error} onRetry={onRetry} />
    </main>
  )
}
