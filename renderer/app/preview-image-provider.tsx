import { useCallback, type ReactNode } from 'react'
import { useClient } from '../api/hooks.ts'
import { PreviewImages, type PreviewImage } from '../ui/preview-images.tsx'

/** Brings the pictures of the workspace to whatever shows a text. */
export function PreviewImageProvider({ children }: { children: ReactNode }) {
  const client = useClient()
  const load = useCallback(
    async (file: string): Promise<PreviewImage> => {
      const { type, base64 } = await client.call('attachments.get', { file })
      return { type, bytes: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)) }
    },
    [client],
  )
  return <PreviewImages value={load}>{children}</PreviewImages>
}
