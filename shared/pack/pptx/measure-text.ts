const pointsPerInch = 72

/** Widths in parts of the size of the letters, on the wide side: text must not run out of its box. */
const widths = { wide: 1, capital: 0.66, digit: 0.56, small: 0.53, space: 0.28, mark: 0.36 } as const

const isWide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/

/** How wide a text is on one line, in inches. No font is asked: slides are opened with fonts that are not here. */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const character of text) ems += widthOf(character)
  return (ems * size) / pointsPerInch
}

function widthOf(character: string): number {
  if (isWide.test(character) || (character.codePointAt(0) ?? 0) > 0xffff) return widths.wide
  if (character >= '0' && character <= '9') return widths.digit
  if (character === ' ') return widths.space
  if (/[A-Z%&@MW—…“”]/.test(character)) return widths.capital
  if (/[a-zα-ω]/.test(character)) return widths.small
  return /[.,:;'|!ijl()[\]·-]/.test(character) ? widths.mark : widths.small
}

/** How many lines a text takes in a box of a width in inches. Words break at spaces, Chinese anywhere. */
export function countLines(text: string, size: number, width: number): number {
  return text.split('\n').reduce((lines, line) => lines + linesOf(line, size, width), 0)
}

function linesOf(text: string, size: number, width: number): number {
  const most = (width * pointsPerInch) / size
  let lines = 1
  let used = 0
  for (const piece of piecesOf(text)) {
    let length = 0
    for (const character of piece) length += widthOf(character)
    if (used + length <= most || piece === ' ') {
      used += length
    } else if (length <= most) {
      lines += 1
      used = length
    } else {
      // A word longer than the line is broken.
      const over = used + length
      lines += Math.ceil(over / most) - 1
      used = over % most
    }
  }
  return lines
}

/** What stays together on a line: a Latin word, or one Chinese character. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let word = ''
  for (const character of text) {
    if (character === ' ' || isWide.test(character)) {
      if (word !== '') pieces.push(word)
      pieces.push(character)
      word = ''
    } else {
      word += character
    }
  }
  return word === '' ? pieces : [...pieces, word]
}

/** How high a text stands, in inches. */
export function textHeight(text: string, size: number, width: number, lineHeight: number): number {
  return (countLines(text, size, width) * size * lineHeight) / pointsPerInch
}

/** How wide the longest piece is that can't be broken. */
export function longestPiece(text: string, size: number): number {
  return Math.max(0, ...piecesOf(text).map((piece) => textWidth(piece, size)))
}
