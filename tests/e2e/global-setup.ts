import { build, isStale } from '#electron/runtime/build.ts'
import { ensureDisplay } from '../support/display.ts'

/** Before all: a build of what is in the folders now, and a screen. */
export async function prepare(): Promise<() => void> {
  if (await isStale()) await build()
  const display = await ensureDisplay()
  return () => {
    display.stop()
  }
}

// Playwright asks for a default export here.
// eslint-disable-next-line import-x/no-default-export
export default prepare
