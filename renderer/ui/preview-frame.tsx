import { Button, useComputedColorScheme } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useLocale, useMessages } from './language.tsx'
import { createPreviewSession, type PreviewEnd, type PreviewSession } from './preview-session.ts'
import classes from './preview-frame.module.css'

const restBeforeNewFrame = 400

interface PreviewFrameProps {
  /** Names the document; another one starts at its top. */
  documentId: string
  markdown: string
  onLink: (href: string) => void
}

/** Shows Markdown in a sandboxed frame with a process and a time limit of its own. */
export function PreviewFrame({ documentId, markdown, onLink }: PreviewFrameProps) {
  const texts = useMessages().notes.preview
  const { retry } = useMessages().common
  const locale = useLocale()
  const theme = useComputedColorScheme('light')
  const [isResting, setIsResting] = useState(false)
  const [ended, setEnded] = useState<{ documentId: string; end: PreviewEnd } | null>(null)
  const [slowDiagrams, setSlowDiagrams] = useState<string[]>([])
  const [isShown, setIsShown] = useState(false)
  const frame = useRef<HTMLIFrameElement>(null)
  const session = useRef<PreviewSession>(null)
  const newest = useRef({ documentId, onLink })
  useEffect(() => {
    newest.current = { documentId, onLink }
  }, [documentId, onLink])

  const isStopped = ended?.documentId === documentId
  const isOn = !isStopped && !isResting

  // A new frame would join the process of the old one, which is still busy; without any frame the process ends.
  useEffect(() => {
    if (!isResting) return
    const timer = setTimeout(() => setIsResting(false), restBeforeNewFrame)
    return () => clearTimeout(timer)
  }, [isResting])

  useEffect(() => {
    if (!isOn) return
    const created = createPreviewSession({
      // The frame's origin is opaque and cannot be named; the policy lets no other document into it.
      post: (message) => frame.current?.contentWindow?.postMessage(message, '*'),
      onShown: () => setIsShown(true),
      onLink: (href) => {
        // A frame that has been talked into asking on its own gets nothing opened.
        if (navigator.userActivation.isActive) newest.current.onLink(href)
      },
      onEnd: (end, hasNewer) => {
        setIsShown(false)
        setIsResting(true)
        if (end.reason === 'slow-diagram') setSlowDiagrams((known) => [...known, end.source])
        else if (end.reason === 'not-loaded' || !hasNewer)
          setEnded({ documentId: newest.current.documentId, end })
      },
    })
    session.current = created
    const onMessage = (event: MessageEvent) => {
      const isFrame = event.source !== null && event.source === frame.current?.contentWindow
      if (isFrame && event.origin === 'null') created.receive(event.data)
    }
    window.addEventListener('message', onMessage)
    return () => {
      window.removeEventListener('message', onMessage)
      created.stop()
      session.current = null
    }
  }, [isOn])

  useEffect(() => {
    session.current?.show({ document: documentId, markdown, theme, locale, slowDiagrams })
  }, [isOn, documentId, markdown, theme, locale, slowDiagrams])

  if (isStopped) {
    return (
      <div className={classes.stopped} role="status" data-preview="stopped">
        <p>{ended.end.reason === 'not-loaded' ? texts.notLoaded : texts.tooSlow}</p>
        <Button onClick={() => setEnded(null)}>{retry}</Button>
      </div>
    )
  }
  return (
    <div className={classes.stage}>
      {isOn && (
        <iframe
          ref={frame}
          className={classes.frame}
          title={texts.label}
          src="preview/index.html"
          sandbox="allow-scripts"
          data-preview={isShown ? 'shown' : 'loading'}
        />
      )}
      {!isShown && <p className={classes.loading}>{texts.loading}</p>}
    </div>
  )
}
