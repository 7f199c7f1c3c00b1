/** Takes one line for whoever runs the app. Lines name methods, files and codes, never what a user wrote. */
export type Log = (line: string) => void

/** Describes a failure for the log without its message, which may quote a title or a text. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const frame = /\n\s+at (.+)/.exec(error.stack ?? '')?.[1]
  const cause = error.cause === undefined ? '' : `, caused by ${describeFailure(error.cause)}`
  return `${error.name}${code}${frame ? ` at ${frame}` : ''}${cause}`
}
