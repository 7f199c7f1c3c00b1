import type { PackMaterial } from './pack-document.ts'

/** What a review pack can be made as. */
export const packFormats = ['pptx', 'docx', 'xlsx', 'pdf'] as const
export type PackFormat = (typeof packFormats)[number]

/** Makes the bytes of a file of one format. The libraries behind it are loaded when it is called, not before. */
export interface PackWriter {
  mediaType: string
  create: (material: PackMaterial) => Promise<Uint8Array>
}
