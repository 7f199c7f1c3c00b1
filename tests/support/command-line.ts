import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommandLine } from '#electron/cli/main.ts'
import { createTerminal } from '#electron/cli/terminal.ts'

export interface Run {
  code: number
  output: string
  errors: string
  /** What `--json` answered with. */
  json(): unknown
}

export interface CommandLineDesk {
  /** Holds everything of the test: settings, documents, workspaces. */
  folder: string
  env: NodeJS.ProcessEnv
  trivet(words: string, options?: { isTerminal?: boolean; interrupted?: AbortSignal }): Promise<Run>
  trivetWith(words: readonly string[], options?: { isTerminal?: boolean }): Promise<Run>
  clear(): Promise<void>
}

/** The command line in this process, on folders of its own; words are parted by spaces, `~` is the folder. */
export async function createCommandLineDesk(language = 'en_GB.UTF-8'): Promise<CommandLineDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'trivet-cli-'))
  const env: NodeJS.ProcessEnv = {
    TRIVET_SETTINGS_DIR: join(folder, 'settings'),
    TRIVET_DOCUMENTS_DIR: join(folder, 'documents'),
    LC_ALL: language,
  }

  async function trivetWith(
    words: readonly string[],
    { isTerminal = false, interrupted }: { isTerminal?: boolean; interrupted?: AbortSignal } = {},
  ): Promise<Run> {
    const said = { output: '', errors: '' }
    const sink = (name: 'output' | 'errors') => ({
      isTTY: isTerminal,
      write: (text: string) => {
        said[name] += text
      },
    })
    const code = await runCommandLine(words, {
      env,
      terminal: createTerminal(sink('output'), sink('errors'), env),
      interrupted: interrupted ?? new AbortController().signal,
    })
    return { code, ...said, json: () => JSON.parse(said.output) as unknown }
  }

  return {
    folder,
    env,
    trivetWith,
    trivet: (words, options) =>
      trivetWith(
        words
          .split(' ')
          .filter((word) => word !== '')
          .map((word) => word.replace(/^~/, folder)),
        options,
      ),
    clear: () => rm(folder, { recursive: true, force: true }),
  }
}
