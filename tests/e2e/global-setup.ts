import { build, isStale } from '#electron/runtime/build.ts'
import { ensureDisplay } from '../support/display.ts'
import { findElectronForTests } from '../support/runtime.ts'

/** Before all: a build of what is in the folders now, and an Electron, so that no two workers fetch one at once. */
export async function prepare(): Promise<void> {
  if (await isStale()) await build()
  // Only for the search, which finds no Electron where there is no screen.
  const display = await ensureDisplay()
  await findElectronForTests().finally(() => {
    display.stop()
  })
}

// Playwright asks for a default export here.
// eslint-disable-next-line import-x/no-default-export
export default prepare
