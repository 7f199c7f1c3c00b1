import { securityHeaders } from '#shared/api/content-security-policy.ts'
import { readFile, realpath, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { appHost, appScheme } from './policy.ts'

const mimeTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

// Names that the build gives to files: no segment starts with a dot, nothing is escaped, nothing is a backslash.
const safePath = /^(\/[A-Za-z0-9_][A-Za-z0-9_.-]*)+$/

/** Answers a request for a file of the built window. What is not plainly one of them is not found. */
export async function serveAsset(root: string, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse('/', 405)
  const pathname = assetPath(request.url)
  const file = pathname === null ? null : await findFile(root, pathname)
  const mimeType = file === null ? undefined : mimeTypes[extname(file)]
  if (pathname === null || file === null || mimeType === undefined) return refuse(pathname ?? '/', 404)
  const body = request.method === 'HEAD' ? null : await readFile(file)
  return new Response(body, { headers: { ...securityHeaders(pathname), 'Content-Type': mimeType } })
}

function assetPath(address: string): string | null {
  const prefix = `${appScheme}://${appHost}`
  if (!address.startsWith(`${prefix}/`)) return null
  const pathname = address.slice(prefix.length).replace(/[?#].*$/s, '')
  if (pathname === '/') return '/index.html'
  return safePath.test(pathname) ? pathname : null
}

async function findFile(root: string, pathname: string): Promise<string | null> {
  try {
    const [home, file] = [await realpath(root), await realpath(join(root, pathname))]
    return file.startsWith(home + sep) && (await stat(file)).isFile() ? file : null
  } catch {
    return null
  }
}

function refuse(pathname: string, status: number): Response {
  return new Response(null, { status, headers: securityHeaders(pathname) })
}
