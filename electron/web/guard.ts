import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Travels in a header of our own: a cookie is shared by every port of a computer, and a page can't set this one. */
export const tokenHeader = 'x-trivet-token'

/** Makes the key of one run of the host; 256 bits, safe in an address. */
export function createToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Compares in the same time whatever the caller sent. */
export function isToken(sent: string | undefined, token: string): boolean {
  return timingSafeEqual(digest(sent ?? ''), digest(token))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** The names this host goes by. Whole strings are compared: every other form of an address is somebody else's. */
export function namesOf(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`]
}

/**
 * Tells whether a request was meant for this host. A page elsewhere can make its own name point here, so this
 * comes before everything else; forwarding headers are not looked at.
 */
export function isForUs(request: IncomingMessage, port: number): boolean {
  const hosts = request.rawHeaders.filter(
    (_value, index, all) => index % 2 === 1 && all[index - 1]?.toLowerCase() === 'host',
  )
  const [host] = hosts
  return (
    hosts.length === 1 &&
    host !== undefined &&
    namesOf(port).includes(host) &&
    request.url?.startsWith('/') === true
  )
}

/** What a call is judged by besides the token. */
export interface CallHeaders {
  host: string | undefined
  origin: string | undefined
  fetchSite: string | undefined
}

/** A page of ours always sends its origin with a POST; a GET of ours may leave it out. */
export function isOwnPage({ host, origin, fetchSite }: CallHeaders, originRequired: boolean): boolean {
  if (fetchSite !== undefined && fetchSite !== 'same-origin') return false
  return origin === undefined ? !originRequired : origin === `http://${host ?? ''}`
}
