import { previewPathPrefix } from '#shared/api/content-security-policy.ts'
import { allowedExternalLink } from '#shared/domain/external-link.ts'

export const appScheme = 'app'
export const appHost = 'trivet'
const appOrigin = `${appScheme}://${appHost}`

/** The window's only document. Places inside it are fragments. */
export const appAddress = `${appOrigin}/index.html`

/** How every window is made; nothing in the app changes a single one of these. */
export const webPreferences = Object.freeze({
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  // Chromium would fetch dictionaries from the network, unannounced.
  spellcheck: false,
})

/** Where the window's document comes from: the bundle, or a development server while working on Trivet. */
export interface Policy {
  readonly address: string
  /** Whether the main frame may go there. Only to where it is already: everything else is a fragment. */
  allowNavigation(address: string): boolean
  /** Whether a frame inside the window may show this: only the preview. */
  allowFrame(address: string): boolean
  allowRequest(address: string): boolean
  /** Whether a call comes from the window's own document and from no frame inside it. */
  allowCaller(caller: Caller | null): boolean
  allowDownload(address: string): boolean
}

/** The part of a web frame that says who is calling. */
export interface Caller {
  readonly url: string
  readonly origin: string
  readonly parent: unknown
}

/** Trivet asks for no permission; a page that does is not Trivet. */
export function allowPermission(): false {
  return false
}

/** The address to hand to the system, or null; the one place where Electron's side decides on links. */
export function allowExternal(address: unknown): string | null {
  return typeof address === 'string' ? allowedExternalLink(address) : null
}

/** The policy for a window that shows the document at `address`. */
export function createPolicy(address: string = appAddress): Policy {
  const { origin } = parts(address)
  const isDevelopment = origin !== appOrigin
  const localSchemes = ['data:', 'blob:', 'devtools:']
  const isHere = (other: string) => withoutFragment(other) === withoutFragment(address)
  return {
    address,
    allowNavigation: isHere,
    allowFrame: (other) =>
      parts(other).origin === origin && parts(other).pathname.startsWith(previewPathPrefix),
    allowRequest(other) {
      const target = parts(other)
      if (target.origin === origin || localSchemes.includes(target.protocol)) return true
      return isDevelopment && target.origin === origin.replace(/^http/, 'ws')
    },
    allowCaller: (caller) =>
      caller !== null && caller.parent === null && caller.origin === origin && isHere(caller.url),
    allowDownload: (other) => other.startsWith(`blob:${origin}/`),
  }
}

interface AddressParts {
  protocol: string
  origin: string
  pathname: string
}

/** `URL.origin` is opaque for a scheme of our own, so the parts are put together here, user and port included. */
function parts(address: string): AddressParts {
  try {
    const { protocol, host, username, password, pathname } = new URL(address)
    const user = username || password ? `${username}:${password}@` : ''
    return { protocol, origin: `${protocol}//${user}${host}`, pathname }
  } catch {
    return { protocol: '', origin: '', pathname: '' }
  }
}

function withoutFragment(address: string): string {
  const mark = address.indexOf('#')
  return mark < 0 ? address : address.slice(0, mark)
}
