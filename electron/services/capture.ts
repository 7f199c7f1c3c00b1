import type { Output } from '#shared/api/contract.ts'
import { AppFailure } from '#shared/api/errors.ts'
import type { Platform } from './platform.ts'
import type { SettingsService } from './settings.ts'

/** The key of the whole computer for quick capture. */
export interface CaptureService {
  /** Null where the carrier can't claim one. */
  shortcut(): Promise<Output<'capture.shortcut'>>
  /** Claims it from now on, or gives it up. What is wanted is kept even when the system refuses today. */
  setShortcut(isOn: boolean): Promise<Output<'capture.shortcut'>>
}

export function createCaptureService({
  platform,
  settings,
}: {
  platform: Platform
  settings: SettingsService
}): CaptureService {
  const { captureShortcut } = platform

  async function shortcut() {
    if (!captureShortcut) return null
    const { captureShortcut: isOn } = await settings.get()
    return { accelerator: captureShortcut.accelerator, isOn, isClaimed: captureShortcut.isClaimed() }
  }

  return {
    shortcut,
    async setShortcut(isOn) {
      if (!captureShortcut) throw new AppFailure('not-supported', 'This carrier has no global shortcuts.')
      captureShortcut.claim(isOn)
      await settings.setCaptureShortcut(isOn)
      return shortcut()
    },
  }
}
