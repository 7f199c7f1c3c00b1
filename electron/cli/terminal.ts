/** A stretch of a line; `strong` stands out where the terminal can show it. */
export interface Span {
  text: string
  strong?: boolean
  faint?: boolean
}
export type Line = string | readonly Span[]

/** The part of a stream that is written to. */
export interface Sink {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** Where a command says what it found, and how far it is. */
export interface Terminal {
  print(lines: readonly Line[]): void
  /** For programs: one JSON value, with nothing before or after it. */
  printJson(value: unknown): void
  /** What is said about the work itself, never among what was asked for. */
  tell(line: string): void
  /** The line that says how far the work is; null takes it away. Nothing where nobody watches. */
  progress(line: string | null): void
}

// Whatever a title holds, it never steers the terminal: no colours, no moved cursor, no changed window title.
const steering = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g

export function createTerminal(output: Sink, errors: Sink, env: NodeJS.ProcessEnv): Terminal {
  const hasColours = output.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
  const safe = (text: string, sink: Sink) => (sink.isTTY === true ? text.replace(steering, '\uFFFD') : text)
  let shown = false

  function paint({ text, strong = false, faint = false }: Span): string {
    const clean = safe(text, output)
    if (!hasColours || (!strong && !faint)) return clean
    return `\u001B[${strong ? 1 : 2}m${clean}\u001B[22m`
  }

  function clear(): void {
    if (shown) errors.write('\r\u001B[K')
    shown = false
  }

  return {
    print(lines) {
      clear()
      for (const line of lines) {
        output.write(`${typeof line === 'string' ? safe(line, output) : line.map(paint).join('')}\n`)
      }
    },
    printJson(value) {
      clear()
      output.write(`${JSON.stringify(value, null, 2)}\n`)
    },
    tell(line) {
      clear()
      errors.write(`${safe(line, errors)}\n`)
    },
    progress(line) {
      if (errors.isTTY !== true) return
      clear()
      if (line === null) return
      errors.write(safe(line, errors))
      shown = true
    },
  }
}
