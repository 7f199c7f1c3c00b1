import { runCommandLine } from './main.ts'
import { createTerminal } from './terminal.ts'

const interruption = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // Who asks twice does not want to wait; whatever is on the disk is whole at every moment.
    if (interruption.signal.aborted) process.exit(130)
    interruption.abort()
  })
}
// Whoever reads only the first lines, as `head` does, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 3)
})

process.exitCode = await runCommandLine(process.argv.slice(2), {
  env: process.env,
  terminal: createTerminal(process.stdout, process.stderr, process.env),
  interrupted: interruption.signal,
})
