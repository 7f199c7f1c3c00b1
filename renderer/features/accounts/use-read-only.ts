import { useApiQuery } from '../../api/hooks.ts'

/** True when the workspace, or this document in it, can be read but not written. */
export function useReadOnly(documentId?: string): boolean {
  const status = useApiQuery('workspace.status', {}).data
  if (status?.state !== 'open') return false
  return status.readOnly !== null || (documentId !== undefined && status.newer.includes(documentId))
}
