import type { Page } from 'playwright/test'

const stillMs = 250
const longestMs = 5_000

/** Waits until nothing on the page changes any more, so that what is looked at is what a user would see. */
export async function untilSettled(page: Page): Promise<void> {
  await page.evaluate(
    ([still, longest]) =>
      new Promise<void>((resolve) => {
        const end = () => {
          observer.disconnect()
          clearTimeout(last)
          resolve()
        }
        let timer = setTimeout(end, still)
        const last = setTimeout(end, longest)
        const observer = new MutationObserver(() => {
          clearTimeout(timer)
          timer = setTimeout(end, still)
        })
        observer.observe(document.body, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        })
      }),
    [stillMs, longestMs] as const,
  )
}
