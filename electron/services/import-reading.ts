import { createHash } from 'node:crypto'
import { AppFailure } from '#shared/api/errors.ts'
import type { DocumentKind } from '#shared/domain/document.ts'
import type {
  DecodedDocument,
  ImportBundle,
  ImportedDocument,
  ImportFormat,
  ImportIssue,
  ImportReader,
} from '#shared/import/import-bundle.ts'
import { hasForeignPart } from '#shared/import/plain-json.ts'
import { importLimits } from '#shared/import/limits.ts'
import { importReaders } from '#shared/import/readers.ts'
import type { SourceTree } from '#shared/import/source-tree.ts'
import { withinTitleLimit } from '#shared/import/title-limit.ts'
import type { LinkName } from '#shared/link/link-name.ts'
import { codecOfKind } from '../storage/codec-of-kind.ts'
import { decodeDocument } from '../storage/document-codec.ts'
import type { Job } from './jobs.ts'

/** A source as one of the readers understood it, every document held against its schema. */
export interface ReadSource extends ImportBundle {
  format: ImportFormat
  /** Every format that it may be, the likeliest first. */
  formats: ImportFormat[]
}

export interface ReadingTools {
  now: () => string
  newId: () => string
  names: readonly LinkName[]
  job: Job
}

const encoder = new TextEncoder()

/** Reads a source as the format that the user named, or as the likeliest. Fails with `file-not-supported`. */
export async function readImportSource(
  tree: SourceTree,
  wanted: ImportFormat | undefined,
  { now, newId, names, job }: ReadingTools,
): Promise<ReadSource> {
  const likely = await rankReaders(tree)
  const reader = wanted === undefined ? likely[0] : importReaders.find(({ format }) => format === wanted)
  if (!reader) throw new AppFailure('file-not-supported', 'Nothing that can be imported was recognised.')
  const bundle = await reader.read(tree, {
    now: now(),
    newId,
    names,
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    step(done, total) {
      job.checkpoint()
      job.report('reading', done, total)
    },
    decode,
  })
  const { documents, issues } = checkDocuments(bundle.documents)
  if (documents.length + bundle.attachments.length > importLimits.records) {
    throw new AppFailure('too-large', 'The source holds too many documents.')
  }
  const formats = likely.map(({ format }) => format)
  return {
    format: reader.format,
    formats: formats.includes(reader.format) ? formats : [...formats, reader.format],
    documents,
    attachments: uniqueByFile(bundle.attachments),
    issues: [...refusedIssues(tree), ...bundle.issues, ...issues],
  }
}

async function rankReaders(tree: SourceTree): Promise<ImportReader[]> {
  const ranked = await Promise.all(
    importReaders.map(async (reader) => ({ reader, likelihood: await reader.recognise(tree) })),
  )
  return ranked
    .filter(({ likelihood }) => likelihood > 0)
    .sort((a, b) => b.likelihood - a.likelihood)
    .map(({ reader }) => reader)
}

/** Reads a stored document of ours, of whatever schema it is; its id is the one that it carries. */
export function decode<K extends DocumentKind>(kind: K, bytes: Uint8Array, from: string): DecodedDocument {
  const decoded = decodeDocument(codecOfKind[kind], bytes, null)
  if (decoded.state === 'newer') return { state: 'newer' }
  if (decoded.state === 'damaged') return { state: 'damaged', reason: decoded.reason }
  // What is nested too deep can be read once and never be saved again.
  if (hasForeignPart(decoded.document)) return { state: 'damaged', reason: 'nested too deep' }
  const document: ImportedDocument<K> = { from, kind, document: decoded.document }
  // One codec made both; the compiler does not follow that over a union.
  return { state: 'good', document: document as ImportedDocument }
}

/** Makes fresh objects of all documents, as if they came from the disk, and leaves out what would not fit there. */
function checkDocuments(documents: readonly ImportedDocument[]): {
  documents: ImportedDocument[]
  issues: ImportIssue[]
} {
  const issues: ImportIssue[] = []
  const seen = new Set<string>()
  const checked = documents.flatMap((imported): ImportedDocument[] => {
    const { kind, from, document, isExact } = imported
    const key = `${kind}/${document.id.toLowerCase()}`
    const schema = codecOfKind[kind].version
    const decoded = decode(kind, encoder.encode(JSON.stringify({ ...document, schema })), from)
    if (decoded.state !== 'good') {
      const detail = decoded.state === 'damaged' ? decoded.reason : ''
      issues.push({ code: 'not-readable', from, line: null, detail })
      return []
    }
    if (seen.has(key)) {
      issues.push({ code: 'not-supported', from, line: null, detail: key })
      return []
    }
    seen.add(key)
    if (isExact === true) return [{ ...decoded.document, isExact: true }]
    const limited = withinTitleLimit(decoded.document)
    if (limited.cut !== null) issues.push({ code: 'value-not-taken', from, line: null, detail: limited.cut })
    return [limited.document]
  })
  return { documents: checked, issues }
}

function refusedIssues({ refused = [] }: SourceTree): ImportIssue[] {
  return refused.map(({ path, code }) => ({ code, from: path, line: null, detail: '' }))
}

function uniqueByFile(attachments: ImportBundle['attachments']): ImportBundle['attachments'] {
  return [...new Map(attachments.map((attachment) => [attachment.file, attachment])).values()]
}
