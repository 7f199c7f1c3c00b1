import { spawn } from 'node:child_process'

/** Opens an address in the user's own browser. Never through a shell: the address holds a key, and `&`. */
export function openInBrowser(address: string, platform: NodeJS.Platform = process.platform): void {
  const [program, ...args] = opener(platform)
  const child = spawn(program, [...args, address], { stdio: 'ignore', detached: true })
  // Where there is no such program the address on the screen is what remains.
  child.once('error', () => {})
  child.unref()
}

function opener(platform: NodeJS.Platform): [string, ...string[]] {
  if (platform === 'darwin') return ['open']
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler']
  return ['xdg-open']
}
