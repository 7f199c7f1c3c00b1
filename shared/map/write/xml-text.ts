import { escapeXml } from '../to-svg.ts'

/** A text between tags. */
export function escapeText(text: string): string {
  return escapeXml(text).replaceAll('\r', '&#13;')
}

/** A text in double quotes; a parser would make spaces of bare line breaks and tabs. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replaceAll(/[\t\n\r]/g, (letter) => `&#${letter.charCodeAt(0)};`)
}

/** The same with nothing but ASCII in it, for readers that guess the encoding. */
export function asciiOnly(xml: string): string {
  return xml.replaceAll(/[^\x00-\x7f]/gu, (letter) => `&#x${(letter.codePointAt(0) ?? 0).toString(16)};`)
}
