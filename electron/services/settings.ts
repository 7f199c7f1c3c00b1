import type { ParsedInput } from '#shared/api/contract.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { SettingsStore } from '../storage/settings-store.ts'
import type { EventBus } from './event-bus.ts'

export interface SettingsService {
  get(): Promise<Settings>
  change(change: ParsedInput<'settings.save'>): Promise<Settings>
  /** Puts a folder at the head of the recent workspaces. */
  rememberWorkspace(path: string): Promise<void>
  /** Keeps which folder was exported into last. */
  rememberExportFolder(path: string): Promise<void>
  /** Keeps whether quick capture may claim its key; claiming it is the platform's part. */
  setCaptureShortcut(isOn: boolean): Promise<void>
}

const recentLimit = 10

export function createSettingsService({
  store,
  events,
}: {
  store: SettingsStore
  events: EventBus
}): SettingsService {
  let last: Promise<unknown> = Promise.resolve()

  /** One change after the other, each from what the one before left behind. */
  function update(change: (settings: Settings) => Partial<Settings>): Promise<Settings> {
    const next = last.then(async () => {
      const saved = await store.save(change(await store.read()))
      events.emit({ type: 'settings-changed' })
      return saved
    })
    last = next.catch(() => undefined)
    return next
  }

  return {
    get: () => store.read(),
    change: ({ locale, theme }) => update(() => ({ ...(locale && { locale }), ...(theme && { theme }) })),
    async setCaptureShortcut(isOn) {
      await update(() => ({ captureShortcut: isOn }))
    },
    async rememberExportFolder(exportFolder) {
      if ((await store.read()).exportFolder !== exportFolder) await update(() => ({ exportFolder }))
    },
    async rememberWorkspace(path) {
      const { recentWorkspaces } = await store.read()
      if (recentWorkspaces[0] === path) return
      await update((settings) => ({
        recentWorkspaces: [path, ...settings.recentWorkspaces.filter((other) => other !== path)].slice(
          0,
          recentLimit,
        ),
      }))
    },
  }
}
