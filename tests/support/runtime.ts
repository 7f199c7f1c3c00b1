import { findRuntime, sandboxArguments } from '#electron/runtime/find-runtime.ts'
import { projectDir } from '#electron/runtime/project.ts'

export interface ElectronForTests {
  executable: string
  /** What comes before Trivet's own arguments. */
  args: string[]
}

/** A real Electron to test in. Where there is none the tests fail; they are never left out in silence. */
export async function findElectronForTests(): Promise<ElectronForTests> {
  const runtime = await findRuntime({ ...process.env, TRIVET_TEST_RUNTIME: '1' }, false)
  if (runtime.carrier !== 'electron') throw new Error(`No Electron to test in: ${runtime.reason}.`)
  return { executable: runtime.executable, args: [...sandboxArguments(), projectDir] }
}
