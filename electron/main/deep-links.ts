import { parseDeepLink, writeDeepLink, type DeepLink } from '#shared/link/deep-link.ts'

/** The scheme that the system hands to Trivet. */
export const linkScheme = 'trivet'

/** The link that a program was started with, or started again with; null where there is none that is ours. */
export function linkIn(argv: readonly string[]): DeepLink | null {
  // The system puts it last; what comes before may be Chromium's.
  for (const argument of [...argv].reverse()) {
    const link = argument.toLowerCase().startsWith(`${linkScheme}:`) ? parseDeepLink(argument) : null
    if (link !== null) return link
  }
  return null
}

/** The window's own document at the page that follows a link. The link is written anew: only what was read goes in. */
export function addressWithLink(address: string, link: DeepLink): string {
  return `${address}#/link?to=${encodeURIComponent(writeDeepLink(link))}`
}
