import { z } from 'zod'

/** The calls that the first screen makes before it shows anything. */
const firstCalls = ['app.info', 'settings.get', 'workspace.status']
const resultSchema = z.object({ ok: z.boolean() })

/** Loads the first screen of a running browser host as a browser would, without one; throws at the first fault. */
export async function loadFirstScreen(address: string): Promise<void> {
  const shell = new URL(address)
  const token = new URLSearchParams(shell.hash.slice(1)).get('token')
  if (!token) throw new Error('the address holds no token')
  const page = await fetchText(shell)
  if (!page.includes('id="root"')) throw new Error('the shell has no place for the app')
  await Promise.all(assetsNamedIn(page).map((asset) => fetchText(new URL(asset, shell))))
  for (const method of firstCalls) await callOnce(shell, token, method)
}

function assetsNamedIn(page: string): string[] {
  const assets = [...page.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+)"/g)].map(
    ([, path]) => path ?? '',
  )
  if (assets.length === 0) throw new Error('the shell names no script')
  return assets
}

async function fetchText(address: URL): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address.pathname} answered ${response.status}`)
  return response.text()
}

async function callOnce(shell: URL, token: string, method: string): Promise<void> {
  const response = await fetch(new URL('/api', shell), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: shell.origin, 'X-Trivet-Token': token },
    body: JSON.stringify({ method, input: {} }),
  })
  const answer = resultSchema.safeParse(await response.json())
  if (!answer.data?.ok) throw new Error(`${method} answered ${response.status}`)
}
