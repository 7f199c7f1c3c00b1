import type { Client } from '#shared/api/client.ts'
import type { Locale } from '#shared/domain/locale.ts'
import type { Messages } from '#shared/i18n/messages.ts'
import { writeDeepLink } from '#shared/link/deep-link.ts'

/** The kinds of document that are listed, in this order. */
export const listedKinds = [
  'account',
  'note',
  'case',
  'worksheet',
  'review',
  'assessment',
  'map',
  'method',
] as const
export type ListedKind = (typeof listedKinds)[number]

/** One row of `trivet list`; part of its JSON. */
export interface ListedDocument {
  kind: ListedKind
  id: string
  title: string
  /** Null for what is built in. */
  updatedAt: string | null
  link: string
}

/** The documents of a kind, in the order in which the app lists them. */
export async function listDocuments(
  client: Client,
  kind: ListedKind,
  locale: Locale,
  messages: Messages,
): Promise<ListedDocument[]> {
  const rows = await rowsOf(client, kind, locale, messages)
  return rows.map(({ id, title, updatedAt }) => ({
    ...{ kind, id, title, updatedAt },
    link: writeDeepLink({ action: 'open', kind, id }),
  }))
}

type Row = Pick<ListedDocument, 'id' | 'title' | 'updatedAt'>

async function rowsOf(
  client: Client,
  kind: ListedKind,
  locale: Locale,
  messages: Messages,
): Promise<readonly Row[]> {
  switch (kind) {
    case 'account':
      return (await client.call('accounts.list', {})).map(({ id, name, updatedAt }) => ({
        ...{ id, title: name, updatedAt },
      }))
    case 'note':
      return client.call('notes.list', {})
    case 'case':
      return client.call('cases.list', {})
    case 'worksheet':
      return client.call('worksheets.list', {})
    case 'map':
      return client.call('maps.list', {})
    case 'method':
      return (await client.call('methods.list', {})).map(({ id, name }) => ({
        ...{ id, title: name[locale], updatedAt: null },
      }))
    case 'assessment':
      return (await client.call('assessments.list', {})).map(({ id, takenOn, updatedAt }) => ({
        ...{ id, title: messages.commandLine.assessmentOf(takenOn), updatedAt },
      }))
    case 'review': {
      const accounts = await client.call('accounts.list', {})
      const nameOf = new Map(accounts.map(({ id, name }) => [id, name]))
      return (await client.call('reviews.list', {})).map(({ id, account, on, updatedAt }) => ({
        ...{ id, title: messages.commandLine.reviewOf(nameOf.get(account) ?? '', on), updatedAt },
      }))
    }
  }
}
