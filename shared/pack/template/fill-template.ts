import { strFromU8, strToU8, zipSync, type Zippable } from 'fflate'
import type { PackDocument } from '../pack-document.ts'
import { fillPart, type Filling } from './fill-part.ts'
import { openPackage, templateKinds } from './open-package.ts'
import { templateValues } from './template-values.ts'

export interface FilledTemplate {
  bytes: Uint8Array
  replaced: number
  /** Placeholders that were left as they stand, because the pack does not know them. */
  unknown: string[]
}

/** The earliest day that a zip can name, so that the same template and pack give the same bytes. */
const zipDay = new Date(1980, 0, 1)

/**
 * Fills a presentation or document of the user's own with a pack. Only texts with placeholders change; every other
 * part of the file keeps its bytes, and no relationship is added. Fails as `openPackage` does.
 */
export function fillTemplate(template: Uint8Array, document: PackDocument): FilledTemplate {
  const { kind, files } = openPackage(template)
  const { parts, prefix } = templateKinds[kind]
  const values = templateValues(document)
  const filling: Filling = { replaced: 0, unknown: new Set() }
  const filled: Zippable = {}
  for (const [name, content] of Object.entries(files)) {
    const bytes = parts.test(name) ? fillBytes(content, prefix, values, filling) : content
    filled[name] = [bytes, { mtime: zipDay, level: /\.(?:png|jpe?g|gif|xlsx)$/i.test(name) ? 0 : 6 }]
  }
  return {
    bytes: zipSync(filled),
    replaced: filling.replaced,
    unknown: [...filling.unknown].sort(),
  }
}

function fillBytes(
  content: Uint8Array,
  prefix: 'a' | 'w',
  values: ReturnType<typeof templateValues>,
  filling: Filling,
): Uint8Array {
  const xml = strFromU8(content)
  const result = fillPart(xml, prefix, values, filling)
  // A part in which nothing was filled keeps its bytes, a mark of their order at its beginning included.
  return result === xml ? content : strToU8(result)
}
