import type { Result } from '#shared/api/errors.ts'
import type { AppEvent } from '#shared/api/events.ts'
import type { Platform } from './services/platform.ts'

export type { Platform }

export interface AppOptions {
  /** The app's own settings folder; the only place besides the workspace that is ever written. */
  settingsDir: string
  /** Where built-in content lies. */
  resourcesDir: string
  /** Workspace to open at once; null opens the last one used, or none. */
  workspaceDir: string | null
  version: string
  platform: Platform
  now?: () => string
  newId?: () => string
}

/** The running app behind every carrier. */
export interface App {
  /** Answers a call of the contract. Never rejects. */
  dispatch(method: string, input: unknown): Promise<Result<unknown>>
  subscribe(listener: (event: AppEvent) => void): () => void
  /** Waits for running saves and gives up the workspace. */
  close(): Promise<void>
}
