import { attachmentTypeOf } from '../domain/attachment.ts'
import { fileStem, nameKey } from './file-name.ts'
import { shownImages } from './rewrite-attachments.ts'

/** Where the pictures of an export lie, beside the folders of the documents. */
export const attachmentFolder = 'attachments'

/** Stems are kept short: the name of a picture is what a text says of it, which may be a sentence. */
const maxStemBytes = 90
const usualStem = 'image'
const prefix = 'trivet://attachment/'

/** A picture in an export: its name on the disk of the workspace, and where its bytes go. */
export interface NamedAttachment {
  file: string
  path: string
  title: string
}

/**
 * Names every picture that the texts show: what the oldest text says of it, with a part of its hash behind it, so that
 * two of one description are two files and other texts move none.
 */
export function nameAttachments(
  bodies: readonly string[],
  taken: ReadonlySet<string>,
): Map<string, NamedAttachment> {
  const named = new Map<string, NamedAttachment>()
  const used = new Set([...taken].map(nameKey))
  for (const body of bodies) {
    if (!body.includes(prefix)) continue
    for (const { file, alt } of shownImages(body)) {
      if (named.has(file) || attachmentTypeOf(file) === null) continue
      const stem = fileStem(alt, maxStemBytes) || usualStem
      const path = freePath(stem, file, used)
      used.add(nameKey(path))
      named.set(file, { file, path, title: alt.trim() || stem })
    }
  }
  return named
}

function freePath(stem: string, file: string, used: ReadonlySet<string>): string {
  const [hash = '', extension = ''] = file.split('.')
  for (let length = 8; ; length += 8) {
    const path = `${attachmentFolder}/${stem}-${hash.slice(0, length)}.${extension}`
    if (length >= hash.length || !used.has(nameKey(path))) return path
  }
}
