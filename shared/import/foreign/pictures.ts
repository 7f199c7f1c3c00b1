import { attachmentByteLimit, attachmentFile, attachmentPixelLimit } from '../../domain/attachment.ts'
import { readImageHeader } from '../../domain/image-header.ts'
import { issueOf } from './failure.ts'
import type { ImportedAttachment, ImportIssue, ReadContext } from '../import-bundle.ts'
import { hasFileEnding, isPictureName } from './paths.ts'
import type { SourceFile } from '../source-tree.ts'

export type TakenPicture = { file: string } | { issue: Pick<ImportIssue, 'code'> }

/** The files that texts show: each is read once, and kept where it is a picture that a note may hold. */
export interface Pictures {
  take(file: SourceFile): Promise<TakenPicture>
  /** What became of a file that was taken before. */
  taken(path: string): TakenPicture | null
  attachments(): ImportedAttachment[]
}

export function createPictures(context: ReadContext): Pictures {
  const byPath = new Map<string, TakenPicture>()
  const attachments = new Map<string, ImportedAttachment>()

  async function look(source: SourceFile): Promise<TakenPicture> {
    if (hasFileEnding(source.path) && !isPictureName(source.path)) return { issue: { code: 'not-supported' } }
    if (source.size > attachmentByteLimit) return { issue: { code: 'too-large' } }
    try {
      const bytes = await source.read()
      const header = readImageHeader(bytes)
      if (header === null) return { issue: { code: 'not-supported' } }
      const isLarge =
        bytes.length > attachmentByteLimit || header.width * header.height > attachmentPixelLimit
      if (isLarge) return { issue: { code: 'too-large' } }
      const file = attachmentFile(context.sha256(bytes), header.type)
      if (!attachments.has(file)) attachments.set(file, { from: source.path, file, bytes })
      return { file }
    } catch (error) {
      return { issue: { code: issueOf(error) } }
    }
  }

  return {
    async take(source) {
      const known = byPath.get(source.path)
      if (known) return known
      const result = await look(source)
      byPath.set(source.path, result)
      return result
    },
    taken: (path) => byPath.get(path) ?? null,
    attachments: () => [...attachments.values()],
  }
}
