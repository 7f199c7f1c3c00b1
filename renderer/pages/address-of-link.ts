import type { Client } from '#shared/api/client.ts'
import { AppFailure } from '#shared/api/errors.ts'
import { pressureIdSchema } from '#shared/domain/pressure.ts'
import { competencyIdSchema } from '#shared/domain/competency.ts'
import type { DeepLink } from '#shared/link/deep-link.ts'
import { mapAtAddress } from '#shared/link/map-address.ts'
import { competencyMap, playbookMap, pressureMap } from '#shared/markdown/link.ts'

/**
 * Where in the workbench a link opens. Fails with `not-found` where the workspace has nothing of that id, so that
 * nobody is left on an empty page.
 */
export async function addressOfLink(
  client: Client,
  { kind, id }: Extract<DeepLink, { action: 'open' }>,
): Promise<string> {
  switch (kind) {
    case 'note':
      return `/playbook/notes/${(await client.call('notes.get', { id })).id}`
    case 'account':
      return `/accounts/${(await client.call('accounts.get', { id })).id}`
    case 'case':
      return `/cases/${(await client.call('cases.get', { id })).id}`
    case 'method':
      return `/methods/${(await client.call('methods.get', { id })).id}`
    case 'worksheet':
      return `/methods/${(await client.call('worksheets.get', { id })).method}/worksheets/${id}`
    case 'review':
      return `/accounts/${(await client.call('reviews.get', { id })).account}/health`
    case 'assessment':
      return `/playbook/assessments/${(await client.call('assessments.get', { id })).id}`
    case 'map':
      return addressOfMap(client, id)
    case 'pressure':
      if (pressureIdSchema.safeParse(id).success) return '/maps/pressures'
      throw missing(kind, id)
    case 'competency':
      if (competencyIdSchema.safeParse(id).success) return `/playbook/competencies/${id}`
      throw missing(kind, id)
    case 'chapter': {
      const { chapters } = await client.call('content.playbook', {})
      if (chapters.some(({ structure }) => structure.id === id)) return `/playbook/chapters/${id}`
      throw missing(kind, id)
    }
  }
}

const mapPages = new Map<string, string>([
  [pressureMap.id, '/maps/pressures'],
  [competencyMap.id, '/maps/competencies'],
  [playbookMap.id, '/maps/playbook'],
])

async function addressOfMap(client: Client, id: string): Promise<string> {
  const page = mapPages.get(id)
  if (page !== undefined) return page
  const [accounts, maps, methods] = await Promise.all([
    client.call('accounts.list', {}),
    client.call('maps.list', {}),
    client.call('methods.list', {}),
  ])
  const map = mapAtAddress(id, { accounts, maps, methods })
  switch (map?.kind) {
    case 'free':
      return `/maps/free/${id}`
    case 'account':
      return `/maps/accounts/${id}`
    case 'method':
      return `/maps/methods/${id}`
    default:
      throw missing('map', id)
  }
}

function missing(kind: string, id: string): AppFailure {
  return new AppFailure('not-found', `There is no ${kind} ${id}.`)
}
