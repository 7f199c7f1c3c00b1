/** Ends of lines as every system and Unicode know them. */
export const lineEnd = /\r\n|[\n\r\u0085\u2028\u2029]/

/** A text as its lines, without empty ones and without space around them. */
export function wordLines(text: string): string[] {
  return text
    .split(lineEnd)
    .map((line) => line.trim().replaceAll(/\s+/g, ' '))
    .filter((line) => line !== '')
}

/** A text as its lines, as they stand, without empty ones at its end. */
export function noteLines(text: string): string[] {
  const lines = text.split(lineEnd).map((line) => line.trimEnd())
  while (lines.at(-1) === '') lines.pop()
  while (lines[0] === '') lines.shift()
  return lines
}
