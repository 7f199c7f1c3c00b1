import { useEffect } from 'react'
import { CaptureForm } from '../features/note-order/capture-form.tsx'
import { useMessages } from '../ui/language.tsx'
import classes from './capture-page.module.css'

/** All that the small window of quick capture shows. */
export function CapturePage() {
  const { noteOrder, common } = useMessages()
  const { title } = noteOrder.capture
  useEffect(() => {
    document.title = `${title} · ${common.appName}`
  }, [title, common.appName])
  return (
    <main className={classes.page}>
      <h1 className={classes.title}>{title}</h1>
      <CaptureForm takesFocus onDone={() => window.close()} />
    </main>
  )
}
