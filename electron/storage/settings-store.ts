import { Low } from 'lowdb'
import { join } from 'node:path'
import { AppFailure } from '#shared/api/errors.ts'
import { defaultSettings, settingsSchema, type Settings } from '#shared/domain/settings.ts'
import { createDurableFile, keepAside, makeFolder, readBytes } from './durable-file.ts'
import { toStorageFailure } from './failures.ts'
import { createKeyedQueue } from './keyed-queue.ts'

/** The settings of this computer. */
export interface SettingsStore {
  /** The settings on disk; the defaults when there are none or they can't be understood. */
  read(): Promise<Settings>
  /** Changes some settings; resolves with all of them when they are on disk. */
  save(patch: Partial<Settings>): Promise<Settings>
}

/**
 * Settings are no user's words, so unreadable ones give way to the defaults. Their bytes are still kept
 * aside before they are replaced.
 */
export function createSettingsStore(
  folder: string,
  now: () => string = () => new Date().toISOString(),
): SettingsStore {
  const path = join(folder, 'settings.json')
  const file = createDurableFile(path, (value) => settingsSchema.parse(value))
  const queue = createKeyedQueue()

  async function readOr(whenDamaged: () => Promise<void>): Promise<Settings> {
    try {
      return (await file.read()) ?? defaultSettings
    } catch (error) {
      if (!(error instanceof AppFailure) || error.code !== 'document-damaged') throw error
      await whenDamaged()
      return defaultSettings
    }
  }

  async function keepDamaged(): Promise<void> {
    const bytes = await readBytes(path)
    if (bytes !== null) await keepAside(path, bytes, now())
  }

  return {
    read: () => readOr(() => Promise.resolve()),
    save: (patch) =>
      queue.run(path, async () => {
        try {
          await makeFolder(folder)
        } catch (error) {
          throw toStorageFailure(error, 'create the settings folder')
        }
        const low = new Low<Settings>(file, defaultSettings)
        low.data = settingsSchema.parse({ ...(await readOr(keepDamaged)), ...patch })
        await low.write()
        return low.data
      }),
  }
}
