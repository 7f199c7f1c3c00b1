import type { ImportedDocument } from './import-bundle.ts'

/** The new ids of documents that come in beside the ones that are here, by `kind/id`. */
export type NewIds = ReadonlyMap<string, string>

type TiedKind = 'account' | 'note' | 'case'

const anyLink = /(trivet:\/\/|\[\[)([a-z]+)\/([A-Za-z0-9][A-Za-z0-9_-]{1,63})(?![A-Za-z0-9_-])/g

/**
 * Gives documents of an import new ids and lets everything in the import that points at them follow: fields and links
 * in texts alike. Methods and the playbook keep theirs, as there can't be a second one.
 */
export function reassignIds(documents: readonly ImportedDocument[], newIds: NewIds): ImportedDocument[] {
  if (newIds.size === 0) return [...documents]
  return documents.map((imported) =>
    withTies(
      mapTexts(imported, (text) => withLinks(text, newIds)),
      newIds,
    ),
  )
}

function withLinks(text: string, newIds: NewIds): string {
  return text.replace(anyLink, (whole, start: string, kind: string, id: string) => {
    // The map of an account is named by the account.
    const fresh = newIds.get(`${kind}/${id}`) ?? (kind === 'map' ? newIds.get(`account/${id}`) : undefined)
    return fresh === undefined ? whole : `${start}${kind}/${fresh}`
  })
}

/** Changes every text of a value, however deep; what has none stays the very same. */
function mapTexts<T>(value: T, change: (text: string) => string): T
function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((item: unknown) => mapTexts(item, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, mapTexts<unknown>(part, change)]),
  )
}

function withTies(imported: ImportedDocument, newIds: NewIds): ImportedDocument {
  const now = (kind: TiedKind, id: string) => newIds.get(`${kind}/${id}`) ?? id
  const orNone = (kind: TiedKind, id: string | null) => (id === null ? null : now(kind, id))
  const id = newIds.get(`${imported.kind}/${imported.document.id}`) ?? imported.document.id
  switch (imported.kind) {
    case 'account':
      return { ...imported, document: { ...imported.document, id } }
    case 'playbook':
      return imported
    case 'note': {
      const accounts = imported.document.accounts.map((account) => now('account', account))
      return { ...imported, document: { ...imported.document, id, accounts } }
    }
    case 'method': {
      const usage = imported.document.usage.map((use) => {
        return { ...use, account: orNone('account', use.account), case: orNone('case', use.case) }
      })
      return { ...imported, document: { ...imported.document, usage } }
    }
    case 'worksheet': {
      const { account, case: ofCase, note } = imported.document
      const ties = {
        account: orNone('account', account),
        case: orNone('case', ofCase),
        note: orNone('note', note),
      }
      return { ...imported, document: { ...imported.document, id, ...ties } }
    }
    case 'case': {
      const { account, lessonNote } = imported.document
      const ties = { account: orNone('account', account), lessonNote: orNone('note', lessonNote) }
      return { ...imported, document: { ...imported.document, id, ...ties } }
    }
    case 'assessment': {
      const plan = imported.document.plan.map((item) => ({
        ...item,
        account: orNone('account', item.account),
      }))
      return { ...imported, document: { ...imported.document, id, plan } }
    }
    case 'review': {
      // The plan in it was frozen, and goes on being the one of its account.
      const { account, plan } = imported.document
      const frozen = { ...plan, id: now('account', plan.id) }
      return {
        ...imported,
        document: { ...imported.document, id, account: now('account', account), plan: frozen },
      }
    }
    case 'map': {
      const topics = imported.document.topics.map((topic) => {
        const { reference } = topic
        const fresh = reference === null ? undefined : newIds.get(`${reference.kind}/${reference.id}`)
        return reference === null || fresh === undefined
          ? topic
          : { ...topic, reference: { ...reference, id: fresh } }
      })
      return { ...imported, document: { ...imported.document, id, topics } }
    }
  }
}
