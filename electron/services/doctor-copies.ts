import type { DocumentHeader } from '#shared/domain/document.ts'
import { decodeDocument, type DocumentCodec } from '../storage/document-codec.ts'
import { createHistory } from '../storage/history.ts'

/**
 * The bytes of the last good copy of a document: of all that is kept of it, the one with the highest revision. Null
 * where nothing readable is left.
 */
export async function goodCopyOf(
  codec: DocumentCodec<DocumentHeader>,
  folder: string,
  id: string,
): Promise<Uint8Array | null> {
  const history = createHistory({
    folder,
    schemaVersion: codec.version,
    days: { today: () => Promise.resolve(0) },
    elapsed: () => 0,
  })
  let best: { bytes: Uint8Array; revision: number } | null = null
  for await (const bytes of history.candidates(id)) {
    const decoded = decodeDocument(codec, bytes, id)
    if (decoded.state !== 'good') continue
    const { revision } = decoded.document
    if (best === null || revision > best.revision) best = { bytes, revision }
  }
  return best?.bytes ?? null
}
