import { z } from 'zod'
import { imageTypes, type ImageType } from './image-header.ts'

/** A larger file is refused. */
export const attachmentByteLimit = 20 * 1024 * 1024

/** A picture of more pixels would take more memory to draw than its file lets one think. */
export const attachmentPixelLimit = 100_000_000

const extensionByType = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
} as const satisfies Record<ImageType, string>

const fileName = '[0-9a-f]{64}\\.(?:png|jpg|gif|webp)'

/** The name of an attachment: what its bytes hash to (SHA-256) and what they are. It names no place. */
export const attachmentFileSchema = z.string().regex(new RegExp(`^${fileName}$`))

/** A picture of the workspace, as it lies on the disk. */
export const attachmentSchema = z.object({
  file: attachmentFileSchema,
  bytes: z.number().int().nonnegative(),
  /** How many documents show it, those in the trash included. */
  uses: z.number().int().nonnegative(),
})
export type Attachment = z.infer<typeof attachmentSchema>

export const attachmentContentSchema = z.object({ type: z.enum(imageTypes), base64: z.string() })

export function attachmentFile(sha256: string, type: ImageType): string {
  return `${sha256}.${extensionByType[type]}`
}

/** What a file of this name claims to be; null for a name that is not one of an attachment. */
export function attachmentTypeOf(file: string): ImageType | null {
  if (!attachmentFileSchema.safeParse(file).success) return null
  return imageTypes.find((type) => file.endsWith(`.${extensionByType[type]}`)) ?? null
}

const prefix = 'trivet://attachment/'

/** The address under which a note shows an attachment. */
export function attachmentAddress(file: string): string {
  return prefix + file
}

/** The file that an address names; null for every other address. */
export function attachmentAt(address: string): string | null {
  if (!address.startsWith(prefix)) return null
  const file = address.slice(prefix.length)
  return attachmentTypeOf(file) === null ? null : file
}

const anyAddress = new RegExp(`${prefix}(${fileName})(?![0-9A-Za-z])`, 'g')

/** Every attachment that a text names anywhere, in code as well: what may be in use is not thrown away. */
export function attachmentsIn(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(anyAddress), ([, file]) => file ?? ''))
}
