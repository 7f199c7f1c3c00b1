import type { DocumentKind } from '#shared/domain/document.ts'
import type { DocumentOfKind } from '#shared/domain/document-of-kind.ts'
import {
  accountCodec,
  assessmentCodec,
  caseCodec,
  mapCodec,
  methodCodec,
  noteCodec,
  playbookCodec,
  reviewCodec,
  worksheetCodec,
  type DocumentCodec,
} from './document-codec.ts'

/** How each kind of document is read and written, for what is done with every kind alike. */
export const codecOfKind: { [K in DocumentKind]: DocumentCodec<DocumentOfKind[K]> } = {
  account: accountCodec,
  note: noteCodec,
  method: methodCodec,
  worksheet: worksheetCodec,
  case: caseCodec,
  assessment: assessmentCodec,
  review: reviewCodec,
  playbook: playbookCodec,
  map: mapCodec,
}
