import { useLocalStorage } from '@mantine/hooks'
import { IconListTree } from '@tabler/icons-react'
import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
  useMemo,
} from 'react'
import { useMessages } from '#renderer/ui/language.tsx'
import type { LinkBook } from '#renderer/ui/link-book.ts'
import { useViewCommands } from '#renderer/ui/view-commands.tsx'
import { PreviewFrame, type HoveredLink, type PreviewHandle } from '#renderer/ui/preview-frame.tsx'
import { PrintedTitle } from '#renderer/ui/printed-title.tsx'
import { PrintedMarkdown } from '#renderer/ui/printed-markdown.tsx'
import type { EditorHandle } from './editor/note-editor.tsx'
import classes from './note-document.module.css'
import { NoteHead } from './note-head.tsx'
import { NoteMetadata } from './note-metadata.tsx'
import { NotePanels, type NotePanel } from './note-panels.tsx'
import { createNotePlace } from './note-place.ts'
import type { Heading } from './outline/headings.ts'
import { NoteProblem } from './note-problem.tsx'
import type { NoteSession } from './note-sessions.ts'
import { NoteStatus } from './note-status.tsx'
import { useSaverState } from './use-open-note.ts'
import { useNoteText } from './use-note-text.ts'
import { useTickTask } from './use-tick-task.ts'

const OutlinePanel = lazy(async () => ({
  default: (await import('./outline/outline-panel.tsx')).OutlinePanel,
}))
const NoteEditor = lazy(async () => ({ default: (await import('./editor/note-editor.tsx')).NoteEditor }))

export type NoteView = 'edit' | 'split' | 'read'

interface NoteDocumentProps {
  session: NoteSession
  isReadOnly: boolean
  /** A note just made wants its name first. */
  startsAtTitle: boolean
  links: LinkBook
  tagSuggestions: readonly string[]
  /** What else can be done with the note, beside deleting it. */
  actions: ReactNode
  /** What stands between the note's name and what it is tied to. */
  strip?: ReactNode
  /** Lets the page put text into the note. */
  editor?: RefObject<EditorHandle | null>
  /** What can be seen beside the text. */
  panels: readonly NotePanel[]
  /** Makes the text one that everybody can read, e.g. links between double brackets ordinary ones. */
  toReadable?: ((body: string) => string) | undefined
  onLink: (href: string) => void
  /** The reader rests on a link, or has left it. */
  onHoverLink?: ((link: HoveredLink | null) => void) | undefined
  onOpenNote: (id: string) => void
  onKeepAsNew: () => void
  onRemove: () => void
}

/** One note: its name, what it is tied to, its text, and whether all of it is on disk. */
export function NoteDocument(props: NoteDocumentProps) {
  const { session, isReadOnly, startsAtTitle, links, tagSuggestions } = props
  const { saver } = session
  const state = useSaverState(session)
  const { text, onText } = useNoteText(session)
  const { common, notes } = useMessages()
  const texts = notes.document
  const [view, setView] = useLocalStorage<NoteView>({ key: 'trivet.notes.view', defaultValue: 'edit' })
  const [panel, setPanel] = useLocalStorage<string | null>({ key: 'trivet.notes.panel', defaultValue: null })
  const ownEditor = useRef<EditorHandle>(null)
  const { editor = ownEditor } = props
  const [place] = useState(createNotePlace)
  const preview = useRef<PreviewHandle>(null)
  const outlineTexts = useMessages().notes.outline
  const tags = useRef(tagSuggestions)
  useEffect(() => {
    tags.current = tagSuggestions
  }, [tagSuggestions])
  const tagsInUse = useCallback(() => tags.current, [])

  const tickTask = useTickTask(session, editor, onText)
  const { toReadable } = props
  const readable = useMemo(() => (toReadable ? toReadable(text) : text), [toReadable, text])

  useEffect(() => saver.onAdopt(onText), [saver, onText])

  function goTo({ from }: Heading, index: number) {
    place.set({ ...place.get(), caret: from })
    editor.current?.goTo(from)
    preview.current?.showHeading(index)
  }

  const outline: NotePanel = {
    id: 'outline',
    label: outlineTexts.title,
    icon: IconListTree,
    render: () => (
      <Suspense>
        <OutlinePanel text={text} place={place} onGoTo={goTo} />
      </Suspense>
    ),
  }
  const panels = [outline, ...props.panels]
  useViewCommands([
    ...(['edit', 'split', 'read'] as const).map((name) => ({
      id: `note-${name}`,
      name: `${texts.view} · ${texts[name]}`,
      run: () => setView(name),
    })),
    ...panels.map(({ id, label }) => ({
      id: `note-panel-${id}`,
      name: `${texts.panels} · ${label}`,
      run: () => setPanel(id === panel ? null : id),
    })),
  ])

  return (
    <article className={classes.document} data-save-state={state.status} data-note-id={session.id}>
      <div className={classes.top}>
        <PrintedTitle
          title={state.note.title || common.untitled}
          changedAt={state.note.updatedAt}
          tags={state.note.tags}
        />
        <NoteHead
          key={session.id}
          note={state.note}
          isReadOnly={isReadOnly}
          startsAtTitle={startsAtTitle}
          view={view}
          onView={setView}
          onEdit={saver.edit}
          onLeaveTitle={() => editor.current?.focus()}
          onFlush={() => void saver.flush()}
          actions={props.actions}
          onRemove={props.onRemove}
        />
        {props.strip}
      </div>
      <NoteMetadata
        note={state.note}
        isReadOnly={isReadOnly}
        tagSuggestions={tagSuggestions}
        onEdit={saver.edit}
      />
      <NoteProblem
        state={state}
        saver={saver}
        isReadOnly={isReadOnly}
        onKeepAsNew={props.onKeepAsNew}
        onOpenCopy={props.onOpenNote}
      />
      <div className={classes.middle}>
        <div className={classes.body} data-view={view}>
          {view !== 'read' && (
            <Suspense fallback={<p className={classes.opening}>{texts.opening}</p>}>
              <NoteEditor
                session={session}
                isReadOnly={isReadOnly}
                links={links}
                tags={tagsInUse}
                place={place}
                onText={onText}
                handle={editor}
              />
            </Suspense>
          )}
          {view !== 'edit' && (
            <div className={classes.preview}>
              <PreviewFrame
                handle={preview}
                documentId={session.id}
                markdown={readable}
                onLink={props.onLink}
                onHover={props.onHoverLink}
                onTask={isReadOnly ? undefined : tickTask}
              />
            </div>
          )}
        </div>
        {view === 'edit' && <PrintedMarkdown markdown={readable} />}
        <NotePanels panels={panels} openId={panel} onOpen={setPanel} />
      </div>
      <NoteStatus
        state={state}
        text={text}
        place={place}
        isEditing={view !== 'read'}
        isReadOnly={isReadOnly}
      />
    </article>
  )
}
