import type { MethodName } from '#shared/api/contract.ts'
import type { AppEvent } from '#shared/api/events.ts'
import type { DocumentKind } from '#shared/domain/document.ts'

const listsByKind: Record<DocumentKind, readonly MethodName[]> = {
  account: ['accounts.list', 'accounts.portfolio', 'today.get'],
  note: ['notes.list', 'today.get'],
  method: ['methods.list', 'maps.material', 'content.updates'],
  worksheet: ['worksheets.list'],
  case: ['cases.list', 'maps.material'],
  assessment: ['assessments.list'],
  review: ['reviews.list', 'today.get'],
  // The parts of the user's own say which methods exercise them.
  playbook: ['playbook.get', 'methods.list', 'methods.get', 'content.updates'],
  map: ['maps.list'],
}
const itemByKind: Record<DocumentKind, MethodName> = {
  account: 'accounts.get',
  note: 'notes.get',
  method: 'methods.get',
  worksheet: 'worksheets.get',
  case: 'cases.get',
  assessment: 'assessments.get',
  review: 'reviews.get',
  playbook: 'playbook.get',
  map: 'maps.get',
}
/** Any document may show a picture, or have stopped to; any may have come out of the trash, or gone into it. */
const listsOfEveryKind: readonly MethodName[] = [
  'attachments.list',
  'trash.list',
  'links.of',
  'links.broken',
  'links.formerNames',
]
const itemsOfEveryKind: readonly MethodName[] = ['versions.list', 'versions.read']

/** Says which answers an event makes stale. A query is known by its key: method, then input. */
export function staleAfter(event: AppEvent): (key: readonly unknown[]) => boolean {
  switch (event.type) {
    case 'documents-changed': {
      const lists: readonly unknown[] = [...listsByKind[event.kind], ...listsOfEveryKind]
      const items: readonly unknown[] = [itemByKind[event.kind], ...itemsOfEveryKind]
      return ([method, input]) =>
        lists.includes(method) || (items.includes(method) && event.ids.includes(idOf(input)))
    }
    case 'workspace-changed':
      return ([method]) => method !== 'settings.get' && method !== 'app.info'
    case 'settings-changed':
      return ([method]) => method === 'settings.get' || method === 'content.updates'
    case 'links-renamed':
      return ([method]) => method === 'links.formerNames'
    case 'backups-changed':
      return ([method]) => method === 'backup.status' || method === 'backup.list'
    case 'save-failed':
    case 'job-progress':
    case 'deep-link':
    case 'command':
      return () => false
  }
}

function idOf(input: unknown): string {
  return typeof input === 'object' && input !== null && 'id' in input && typeof input.id === 'string'
    ? input.id
    : ''
}
