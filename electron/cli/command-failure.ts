import type { ExitCode } from './exit-codes.ts'

/** Why a command was not carried out, in the words of whoever reads the terminal. `code` is stable. */
export class CommandFailure extends Error {
  readonly code: string
  readonly exitCode: ExitCode

  constructor(code: string, text: string, exitCode: ExitCode) {
    super(text)
    this.name = 'CommandFailure'
    this.code = code
    this.exitCode = exitCode
  }
}
