import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where the app may put things that are not a workspace's, and where it offers to make a workspace. */
export interface Places {
  settingsDir: string
  documentsDir: string
}

/**
 * Finds the app's own settings folder and the user's documents. Every carrier uses the same settings folder, so
 * that the desktop app and the browser host know the same recent workspaces. `TRIVET_SETTINGS_DIR` and
 * `TRIVET_DOCUMENTS_DIR` win over all else.
 */
export function findPlaces(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): Places {
  return {
    settingsDir: env['TRIVET_SETTINGS_DIR'] || defaultSettingsDir(env, platform, home),
    documentsDir: env['TRIVET_DOCUMENTS_DIR'] || defaultDocumentsDir(env, platform, home),
  }
}

function configHome(env: NodeJS.ProcessEnv, home: string): string {
  return env['XDG_CONFIG_HOME'] || join(home, '.config')
}

function defaultSettingsDir(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string {
  if (platform === 'win32') return join(env['APPDATA'] || join(home, 'AppData', 'Roaming'), 'trivet')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'trivet')
  return join(configHome(env, home), 'trivet')
}

function defaultDocumentsDir(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string {
  const fallback = join(home, 'Documents')
  if (platform === 'win32' || platform === 'darwin') return fallback
  return env['XDG_DOCUMENTS_DIR'] || namedDocumentsDir(configHome(env, home), home) || fallback
}

/** Linux desktops name the folder in the user's language and note it down here. */
function namedDocumentsDir(config: string, home: string): string | undefined {
  let text: string
  try {
    text = readFileSync(join(config, 'user-dirs.dirs'), 'utf8')
  } catch {
    return undefined
  }
  const named = /^XDG_DOCUMENTS_DIR="(?:\$HOME\/([^"]+)|(\/[^"]+))"/m.exec(text)
  return named?.[1] ? join(home, named[1]) : named?.[2]
}
