/** The one policy that both carriers send with every response: nothing from elsewhere, no inline script. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * For the preview frame, the only document that may stand in a frame, and only in one of our own. It shows
 * untrusted text, so it gets its own program and style and pictures inside the text, and nothing else. Pictures of the
 * workspace are handed to it as bytes, from which it makes addresses (`blob:`) that lead nowhere else.
 */
export const previewContentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  'img-src data: blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-scripts',
].join('; ')

/** Where the preview frame lives. */
export const previewPathPrefix = '/preview/'

/** Headers that go with every response of either carrier, errors included. */
export function securityHeaders(pathname: string): Record<string, string> {
  const isPreview = pathname.startsWith(previewPathPrefix)
  return {
    'Content-Security-Policy': isPreview ? previewContentSecurityPolicy : contentSecurityPolicy,
    'X-Frame-Options': isPreview ? 'SAMEORIGIN' : 'DENY',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    // The frame's origin is opaque, so to its own script and style the host counts as another origin.
    'Cross-Origin-Resource-Policy': isPreview ? 'cross-origin' : 'same-origin',
  }
}
