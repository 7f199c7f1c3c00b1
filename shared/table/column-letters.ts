/** A, B … Z, AA as spreadsheets count. */
export function columnLetters(place: number): string {
  const rest = Math.floor(place / 26)
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (place % 26))
}
