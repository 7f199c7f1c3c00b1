import {
  severities,
  severityOf,
  type CheckReport,
  type Finding,
  type FindingCode,
  type RepairCode,
} from '#shared/domain/doctor.ts'
import type { Evidence, SeenDocument, SeenEntry } from './doctor-evidence.ts'

type Detail = Partial<Pick<Finding, 'subject' | 'detail' | 'repair'>>

/** Says what is wrong with a workspace from what was seen of it. A pure function: the worst first, then by place. */
export function judge(evidence: Evidence): CheckReport {
  const findings = [
    ...manifestFindings(evidence),
    ...lockFindings(evidence),
    ...evidence.documents.flatMap(documentFindings),
    ...collisions(evidence.documents),
    ...evidence.entries.flatMap((entry) => entryFindings(entry)),
    ...missingFolders(evidence),
    ...changeFindings(evidence),
    ...attachmentFindings(evidence),
    ...evidence.damagedVersions.map(({ place, reason }) =>
      finding('version-damaged', place, { detail: reason }),
    ),
    ...evidence.brokenLinks.map(({ place, title, name }) =>
      finding('broken-link', place, { subject: title, detail: name }),
    ),
  ].sort((a, b) => rank(a) - rank(b) || (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
  const count = (severity: Finding['severity']) => findings.filter((one) => one.severity === severity).length
  const counts = { error: count('error'), warning: count('warning'), note: count('note') }
  return {
    workspace: evidence.workspace,
    isWell: counts.error + counts.warning === 0,
    counts,
    files: evidence.entries.filter(({ type }) => type === 'file').length,
    holder: evidence.lock.state === 'held' ? evidence.lock.holder : null,
    findings,
  }
}

function finding(
  code: FindingCode,
  place: string,
  { subject = '', detail = '', repair = null }: Detail = {},
) {
  return { code, severity: severityOf[code], place, subject, detail, repair } satisfies Finding
}

function rank({ severity }: Finding): number {
  return severities.indexOf(severity)
}

function manifestFindings({ manifest, hasManifestCopy }: Evidence): Finding[] {
  const repair: RepairCode | null = hasManifestCopy ? 'restore-manifest' : null
  const place = 'workspace.json'
  switch (manifest) {
    case 'good':
      return []
    case 'newer':
      return [finding('manifest-newer', place)]
    case 'damaged':
      return [finding('manifest-damaged', place, { repair })]
    case 'missing':
      return [finding('manifest-missing', place, { repair })]
  }
}

function lockFindings({ lock }: Evidence): Finding[] {
  const place = '.trivet/lock'
  if (lock.state === 'stale') return [finding('lock-stale', place, { repair: 'drop-lock' })]
  if (lock.state !== 'held') return []
  // Whether a process of another computer lives can't be known from here.
  return [finding(lock.isHere ? 'lock-held' : 'lock-elsewhere', place, { subject: lock.holder.hostname })]
}

function documentFindings({ place, state, name, reason, hasCopy }: SeenDocument): Finding[] {
  switch (state) {
    case 'good':
      return []
    case 'older':
      return [finding('document-older', place, { subject: name })]
    case 'newer':
      return [finding('document-newer', place, { subject: name })]
    case 'unreadable':
      return [finding('document-unreadable', place, { detail: reason })]
    case 'damaged':
      return [finding('document-damaged', place, { detail: reason, repair: hasCopy ? 'restore-copy' : null })]
  }
}

/** Two names that differ only in case, or in how a letter is put together, are one file on many systems. */
function collisions(documents: readonly SeenDocument[]): Finding[] {
  const first = new Map<string, string>()
  return documents.flatMap(({ place }) => {
    const folded = place.normalize('NFC').toLowerCase()
    const other = first.get(folded)
    if (other === undefined) first.set(folded, place)
    return other === undefined ? [] : [finding('names-collide', place, { detail: other })]
  })
}

const temporary = /(?:^|\/)\.trivet-[0-9a-f]{16}\.tmp$|^\.trivet\/lock\.[0-9a-f-]{36}$/
const damagedCopy = /\.corrupt-\d{8}T\d{9}Z(?:-\d+)?$/
const documentFile = /^[a-z]+\/[A-Za-z0-9][A-Za-z0-9_-]{1,63}\.json$/
const attachmentFile = /^attachments\/[0-9a-f]{64}\.(?:png|jpg|gif|webp)$/
const systemFile = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.localized)$/

function entryFindings({ place, type, mode, leadsSomewhere }: SeenEntry): Finding[] {
  if (type === 'link') {
    return [finding(leadsSomewhere ? 'link-in-place-of-file' : 'link-leads-nowhere', place)]
  }
  if (systemFile.test(place)) return []
  const isFile = type === 'file'
  const found = mode === null || place === '.' ? [] : permissionFindings(place, mode, isFile)
  if (!isFile) return found
  // What an earlier repair moved aside lies where it belongs.
  if (place.startsWith('.trivet/trash/set-aside/')) return found
  if (temporary.test(place)) return [finding('temporary-file', place, { repair: 'move-aside' })]
  if (damagedCopy.test(place)) return [...found, finding('damaged-copy', place)]
  const isOurs = place.startsWith('.trivet/') || place === 'workspace.json'
  if (!isOurs && !documentFile.test(place) && !attachmentFile.test(place)) {
    return [...found, finding('foreign-file', place)]
  }
  return found
}

function permissionFindings(place: string, mode: number, isFile: boolean): Finding[] {
  const needed = isFile ? 0o600 : 0o700
  const detail = (mode & 0o777).toString(8).padStart(4, '0')
  if ((mode & needed) !== needed) return [finding('permissions-closed', place, { detail, repair: 'tighten' })]
  if ((mode & 0o077) !== 0) return [finding('permissions-open', place, { detail, repair: 'tighten' })]
  return []
}

function missingFolders({ entries, expectedFolders }: Evidence): Finding[] {
  const present = new Set(entries.map(({ place }) => place))
  return expectedFolders.filter((name) => !present.has(name)).map((name) => finding('folder-missing', name))
}

function changeFindings({ changes, formerNames }: Evidence): Finding[] {
  const unfinished = changes.map(({ place, isReadable }) =>
    isReadable
      ? finding('change-unfinished', place, { repair: 'finish-change' })
      : finding('change-damaged', place, { repair: 'move-aside' }),
  )
  if (formerNames !== 'damaged') return unfinished
  return [
    ...unfinished,
    finding('former-names-damaged', '.trivet/former-names.json', { repair: 'move-aside' }),
  ]
}

function attachmentFindings({ attachments, documents, trashedAttachments }: Evidence): Finding[] {
  const present = new Set(attachments.map(({ file }) => file))
  const used = new Set([...trashedAttachments, ...documents.flatMap((document) => document.attachments)])
  const missing = documents.flatMap(({ name, attachments: shown }) =>
    shown.filter((file) => !present.has(file)).map((file) => ({ file, name })),
  )
  return [
    ...attachments.flatMap(({ file, isGood }) => {
      const place = `attachments/${file}`
      if (!isGood) return [finding('attachment-damaged', place)]
      return used.has(file) ? [] : [finding('attachment-unused', place)]
    }),
    ...missing.map(({ file, name }) =>
      finding('attachment-missing', `attachments/${file}`, { subject: name }),
    ),
  ]
}
