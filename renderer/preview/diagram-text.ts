/**
 * Mermaid writes a character given by number (`#35;`) as the letters `&#35;` when its labels are plain SVG text.
 * Making them character references again shows the character itself; as text, so nothing becomes markup.
 */
export function showNumberedCharacters(svg: string): string {
  return svg.replace(/&amp;#(\d{1,7});/g, '&#$1;')
}
