import type { Account } from './account.ts'
import type { Assessment } from './assessment.ts'
import type { Case } from './case.ts'
import type { MapDocument } from './map-document.ts'
import type { MethodSettings } from './method.ts'
import type { Note } from './note.ts'
import type { Playbook } from './playbook.ts'
import type { Review } from './review.ts'
import type { Worksheet } from './worksheet.ts'

/** The form of a document by its kind; `DocumentKind` names the keys. */
export interface DocumentOfKind {
  account: Account
  note: Note
  method: MethodSettings
  worksheet: Worksheet
  case: Case
  assessment: Assessment
  review: Review
  playbook: Playbook
  map: MapDocument
}

/** What a document is called in a list, and the day that it is of; the name is empty where it has none. */
export interface DocumentName {
  name: string
  on: string | null
}

type Namers = { [K in keyof DocumentOfKind]: (document: DocumentOfKind[K]) => DocumentName }

const namers: Namers = {
  account: ({ name }) => ({ name, on: null }),
  note: ({ title }) => ({ name: title, on: null }),
  method: ({ own }) => ({ name: own?.name ?? '', on: null }),
  worksheet: ({ title }) => ({ name: title, on: null }),
  case: ({ title }) => ({ name: title, on: null }),
  assessment: ({ takenOn }) => ({ name: '', on: takenOn }),
  review: ({ plan, on }) => ({ name: plan.name, on }),
  playbook: () => ({ name: '', on: null }),
  map: ({ title }) => ({ name: title, on: null }),
}

/** What a document of any kind is called. */
export function nameOfDocument<K extends keyof DocumentOfKind>(
  kind: K,
  document: DocumentOfKind[K],
): DocumentName {
  return namers[kind](document)
}
