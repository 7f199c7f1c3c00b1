import type { EditorView } from '@codemirror/view'
import { useCallback, useState, type RefObject } from 'react'
import { useClient } from '#renderer/api/hooks.ts'
import { useMessages } from '#renderer/ui/language.tsx'
import { AppFailure } from '#shared/api/errors.ts'
import { attachmentAddress, attachmentByteLimit } from '#shared/domain/attachment.ts'
import { imageTypes } from '#shared/domain/image-header.ts'
import type { NoteSession } from '../note-sessions.ts'
import { fillReserved, type FilesReceiver } from './image-insert.ts'
import { whenNotComposing } from './note-binding.ts'

export interface ImageWork {
  /** How many pictures are on their way to the disk. */
  running: number
  /** Why files were left out, each in words. */
  refused: readonly string[]
}

const knownTypes: ReadonlySet<string> = new Set(imageTypes)
const bytesPerMegabyte = 1024 * 1024
/** What a system calls a picture that has no name of its own. */
const nameless = new Set(['', 'image'])

/** Keeps pasted and dropped pictures as attachments, links them where they were put, and tells how far that is. */
export function useImages(view: RefObject<EditorView | null>, shown: RefObject<NoteSession>) {
  const client = useClient()
  const { notes, errors } = useMessages()
  const texts = notes.images
  const [work, setWork] = useState<ImageWork>({ running: 0, refused: [] })

  const receive: FilesReceiver = useCallback(
    (files, reserve) => {
      const session = shown.current
      const images = files.filter((file) => knownTypes.has(file.type) && file.size <= attachmentByteLimit)
      const refused = files.flatMap((file) => {
        if (!knownTypes.has(file.type)) return [texts.notAnImage(file.name)]
        if (file.size <= attachmentByteLimit) return []
        return [texts.tooLarge(file.name, attachmentByteLimit / bytesPerMegabyte)]
      })
      setWork(({ running }) => ({ running: running + images.length, refused }))

      async function keep(file: File, key: number): Promise<void> {
        try {
          const base64 = await readBase64(file)
          const added = await client.call('attachments.add', { name: file.name, type: file.type, base64 })
          putIn(
            session,
            view,
            shown,
            key,
            `![${labelOf(file, texts.label)}](${attachmentAddress(added.file)})`,
          )
        } catch (cause) {
          putIn(session, view, shown, key, null)
          const reason = errors[cause instanceof AppFailure ? cause.code : 'internal']
          setWork((before) => ({ ...before, refused: [...before.refused, texts.failed(file.name, reason)] }))
        }
        setWork((before) => ({ ...before, running: before.running - 1 }))
      }
      for (const file of images) void keep(file, reserve())
    },
    [client, texts, errors, view, shown],
  )

  return { work, receive, dismiss: () => setWork((before) => ({ ...before, refused: [] })) }
}

/** The picture may arrive when its note is no longer on screen. */
function putIn(
  session: NoteSession,
  view: RefObject<EditorView | null>,
  shown: RefObject<NoteSession>,
  key: number,
  link: string | null,
): void {
  const editor = view.current
  if (!editor || shown.current !== session) return putInLeft(session, key, link)
  whenNotComposing(editor, () => {
    if (view.current === editor && shown.current === session) {
      editor.dispatch(fillReserved(editor.state, key, link))
    } else putInLeft(session, key, link)
  })
}

function putInLeft(session: NoteSession, key: number, link: string | null): void {
  if (!session.editor) return
  const { state } = session.editor.update(fillReserved(session.editor, key, link))
  session.editor = state
  if (link !== null) session.saver.editBody(() => state.doc.toString())
}

function labelOf(file: File, nameOfNameless: string): string {
  const name = file.name.replace(/\.[^.]+$/, '')
  return nameless.has(name) ? nameOfNameless : name.replace(/[\\[\]]/g, '\\$&')
}

function readBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => {
      // Read as a data address, so it is a text; what stands before the comma names the type.
      if (typeof reader.result === 'string') resolve(reader.result.slice(reader.result.indexOf(',') + 1))
    }
    reader.onerror = () => reject(new AppFailure('not-found', 'The file could not be read.'))
    reader.readAsDataURL(file)
  })
}
