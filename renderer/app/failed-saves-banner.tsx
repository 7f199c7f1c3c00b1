import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useApiQuery, useClient } from '../api/hooks.ts'
import { useLocale, useMessages } from '../ui/language.tsx'
import { Banner } from './banner.tsx'
import { afterEvent, type FailedSave } from './failed-saves.ts'

/** One line for each document that is not on disk; it goes only when the document is. */
export function FailedSavesBanner() {
  const client = useClient()
  const [failed, setFailed] = useState<readonly FailedSave[]>([])
  useEffect(() => client.subscribe((event) => setFailed((before) => afterEvent(before, event))), [client])
  return failed.map((save) => <FailedSaveLine key={`${save.kind}/${save.id}`} save={save} />)
}

function FailedSaveLine({ save }: { save: FailedSave }) {
  const messages = useMessages()
  const name = useDocumentName(save)
  return (
    <Banner tone="danger" icon={<IconAlertTriangle size={18} />}>
      <strong>
        {name ? messages.shell.banner.saveFailed(name) : messages.shell.banner.saveFailedUnnamed}
      </strong>{' '}
      {messages.errors[save.code]}
    </Banner>
  )
}

function useDocumentName({ kind, id }: FailedSave): string | undefined {
  const locale = useLocale()
  const accounts = useApiQuery('accounts.list', {}, { enabled: kind === 'account' }).data
  const notes = useApiQuery('notes.list', {}, { enabled: kind === 'note' }).data
  const methods = useApiQuery('methods.list', {}, { enabled: kind === 'method' }).data
  const worksheets = useApiQuery('worksheets.list', {}, { enabled: kind === 'worksheet' }).data
  const cases = useApiQuery('cases.list', {}, { enabled: kind === 'case' }).data
  const maps = useApiQuery('maps.list', {}, { enabled: kind === 'map' }).data
  switch (kind) {
    case 'account':
      return accounts?.find((account) => account.id === id)?.name
    case 'note':
      return notes?.find((note) => note.id === id)?.title
    case 'method':
      return methods?.find((method) => method.id === id)?.name[locale]
    case 'worksheet':
      return worksheets?.find((worksheet) => worksheet.id === id)?.title
    case 'case':
      return cases?.find((document) => document.id === id)?.title
    case 'map':
      return maps?.find((map) => map.id === id)?.title
    case 'assessment':
    case 'review':
    case 'playbook':
      return undefined
  }
}
