import { Button, useComputedColorScheme } from '@mantine/core'
import { useCallback, useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react'
import type { FrameBox } from '#shared/preview/messages.ts'
import { useFindTarget } from './find-targets.tsx'
import { useLocale, useMessages } from './language.tsx'
import { createPreviewFinder } from './preview-finder.ts'
import classes from './preview-frame.module.css'
import { useLoadImage } from './preview-images.tsx'
import {
  createPreviewSession,
  type PreviewEnd,
  type PreviewSession,
  type PreviewWord,
} from './preview-session.ts'
import { PrintedMarkdown } from './printed-markdown.tsx'

const restBeforeNewFrame = 400

/** A link that the reader rests on. Its box is in pixels of the window. */
export interface HoveredLink {
  href: string
  box: FrameBox
}

/** What may be asked of a preview. */
export interface PreviewHandle {
  /** Brings the heading of that number, counted through the text, to the top. */
  showHeading(index: number): void
}

interface PreviewFrameProps {
  /** Names the document; another one starts at its top. */
  documentId: string
  markdown: string
  onLink: (href: string) => void
  /** The reader rests on a link, or has left it. */
  onHover?: ((link: HoveredLink | null) => void) | undefined
  /** The reader ticked the task of that number; without it tasks can't be ticked. */
  onTask?: ((index: number, done: boolean) => void) | undefined
  handle?: Ref<PreviewHandle>
}

/** Shows Markdown in a sandboxed frame with a process and a time limit of its own. */
export function PreviewFrame({ documentId, markdown, onLink, onHover, onTask, handle }: PreviewFrameProps) {
  const texts = useMessages().notes.preview
  const { retry } = useMessages().common
  const locale = useLocale()
  const theme = useComputedColorScheme('light')
  const loadImage = useLoadImage()
  const [isResting, setIsResting] = useState(false)
  const [ended, setEnded] = useState<{ documentId: string; end: PreviewEnd } | null>(null)
  const [slowDiagrams, setSlowDiagrams] = useState<string[]>([])
  const [isShown, setIsShown] = useState(false)
  const frame = useRef<HTMLIFrameElement>(null)
  const session = useRef<PreviewSession>(null)
  const newest = useRef({ documentId, onLink, onHover, onTask, loadImage })
  useEffect(() => {
    newest.current = { documentId, onLink, onHover, onTask, loadImage }
  }, [documentId, onLink, onHover, onTask, loadImage])
  const canTick = onTask !== undefined

  const isStopped = ended?.documentId === documentId
  const isOn = !isStopped && !isResting

  const [finder] = useState(createPreviewFinder)
  useFindTarget(finder)

  // A new frame would join the process of the old one, which is still busy; without any frame the process ends.
  useEffect(() => {
    if (!isResting) return
    const timer = setTimeout(() => setIsResting(false), restBeforeNewFrame)
    return () => clearTimeout(timer)
  }, [isResting])

  const onWord = useCallback(
    (word: PreviewWord) => {
      const { onLink, onHover, onTask, loadImage } = newest.current
      // A frame that has been talked into asking on its own gets nothing opened and nothing changed.
      const isMeant = navigator.userActivation.isActive
      switch (word.type) {
        case 'link':
          if (isMeant) onLink(word.href)
          return
        case 'task':
          if (isMeant) onTask?.(word.index, word.done)
          return
        case 'hover':
          return onHover?.({ href: word.href, box: boxInWindow(word.box, frame.current) })
        case 'hover-end':
          return onHover?.(null)
        case 'image-wanted':
          return void loadImage(word.file)
            .catch(() => null)
            .then((content) => session.current?.say({ type: 'image', file: word.file, content }))
        case 'found':
          return finder.found(word.search, word.count)
        case 'key':
          // What was pressed here goes on as if it had been pressed on the frame itself.
          if (document.activeElement === frame.current) {
            frame.current?.dispatchEvent(
              new KeyboardEvent('keydown', { ...word, bubbles: true, cancelable: true }),
            )
          }
          return
        case 'printed':
          return
      }
    },
    [finder],
  )

  useEffect(() => {
    if (!isOn) return
    const created = createPreviewSession({
      // The frame's origin is opaque and cannot be named; the policy lets no other document into it.
      post: (message) => frame.current?.contentWindow?.postMessage(message, '*'),
      onShown: () => setIsShown(true),
      onWord,
      onEnd: (end, hasNewer) => {
        setIsShown(false)
        setIsResting(true)
        if (end.reason === 'slow-diagram') setSlowDiagrams((known) => [...known, end.source])
        else if (end.reason === 'not-loaded' || !hasNewer)
          setEnded({ documentId: newest.current.documentId, end })
      },
    })
    session.current = created
    finder.attach({ element: frame.current, say: (message) => created.say(message) })
    const onMessage = (event: MessageEvent) => {
      const isFrame = event.source !== null && event.source === frame.current?.contentWindow
      if (isFrame && event.origin === 'null') created.receive(event.data)
    }
    window.addEventListener('message', onMessage)
    return () => {
      window.removeEventListener('message', onMessage)
      created.stop()
      session.current = null
      finder.attach(null)
      newest.current.onHover?.(null)
    }
  }, [isOn, onWord, finder])

  useEffect(() => {
    session.current?.show({ document: documentId, markdown, theme, locale, slowDiagrams, canTick })
  }, [isOn, documentId, markdown, theme, locale, slowDiagrams, canTick])

  useImperativeHandle(
    handle,
    () => ({ showHeading: (index) => session.current?.say({ type: 'show-heading', index }) }),
    [],
  )

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
      <PrintedMarkdown markdown={markdown} />
    </div>
  )
}

function boxInWindow(box: FrameBox, frame: Element | null): FrameBox {
  const { left, top } = frame?.getBoundingClientRect() ?? { left: 0, top: 0 }
  return { ...box, x: box.x + left, y: box.y + top }
}
