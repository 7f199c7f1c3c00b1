import { createContext, useContext } from 'react'
import type { ImageType } from '#shared/domain/image-header.ts'

export interface PreviewImage {
  type: ImageType
  bytes: Uint8Array<ArrayBuffer>
}

/** Brings the bytes of a picture of the workspace; null where there is none. */
export type LoadImage = (file: string) => Promise<PreviewImage | null>

/** Whoever shows a text has no way to the host; the window above brings what the text shows. */
export const PreviewImages = createContext<LoadImage>(() => Promise.resolve(null))

export function useLoadImage(): LoadImage {
  return useContext(PreviewImages)
}
