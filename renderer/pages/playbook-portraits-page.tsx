import { useApiQuery } from '../api/hooks.ts'
import { PlaybookGate } from '../features/playbook/playbook-gate.tsx'
import { Portraits } from '../features/playbook/portraits.tsx'

/** The portraits of key account people and the user's own blend. */
export function PlaybookPortraitsPage() {
  const methods = useApiQuery('methods.list', {}).data ?? []
  return <PlaybookGate>{(playbook) => <Portraits playbook={playbook} methods={methods} />}</PlaybookGate>
}
