import { join } from 'node:path'
import { namesIn, removeAbandonedFiles } from './durable-file.ts'

/** Where saves go besides workspaces and their versions; several processes may be writing there. */
const places = ['.', 'exports', 'history', 'history/manifests', 'templates']

/** Clears away what saves of the app's own files left when their process died. */
export async function clearSettingsFolder(settingsDir: string): Promise<void> {
  for (const place of places) await removeAbandonedFiles(join(settingsDir, place))
  const undo = join(settingsDir, 'undo')
  for (const workspace of await namesIn(undo)) await removeAbandonedFiles(join(undo, workspace))
}
