import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface CommandLine {
  workspaceDir: string | null
  port: number
}

/**
 * Reads `--workspace DIR` and `--port N`; throws on anything else. There is no flag for the address: the host is
 * for this computer only.
 */
export function readCommandLine(args: string[]): CommandLine {
  const { values } = parseArgs({
    args,
    options: { workspace: { type: 'string' }, port: { type: 'string' } },
    strict: true,
  })
  const port = Number(values.port ?? '0')
  if (!Number.isInteger(port) || port < 0 || port > 65_535 || values.port?.trim() === '') {
    throw new RangeError('--port takes a number from 0 to 65535.')
  }
  return { workspaceDir: values.workspace === undefined ? null : resolve(values.workspace), port }
}
