import { z } from 'zod'
import { localeSchema } from './locale.ts'

export const settingsSchemaVersion = 1

/** How the app looks and speaks on this computer; kept in the app's own settings folder, not in a workspace. */
export const settingsSchema = z.looseObject({
  schema: z.number().int().positive(),
  locale: z.union([z.literal('system'), localeSchema]),
  theme: z.enum(['system', 'light', 'dark']),
  /** Folders of workspaces opened before, newest first. */
  recentWorkspaces: z.array(z.string()),
  /** Whether a key of the whole computer opens quick capture; never unless the user asked for it. */
  captureShortcut: z.boolean().default(false),
  /** The folder that was exported into last. */
  exportFolder: z.string().optional(),
})
export type Settings = z.infer<typeof settingsSchema>

export const defaultSettings: Settings = {
  schema: settingsSchemaVersion,
  locale: 'system',
  theme: 'system',
  recentWorkspaces: [],
  captureShortcut: false,
}
