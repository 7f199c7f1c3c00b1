/** Where the Electron that was taken comes from. */
export type ElectronSource = 'override' | 'installed' | 'downloaded' | 'test'

/** Why the browser host runs instead of Electron. */
export type BrowserReason = 'asked' | 'no-display' | 'no-electron'

export type Runtime =
  | { carrier: 'electron'; source: ElectronSource; executable: string }
  | { carrier: 'browser'; reason: BrowserReason }

/** What the decision asks for, dearest last. Each finder gives the path of an executable or null. */
export interface RuntimeQuestions {
  webAsked: boolean
  hasDisplay: boolean
  /** Electron as named by `ELECTRON_OVERRIDE_DIST_PATH`. */
  findOverride(): string | null
  findInstalled(): string | null
  /** Fetches the pinned Electron; null where there is no route to it. */
  download(): Promise<string | null>
  /** The old Electron that only tests may use; null when nobody asked for it or none is for this platform. */
  findTestRuntime(): Promise<string | null>
}

/** Decides what to run on, and asks no further than it must. */
export async function resolveRuntime(questions: RuntimeQuestions): Promise<Runtime> {
  if (questions.webAsked) return { carrier: 'browser', reason: 'asked' }
  if (!questions.hasDisplay) return { carrier: 'browser', reason: 'no-display' }
  const finders: [ElectronSource, () => string | null | Promise<string | null>][] = [
    ['override', () => questions.findOverride()],
    ['installed', () => questions.findInstalled()],
    ['downloaded', () => questions.download()],
    ['test', () => questions.findTestRuntime()],
  ]
  for (const [source, find] of finders) {
    const executable = await find()
    if (executable !== null) return { carrier: 'electron', source, executable }
  }
  return { carrier: 'browser', reason: 'no-electron' }
}
