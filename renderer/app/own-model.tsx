import type { ReactNode } from 'react'
import { useApiQuery } from '../api/hooks.ts'
import { OwnModelProvider } from '../ui/language.tsx'

/** Shows pressures and parts of the model as the user of this workspace has and calls them. */
export function OwnModel({ children }: { children: ReactNode }) {
  const playbook = useApiQuery('playbook.get', {}).data
  return <OwnModelProvider model={playbook}>{children}</OwnModelProvider>
}
