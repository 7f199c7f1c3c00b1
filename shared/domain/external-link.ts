/** Windows refuses longer addresses, and nobody writes one by hand. */
export const externalLinkLimit = 2081

// No `@` before the path: a name in front of the host serves only to make one host look like another.
const webAddress = /^(https?:\/\/[^\s/?#\\@"'<>^`{|}%]+)([/?#].*)?$/i
// Mail programs have taken attachments and worse from the query; only a subject is let through.
const mailAddress =
  /^(mailto:)([^\s@?&#%,;:<>"'`|$\\]+@[^\s@?&#%,;:<>"'`|$\\]+)(\?subject=(?:[^\s&#%\\]|%[2-9a-f][0-9a-f])*)?$/i

/**
 * Returns the address to hand to the system's browser or mail program, or null where Trivet refuses.
 * Only https, http and a plain `mailto:` pass: any other scheme can start a program with an argument that
 * the author of a note chose.
 */
export function allowedExternalLink(address: string): string | null {
  if (address.length > externalLinkLimit || hasControlCharacter(address)) return null
  const web = webAddress.exec(address)
  const escaped = web ? `${web[1] ?? ''}${escapeRest(web[2] ?? '')}` : plainMail(address)
  return escaped !== null && escaped.length <= externalLinkLimit ? escaped : null
}

function plainMail(address: string): string | null {
  const mail = mailAddress.exec(address)
  return mail ? `mailto:${mail[2] ?? ''}${escapeRest(mail[3] ?? '')}` : null
}

/** Escapes what a shell or an old program could read as more than an address; `%` stays, it is one already. */
function escapeRest(rest: string): string {
  return rest.replace(/["'<>^`{|}\\\s]|[^\x20-\x7e]+/gu, (part) =>
    part === "'" ? '%27' : encodeURIComponent(part),
  )
}

function hasControlCharacter(text: string): boolean {
  return [...text].some((character) => {
    const code = character.codePointAt(0) ?? 0
    const isControl = code < 0x20 || (code >= 0x7f && code <= 0x9f)
    // Marks that turn the direction of text round, so that an address reads as another one.
    const isDirection = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
    const isLoneSurrogate = code >= 0xd800 && code <= 0xdfff
    return isControl || isDirection || isLoneSurrogate
  })
}
