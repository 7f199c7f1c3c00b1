/** A key of the whole computer. */
export interface CaptureShortcut {
  /** As Electron writes keys, e.g. `CommandOrControl+Alt+N`. */
  readonly accelerator: string
  /** Whether the system has given it to this program. */
  isClaimed(): boolean
  /** Asks the system for it, or gives it back. */
  claim(isWanted: boolean): void
}

/** What a carrier lends to the services: the things only it can do. */
export interface Platform {
  readonly carrier: 'electron' | 'browser' | 'cli'
  /** Name and version of what runs the app, e.g. `Electron 45.4.1`, `Node 20.20.2`. */
  readonly runtime: string
  readonly systemLocale: string
  /** The folder that a new workspace is offered in, usually the user's Documents. */
  readonly documentsDir: string
  readonly canChooseFolder: boolean
  readonly canReveal: boolean
  /** Only where the program can hear keys while others are in front. */
  readonly captureShortcut?: CaptureShortcut
  readonly canPrintToPdf: boolean
  /** Shows the native folder dialog; null when the user cancels. */
  chooseFolder(purpose: 'workspace' | 'export' | 'backup'): Promise<string | null>
  /** Shows the native dialog for a backup to restore; only where there is one. Null when the user cancels. */
  chooseBackupFile?: () => Promise<string | null>
  /** Shows the native dialog for what is to be imported; null when the user cancels. */
  chooseImport(what: 'folder' | 'file'): Promise<string | null>
  /** Asks where a file of that name is to go; null when the user cancels. */
  choosePdfFile(name: string): Promise<string | null>
  /** What the window shows, laid out for paper. */
  printToPdf(): Promise<Uint8Array>
  /** Hands an address that has passed the policy to the system's browser or mail program. */
  openExternal(url: string): Promise<void>
  /** Hands a file to the trash of the computer; only where there is one. */
  moveToTrash?: (path: string) => Promise<void>
  /** Shows a file or folder in the system's file manager. */
  reveal(path: string): Promise<void>
}
