import type { WebContents } from 'electron'

const limitMs = 30_000
const pollMs = 50

/**
 * Watches a window come up: null once the first screen stands, else what went wrong. It stands when it shows text
 * and every call it made has been answered.
 */
export async function watchFirstScreen(
  contents: WebContents,
  isSettled: () => boolean,
): Promise<string | null> {
  let fault: string | null = null
  contents.on('render-process-gone', (_event, details) => {
    fault ??= `the window's process ended: ${details.reason}`
  })
  contents.on('did-fail-load', (_event, code, description, address) => {
    fault ??= `${address} did not load: ${description} (${code})`
  })
  contents.on('preload-error', (_event, _path, error) => {
    fault ??= `the preload script failed: ${error.message}`
  })
  contents.on('console-message', (...parts: unknown[]) => {
    const message = consoleError(parts)
    if (message !== null) fault ??= `the window reported an error: ${message}`
  })
  const deadline = performance.now() + limitMs
  for (let steady = 0; steady < 2 && fault === null;) {
    if (performance.now() > deadline) return `no first screen within ${limitMs / 1000} s`
    await new Promise((resolve) => setTimeout(resolve, pollMs))
    steady = isSettled() && (await showsText(contents)) ? steady + 1 : 0
  }
  return fault
}

async function showsText(contents: WebContents): Promise<boolean> {
  if (contents.isLoadingMainFrame() || contents.isCrashed()) return false
  const text: unknown = await contents.executeJavaScript("document.getElementById('root')?.innerText ?? ''")
  return typeof text === 'string' && text.trim() !== ''
}

/** Electron before 35 sends level and message one by one, later ones in the event. */
function consoleError([event, level, message]: unknown[]): string | null {
  if (level === 3) return String(message)
  const isError = typeof event === 'object' && event !== null && 'level' in event && event.level === 'error'
  return isError && 'message' in event ? String(event.message) : null
}
