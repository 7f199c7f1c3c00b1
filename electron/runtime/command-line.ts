import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface CommandLine {
  workspaceDir: string | null
  web: boolean
  smoke: boolean
}

/** Reads the flags of `npm start`; throws on anything else. A folder counts from where the user typed it. */
export function readCommandLine(args: string[], environment: NodeJS.ProcessEnv): CommandLine {
  const { values } = parseArgs({
    args,
    options: { workspace: { type: 'string' }, web: { type: 'boolean' }, smoke: { type: 'boolean' } },
    strict: true,
  })
  const folder = values.workspace
  return {
    workspaceDir: folder ? resolve(environment['INIT_CWD'] ?? process.cwd(), folder) : null,
    web: values.web ?? false,
    smoke: values.smoke ?? false,
  }
}
