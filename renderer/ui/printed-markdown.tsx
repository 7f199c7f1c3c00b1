import { useEffect, useRef, useState } from 'react'
import { printTreeOf, type PrintNode } from '#shared/preview/print-tree.ts'
import { useLocale, useMessages } from './language.tsx'
import { createPreviewSession } from './preview-session.ts'
import { PrintedNodes } from './printed-nodes.tsx'
import classes from './printed-markdown.module.css'
import { usePrinting } from './printing.tsx'

/** A text as it is printed: nothing on screen, the whole text on paper. */
export function PrintedMarkdown({ markdown }: { markdown: string }) {
  const { isPreparing } = usePrinting()
  return isPreparing && <PreparedMarkdown markdown={markdown} />
}

/**
 * Paper shows only what a frame shows at the moment, so a frame out of sight lays the text out in the light theme and
 * hands it over in pieces, from which the window makes elements of its own.
 */
function PreparedMarkdown({ markdown }: { markdown: string }) {
  const texts = useMessages().notes.preview
  const locale = useLocale()
  const { hold } = usePrinting()
  const frame = useRef<HTMLIFrameElement>(null)
  const release = useRef<(() => void) | null>(null)
  const [result, setResult] = useState<PrintNode[] | 'failed' | null>(null)

  useEffect(() => {
    release.current = hold()
    const session = createPreviewSession({
      post: (message) => frame.current?.contentWindow?.postMessage(message, '*'),
      onShown: () => {},
      onSettled: () => session.say({ type: 'print' }),
      onWord: (word) => {
        if (word.type === 'printed') setResult(printTreeOf(word.tree))
      },
      onEnd: () => setResult('failed'),
    })
    const onMessage = (event: MessageEvent) => {
      const isFrame = event.source !== null && event.source === frame.current?.contentWindow
      if (isFrame && event.origin === 'null') session.receive(event.data)
    }
    window.addEventListener('message', onMessage)
    const document = 'print'
    session.show({ document, markdown, theme: 'light', locale, slowDiagrams: [], canTick: false })
    return () => {
      window.removeEventListener('message', onMessage)
      session.stop()
      release.current?.()
    }
  }, [hold, markdown, locale])

  // Only once it is on the page, and its pictures have had their own say.
  useEffect(() => {
    if (result !== null) release.current?.()
  }, [result])

  return (
    <>
      {result === null && (
        <iframe
          ref={frame}
          className={classes.frame}
          title={texts.label}
          aria-hidden
          tabIndex={-1}
          src="preview/index.html"
          sandbox="allow-scripts"
        />
      )}
      {result !== null && (
        <div className={classes.printed} data-printed>
          {result === 'failed' ? <pre>{markdown}</pre> : <PrintedNodes nodes={result} />}
        </div>
      )}
    </>
  )
}
