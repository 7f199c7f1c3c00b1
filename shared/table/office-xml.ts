/** How every part of an Office document begins. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

const office = 'http://schemas.openxmlformats.org'

/** The names of the parts of Office documents, as ECMA-376 gives them. */
export const namespaces = {
  spreadsheet: `${office}/spreadsheetml/2006/main`,
  relations: `${office}/officeDocument/2006/relationships`,
  packageRelations: `${office}/package/2006/relationships`,
  contentTypes: `${office}/package/2006/content-types`,
} as const

/** Names the parts that a part of the document needs, in their order: `rId1`, `rId2` … */
export function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const lines = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${namespaces.relations}/${type}" Target="${target}"/>`,
  )
  return `${xmlHead}<Relationships xmlns="${namespaces.packageRelations}">${lines.join('')}</Relationships>`
}

/** Marks what XML would take for its own, and drops characters that it can't hold at all. */
export function escapeXml(text: string): string {
  return plainText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
}

/** A text without the characters that no XML can hold: control characters and halves of pairs. */
export function plainText(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
}
