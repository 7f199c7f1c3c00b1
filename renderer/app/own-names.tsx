import type { ReactNode } from 'react'
import { useApiQuery } from '../api/hooks.ts'
import { OwnNamesProvider } from '../ui/language.tsx'

/** Calls pressures and parts of the model what the user of this workspace calls them. */
export function OwnNames({ children }: { children: ReactNode }) {
  const names = useApiQuery('playbook.get', {}).data?.names
  return <OwnNamesProvider names={names}>{children}</OwnNamesProvider>
}
