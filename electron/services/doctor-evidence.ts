import type { DocumentKind } from '#shared/domain/document.ts'
import type { LockHolder } from '#shared/domain/workspace.ts'

/** One thing in the folder of a workspace. */
export interface SeenEntry {
  /** Its path inside the workspace, with `/`; the folder itself is `.`. */
  place: string
  type: 'file' | 'folder' | 'link' | 'other'
  /** The permission bits; null where the system has none. */
  mode: number | null
  /** False only for a link that leads nowhere. */
  leadsSomewhere: boolean
}

/** One file with the name of a document. */
export interface SeenDocument {
  kind: DocumentKind
  id: string
  place: string
  state: 'good' | 'older' | 'newer' | 'damaged' | 'unreadable'
  /** What it is called; empty where it can't be read or has no name. */
  name: string
  /** Why it is damaged or can't be read. */
  reason: string
  /** Whether a good copy of it lies among the versions. Only asked for what is damaged. */
  hasCopy: boolean
  /** The attachments that it shows. */
  attachments: string[]
}

/** All that was seen of a workspace; what it means is decided by `doctor-checks.ts`. */
export interface Evidence {
  workspace: string
  manifest: 'good' | 'newer' | 'damaged' | 'missing'
  /** Whether a good copy of the manifest is kept outside the workspace. */
  hasManifestCopy: boolean
  lock: { state: 'none' | 'own' | 'stale' } | { state: 'held'; holder: LockHolder; isHere: boolean }
  entries: SeenEntry[]
  documents: SeenDocument[]
  /** Journals of changes that were not through when a program ended. */
  changes: { place: string; isReadable: boolean }[]
  formerNames: 'none' | 'good' | 'damaged'
  attachments: { file: string; isGood: boolean }[]
  /** Attachments that documents in the trash show: they are in use as well. */
  trashedAttachments: string[]
  damagedVersions: { place: string; reason: string }[]
  /** Links between double brackets that find nothing. */
  brokenLinks: { place: string; title: string; name: string }[]
  /** The folders that a workspace has. */
  expectedFolders: string[]
}
