import { resolve } from 'node:path'

export interface Arguments {
  /** Folder of the workspace to open at once. */
  workspaceDir: string | null
  /** Start, show the first screen, say so on one line, end. */
  smoke: boolean
}

/** Reads Trivet's own arguments and passes over everything that is Chromium's. */
export function parseArguments(argv: readonly string[], currentDir: string): Arguments {
  const flag = argv.indexOf('--workspace')
  const inline = argv.find((argument) => argument.startsWith('--workspace='))
  const folder = flag >= 0 ? argv[flag + 1] : inline?.slice('--workspace='.length)
  return { workspaceDir: folder ? resolve(currentDir, folder) : null, smoke: argv.includes('--smoke') }
}
