import { strFromU8, unzipSync } from 'fflate'
import { AppFailure } from '../../api/errors.ts'
import { templateLimits } from './template-limits.ts'

/** What a template can be made for, and where its text lies. */
export const templateKinds = {
  pptx: {
    main: 'ppt/presentation.xml',
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
    parts: /^ppt\/(?:slides|notesSlides)\/[^/]+\.xml$/,
    prefix: 'a',
  },
  docx: {
    main: 'word/document.xml',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    parts: /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/,
    prefix: 'w',
  },
} as const
export type TemplateKind = keyof typeof templateKinds

export interface OfficePackage {
  kind: TemplateKind
  files: Record<string, Uint8Array>
}

/**
 * Opens a presentation or document that somebody chose. Fails with `too-large` beyond the limits and with
 * `file-not-supported` for whatever is no such file, has macros, or hides a document type declaration.
 */
export function openPackage(bytes: Uint8Array): OfficePackage {
  if (bytes.length > templateLimits.bytes) throw new AppFailure('too-large', 'The template is too large.')
  const files = unpack(bytes)
  const types = text(files['[Content_Types].xml'])
  const kind = (['pptx', 'docx'] as const).find(
    (candidate) =>
      files[templateKinds[candidate].main] !== undefined &&
      types.includes(`"${templateKinds[candidate].type}"`),
  )
  if (kind === undefined || /vbaProject|macroEnabled/i.test(types)) {
    throw new AppFailure('file-not-supported', 'This is no presentation or document without macros.')
  }
  for (const [name, content] of Object.entries(files)) {
    if (templateKinds[kind].parts.test(name) && text(content).includes('<!DOCTYPE')) {
      throw new AppFailure('file-not-supported', 'The template declares a document type.')
    }
  }
  return { kind, files }
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let unpacked = 0
  let count = 0
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize
        count += 1
        if (unpacked > templateLimits.unpacked || count > templateLimits.files) {
          throw new AppFailure('too-large', 'The template is too large when unpacked.')
        }
        return true
      },
    })
  } catch (error) {
    if (error instanceof AppFailure) throw error
    throw new AppFailure('file-not-supported', 'The template can’t be unpacked.', { cause: error })
  }
}

function text(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? '' : strFromU8(bytes)
}
